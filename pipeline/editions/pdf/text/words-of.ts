/** Collects all characters that the PDF may show, which its fonts are chosen for. */
import {languageName} from '../../../locale/language-name.ts'
import type {ChosenLabels} from '../../../locale/index.ts'
import {digestOnce, keptWith, remember, type Memo} from '../../../model/memo.ts'
import type {DocumentNode} from '../../../model/tree/nodes.ts'
import type {ContentsEntry, Publication, PublishedDocument} from '../../../model/publication/publication.ts'
import {visit} from '../../../model/tree/walk.ts'
import {plainSvg} from '../pictures/svg-words.ts'

/** Every text of a publication, of its images, and of the labels around it. */
export function charactersOf(publication: Publication, labels: ChosenLabels, memo: Memo | undefined): string {
  const characters = new Set<string>()
  const add = (text: string | undefined): void => {
    for (const character of text ?? '') characters.add(character)
  }
  add(JSON.stringify(labels.labels))
  add(JSON.stringify(publication.metadata))
  add(publication.project.publisher)
  for (const {language} of [publication, ...publication.translations]) add(languageName(language))
  for (const entry of publication.contents) addEntry(entry, add)
  for (const document of publication.documents) {
    add(document.titleText)
    add(document.summary)
    add(textsOf(document, memo).characters)
  }
  for (const asset of publication.assets.values()) {
    if (asset.mediaType === 'image/svg+xml') add(plainSvg(asset.bytes))
  }
  return [...characters].join('')
}

function addEntry({number, title, children}: ContentsEntry, add: (text: string | undefined) => void): void {
  add(number)
  add(title)
  for (const child of children) addEntry(child, add)
}

function addNode(node: DocumentNode, add: (text: string | undefined) => void): void {
  if ('value' in node) add(node.value)
  if ('alt' in node) add(node.alt)
  if (node.type === 'ruby') add(node.reading)
  if ('label' in node && typeof node.label === 'string') add(node.label)
  if (node.type === 'record') add(node.kind + node.id)
  if (node.type === 'listItem' && node.checked !== undefined) add('\u2610\u2611')
}

/** Every language of a publication's words. */
export function languagesOf(publication: Publication, memo: Memo | undefined): ReadonlySet<string> {
  const languages = new Set([publication.language])
  for (const document of publication.documents) {
    languages.add(document.language)
    for (const language of textsOf(document, memo).languages) languages.add(language)
  }
  return languages
}

/** What of a document fonts are chosen for. */
interface Texts {
  /** Each once, in the order in which they are met. */
  readonly characters: string
  /** Those that its nodes say, but for the title's. */
  readonly languages: readonly string[]
}

function textsOf(document: PublishedDocument, memo: Memo | undefined): Texts {
  return remember(memo, {
    of: memo && ['characters and languages', digestOnce(document)],
    is: keptWith<Texts>('characters', 'languages'),
    make: () => textsIn(document)
  })
}

function textsIn({title, children}: PublishedDocument): Texts {
  const characters = new Set<string>()
  const languages = new Set<string>()
  const add = (text: string | undefined): void => {
    for (const character of text ?? '') characters.add(character)
  }
  visit([...title, ...children], (node) => addNode(node, add))
  visit(children, (node) => {
    if ('lang' in node) languages.add(node.lang)
  })
  return {characters: [...characters].join(''), languages: [...languages]}
}
