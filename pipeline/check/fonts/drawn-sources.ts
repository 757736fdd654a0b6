/** Lists the words that the PDF of a publication draws, with their languages: of texts, drawings, fields and front matter. */
import {imagesIn} from '../../model/attachments/images-in.ts'
import {labelsFor, type OwnLabels} from '../../locale/index.ts'
import {languageName} from '../../locale/language-name.ts'
import {placeOf, type Place} from '../../model/place.ts'
import type {Document} from '../../model/publication/document.ts'
import {
  namedType,
  type FrontMatter,
  type JsonObject,
  type Metadata
} from '../../model/publication/front-matter.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {shownOfFrontMatter, type RecordTypes} from '../../model/publication/record-type.ts'
import {withoutPrivate} from '../../model/publication/without-private.ts'
import {wordsInFonts} from '../../model/tree/letters.ts'
import type {DocumentNode, RecordBlock} from '../../model/tree/nodes.ts'
import {visit} from '../../model/tree/walk.ts'
import {drawnWords} from '../../model/values/drawn-words.ts'
import type {World} from '../../model/world.ts'

/** Words that the PDF draws, and where they begin; undefined for what stands in no node. */
export interface Drawn {
  readonly words: string
  readonly offset: number | undefined
  /** Undefined for that of the document. */
  readonly language?: string
  /** Of an image, whose words are none of the document's text. */
  readonly place?: Place
}

/** The words of each drawing that documents show, by its path. */
type Drawings = ReadonlyMap<string, string>

/** A document, or the file that says what its publication is. */
export interface DrawnSource {
  readonly path: string
  readonly text: string
  readonly language: string
  readonly drawn: readonly Drawn[]
}

/** What is known of a project's words beside its documents. */
export interface Known {
  readonly labels: OwnLabels | undefined
  /** The letters beyond ASCII of its publisher's name. */
  readonly publisher: string | undefined
  readonly types: RecordTypes
  readonly privateKeys: (type: string, data: JsonObject) => ReadonlySet<string>
}

/** Letters of scripts that the design's fonts may lack. */
export const scriptLetters = /[\u0531-\u1dff\u3000-\u{10ffff}]/gu

/**
 * In reading order, that of the publication's file first; what is private is drawn nowhere. They are made anew each time that they are gone
 * through. Texts without `scriptLetters` are left out: most publications have no others, and none of theirs is opened.
 */
export async function drawnSources(
  manuscript: Manuscript,
  {types, privateKeys, labels, publisher}: Known,
  world: World
): Promise<Iterable<DrawnSource>> {
  const drawings = withLetters(await wordsOfDrawings(manuscript, world))
  const {path, language, documents, metadata, frontMatter, source} = manuscript
  const untyped = source.manifestPath === undefined ? 'document' : 'publication'
  const shown = shownOf(frontMatter, untyped, {types, privateKeys})
  const facts = unplaced([
    ...factsOf(metadata, publisher),
    ...generatedWords(language, metadata, labels),
    ...shown
  ])
  const isOfDocument = documents.some((document) => document.path === path)
  const sourceOf = (document: Document): DrawnSource => {
    const {title, summary} = document.frontMatter.data
    const fields = shownOf(document.frontMatter, 'document', {types, privateKeys})
    const front = document.path === path ? facts : unplaced([title, summary, ...fields])
    const named = {path: document.path, language: document.language}
    if (!mayDraw(document, drawings)) return {...named, text: '', drawn: front}
    return {...named, text: document.text, drawn: [...front, ...wordsIn(document, types, drawings)]}
  }
  return {
    *[Symbol.iterator]() {
      if (!isOfDocument) yield {path, language, text: '', drawn: facts}
      for (const document of documents) yield sourceOf(document)
    }
  }
}

/** Those that have any such letters. */
function withLetters(drawings: Drawings): Drawings {
  return new Map([...drawings].filter(([, words]) => words.search(scriptLetters) !== -1))
}

/** Whether its text, with the fields of its records, or its drawings may have such letters. */
function mayDraw({letters, holds}: Document, drawings: Drawings): boolean {
  return letters.search(scriptLetters) !== -1 || (holds.has('image') && drawings.size > 0)
}

/** Of words in a document. */
export function languageOf({language}: Drawn, source: DrawnSource): string {
  return language ?? source.language
}

