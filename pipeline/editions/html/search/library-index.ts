/**
 * Writes the search index of the library, which words are in which documents, in parts: a reader loads only those of
 * the words asked for.
 */
import {compareStrings} from '../../../model/diagnostic.ts'
import {publicationFolder, type Artifact, type LibraryContents} from '../../../model/edition/edition.ts'
import {dataScript} from '../library/data-script.ts'
import {postingUnit, readWords} from './publication-words.ts'
import {partKey, partOf} from './words-in.ts'

/** The list of publications, from the output's root. */
export const libraryFile = 'assets/search/library.js'

/** Bytes of a part, on the average; and as many parts as a folder should have. */
const partBytes = 16_384
const mostParts = 1024

/** Whether anything can be searched. */
export function isSearched({words = []}: LibraryContents): boolean {
  return words.length > 0
}

/** `assets/search/library.js`, and the parts `assets/search/0.js` …; none where no publication has words. */
export function libraryIndex({publications, words = []}: LibraryContents): readonly Artifact[] {
  const found = new Map(words.map(({folder, bytes}) => [folder, readWords(bytes)]))
  const index = new Map<string, number[]>()
  const listed: unknown[] = []
  let first = 0
  for (const publication of publications) {
    const folder = publicationFolder(publication)
    const own = found.get(folder)
    if (own === undefined) continue
    for (const [word, postings] of own.words) {
      const all = index.get(word) ?? []
      if (all.length === 0) index.set(word, all)
      for (const posting of postings) all.push(posting + first * postingUnit)
    }
    first += own.documents
    listed.push([folder, publication.language, publication.title, own.documents])
  }
  if (listed.length === 0) return []
  const entries = [...index]
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([word, postings]) => [word, steps(postings)] as const)
  const parts = inParts(entries)
  return [
    dataScript(libraryFile, {parts: parts.length, publications: listed}),
    ...parts.map((part, number) => dataScript(`assets/search/${String(number)}.js`, part))
  ]
}

type Entry = readonly [word: string, steps: readonly number[]]

function inParts(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const bytes = entries.reduce((sum, entry) => sum + JSON.stringify(entry).length, 0)
  const count = Math.min(mostParts, Math.ceil(bytes / partBytes))
  const parts: Entry[][] = Array.from({length: Math.max(1, count)}, () => [])
  for (const entry of entries) parts[partOf(partKey(entry[0]), parts.length)]?.push(entry)
  return parts
}

/** Postings as steps from document to document, which are shorter: each is `4 × step + weight`. */
function steps(postings: readonly number[]): readonly number[] {
  let before = 0
  return postings.map((posting) => {
    const weight = posting % postingUnit
    const document = (posting - weight) / postingUnit
    const step = document - before
    before = document
    return step * postingUnit + weight
  })
}
