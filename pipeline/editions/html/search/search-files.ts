/** Writes the search files of one publication: its texts, a file a document, and its words. */
import {keptWordsFile, publicationFolder, type EditionFile} from '../../../model/edition/edition.ts'
import {openFiles} from '../../../model/edition/put-by-files.ts'
import {digestOnce, keptWith, remember} from '../../../model/memo.ts'
import type {Publication} from '../../../model/publication/publication.ts'
import type {World} from '../../../model/world.ts'
import {dataScript, dataScriptType} from '../library/data-script.ts'
import {documentFile, encodePath, inFolder} from '../paths.ts'
import {weights, wordGatherer, writeWords} from './publication-words.ts'
import {searchedTexts, type SearchedText} from './searched-texts.ts'
import {segmentsIn, wordsIn, wordsOf} from './words-in.ts'

/** `search/1.js` …, in the order of the documents, and `search/words.json`. */
export function searchFiles(
  publication: Publication,
  {memo, putBy}: Pick<World, 'memo' | 'putBy'> = {}
): readonly EditionFile[] {
  const words = wordGatherer()
  const pathOf = pathsIn(publicationFolder(publication))
  const put = openFiles({mediaType: dataScriptType, pathOf}, putBy)
  const files = publication.documents.map((document, index) => {
    const {title = '', summary = ''} = index === 0 ? publication.metadata : {}
    const page = encodePath(documentFile(publication, document.name))
    const {weighed, file} = remember(memo, {
      of: memo && ['words', page, title, summary, digestOnce(document)],
      is: keptWith<Searched>('weighed', 'file'),
      make: () => {
        const texts = searchedTexts(document)
        return {
          weighed: weighedWords(texts, {title, summary}),
          file: textsFile(document.titleText, page, texts)
        }
      }
    })
    words.add(weighed)
    return put(dataScript(pathOf(index), file).bytes)
  })
  return [
    ...files,
    {
      path: inFolder(publication, keptWordsFile),
      mediaType: 'application/json',
      bytes: writeWords(words.gathered())
    }
  ]
}

/** Made here, where nothing is in reach of what the files hold. */
function pathsIn(folder: string): (index: number) => string {
  return (index) => `${folder}/search/${String(index + 1)}.js`
}

/** What a document is searched by. */
interface Searched {
  readonly weighed: ReadonlyMap<string, number>
  readonly file: unknown
}

/** The page, the document's title, and its texts: id, number of the path among the paths, words. */
function textsFile(title: string, page: string, texts: readonly SearchedText[]): unknown {
  const paths = new Map<string, number>()
  const blocks = texts.map(({id = '', text, path}) => {
    const key = JSON.stringify(path)
    const number = paths.get(key) ?? paths.size
    paths.set(key, number)
    return [id, number, text]
  })
  return {page, title, paths: [...paths.keys()].map((key): unknown => JSON.parse(key)), blocks}
}

/** Each word of a document with its weight; the first document is found by what is said of the publication, too. */
function weighedWords(
  texts: readonly SearchedText[],
  {title, summary}: {readonly title: string; readonly summary: string}
): Searched['weighed'] {
  const counts = new Map<string, number>()
  const least = new Map<string, number>()
  const raise = (text: string, weight: number): void => {
    for (const word of wordsIn(text)) least.set(word, Math.max(weight, least.get(word) ?? 0))
  }
  for (const [segment, count] of segmentsIn([...texts.map(({text}) => text), summary]))
    for (const word of wordsOf(segment)) counts.set(word, (counts.get(word) ?? 0) + count)
  raise(title, weights.title)
  for (const [index, {text, isHeading}] of texts.entries()) {
    if (isHeading) raise(text, index === 0 ? weights.title : weights.heading)
  }
  for (const [word, count] of counts) {
    if (!least.has(word)) least.set(word, count > 2 ? weights.often : weights.once)
  }
  return least
}