/** What each drawing shows in words. */
export async function wordsOfDrawings(
  {documents}: Manuscript,
  world: Pick<World, 'image' | 'memo'>
): Promise<Drawings> {
  const words = new Map<string, string>()
  for (const {path = ''} of documents.flatMap((document) => imagesIn(document, world.memo))) {
    if (!/\.svg$/i.test(path) || words.has(path)) continue
    const image = await world.image(path)
    const isDrawing = image.ok && image.value.mediaType === 'image/svg+xml'
    words.set(path, isDrawing ? drawnWords(new TextDecoder().decode(image.value.bytes)) : '')
  }
  return words
}

/** The fields of front matter that are shown, as they are written. */
function shownOf(
  frontMatter: FrontMatter,
  untyped: 'document' | 'publication',
  {types, privateKeys}: Pick<Known, 'types' | 'privateKeys'>
): readonly string[] {
  const {data} = frontMatter
  const named = namedType(frontMatter)
  const shown = withoutPrivate(data, privateKeys(named ?? 'document', data))
  return shownOfFrontMatter(types.get(named ?? untyped)).flatMap(({key}) => stringsIn(shown[key]))
}

/** What the cover and the imprint say beside its facts. */
function generatedWords(language: string, metadata: Metadata, own: OwnLabels | undefined): readonly string[] {
  if (language === 'und') return []
  const {authors, licence, published, version, translation} = labelsFor(language, own).labels
  const credits = metadata.translation === undefined ? [] : Object.values(translation)
  return [languageName(language), authors, licence, published, version, ...credits]
}

/** What the front page and the imprint say of a publication; its publisher may be the project's. */
function factsOf(metadata: Metadata, usual: string | undefined): readonly unknown[] {
  const {title, summary, authors, publisher = usual, version, licence, translation} = metadata
  const people = [...authors, ...(translation?.by ?? []), ...(translation?.reviewers ?? [])]
  return [title, summary, ...people.map(({name}) => name), publisher, version, licence?.name]
}

function wordsIn(document: Document, types: RecordTypes, drawings: Drawings): readonly Drawn[] {
  const drawn: Drawn[] = []
  const phrases: Phrase[] = []
  const add = (node: DocumentNode): void => {
    if ('lang' in node && 'position' in node) phrases.push({language: node.lang, position: node.position})
    if (node.type === 'image') {
      const words = drawings.get(node.path ?? '') ?? ''
      drawn.push({words, offset: node.position.start.offset, place: placeOf(document.path, node)})
    }
    if (node.type === 'record') drawn.push(...wordsOfFields(node, types))
    if (node.type === 'formula')
      drawn.push({words: wordsInFonts(node.mathml), offset: node.position.start.offset})
    if (node.type === 'ruby') drawn.push({words: node.reading, offset: node.position.start.offset})
    if ('value' in node && typeof node.value === 'string' && 'position' in node)
      drawn.push({words: node.value, offset: node.position.start.offset})
  }
  visit(document.children, add)
  for (const note of document.notes) visit(note.children, add)
  return phrases.length === 0 ? drawn : drawn.map((one) => ({...one, ...languageAt(one.offset, phrases)}))
}

/** Words in a language of their own. */
interface Phrase {
  readonly language: string
  readonly position: RecordBlock['position']
}

/** Of the innermost phrase that a place is in. */
function languageAt(offset: number | undefined, phrases: readonly Phrase[]): Pick<Drawn, 'language'> {
  if (offset === undefined) return {}
  const found = phrases.findLast(
    ({position: {start, end}}) => (start.offset ?? offset + 1) <= offset && offset < (end.offset ?? 0)
  )
  return found === undefined ? {} : {language: found.language}
}

/** Of the fields that are shown, as they are written. */
function wordsOfFields({kind, fields, position}: RecordBlock, types: RecordTypes): readonly Drawn[] {
  const type = types.get(kind)
  const data = type?.typed(fields) ?? fields.data
  const shown = withoutPrivate(data, type?.privateKeys(data) ?? new Set())
  return stringsIn(shown).map((words) => ({words, offset: position.start.offset}))
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

function unplaced(facts: readonly unknown[]): readonly Drawn[] {
  return facts.filter((one) => typeof one === 'string').map((words) => ({words, offset: undefined}))
}
