/** Imports a DOCX file: one document with its pictures, and what could not be taken over, by paragraph. */
import {posix} from 'node:path'
import {stringify} from 'yaml'
import {languageTag} from '../../read/language-tag.ts'
import type {ImportPlan, PlannedFile} from '../import-plan.ts'
import type {Lost} from '../systems/system.ts'
import {readBlocks, type BlockFacts, type WordBlock} from './blocks.ts'
import {openPackage, type Package} from './open-package.ts'
import {readStyles} from './styles.ts'
import {wordsOf, type Tracking} from './inlines.ts'
import {createInlineWriter, type WriteInlines} from '../inline-writer.ts'
import {titleHeading, writeMarkdown} from './write-markdown.ts'
import {elementAt, elementsOf, everyElement, readXml, type Element} from './xml.ts'

export interface WordFile {
  /** As it was named, for messages. */
  readonly path: string
  /** The document that is made: its name without an ending. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly track: Tracking
  /** What it is in, whatever the file says. */
  readonly language?: string | undefined
}

/** What no browser shows is not taken over. */
const pictures = /\.(?:png|jpe?g|gif|webp|svg)$/i

/** A `fault` where the file can't be read at all. */
export function importDocx({
  path,
  name,
  bytes,
  track,
  language
}: WordFile): ImportPlan | {readonly fault: string} {
  const opened = openPackage(bytes)
  if ('fault' in opened) return opened
  const {part} = opened.package
  const document = readXml(part('word/document.xml'))
  const body = elementAt(document, 'w:body')
  if (body === undefined) return {fault: 'it is damaged: `word/document.xml` can not be read'}
  const lost: Lost[] = []
  const copied = new Map<string, PlannedFile>()
  const styles = readStyles(readXml(part('word/styles.xml')), readXml(part('word/numbering.xml')))
  const notes: {readonly kind: 'footnote' | 'endnote'; readonly id: string}[] = []
  const factsOf = (relations: ReadonlyMap<string, string>, where: string): BlockFacts => ({
    styles,
    track,
    relation: (id) => relations.get(id),
    picture(target) {
      const source = posix.normalize(target.startsWith('/') ? target.slice(1) : posix.join('word', target))
      const own = part(source)
      if (own === undefined || !pictures.test(source)) return undefined
      const place = `images/${name}-${posix.basename(source)}`
      copied.set(place, {path: place, kind: 'bytes', bytes: own})
      return place
    },
    note(kind, id) {
      const known = notes.findIndex((one) => one.kind === kind && one.id === id)
      return String(known === -1 ? notes.push({kind, id}) : known + 1)
    },
    tell: (number, what) => lost.push({path, what: `${where} ${number}: ${what}`})
  })
  const blocks = readBlocks(body, factsOf(relationsOf(opened.package, 'document'), 'paragraph'))
  const write = createInlineWriter()
  const linked = anchorsIn(blocks)
  const head = headOf(opened.package, blocks, {language: language ?? styles.language, write})
  const text = writeMarkdown(blocks, {write, linked, title: head.title})
  const noteTexts = writeNotes(notes, opened.package, {factsOf, write})
  tellComments(opened.package, path, lost)
  const whole = [head.text, text, ...noteTexts].filter((one) => one !== '').join('\n\n')
  return {
    ...(head.language === undefined ? {} : {language: head.language}),
    files: [{path: `${name}.md`, kind: 'text', text: `${whole}\n`}, ...copied.values()],
    lost
  }
}

function relationsOf({part}: Package, name: string): ReadonlyMap<string, string> {
  const relations = elementsOf(readXml(part(`word/_rels/${name}.xml.rels`)), 'Relationship')
  return new Map(relations.map(({attributes}) => [attributes['Id'] ?? '', attributes['Target'] ?? '']))
}

/** The bookmarks that links lead to. */
function anchorsIn(blocks: readonly WordBlock[]): ReadonlySet<string> {
  return new Set([...JSON.stringify(blocks).matchAll(/"url":"#([^"]+)"/g)].map(([, id = '']) => id))
}

interface NoteFacts {
  readonly factsOf: (relations: ReadonlyMap<string, string>, where: string) => BlockFacts
  readonly write: WriteInlines
}

/** In the order in which they are referred to. */
function writeNotes(
  notes: readonly {readonly kind: 'footnote' | 'endnote'; readonly id: string}[],
  file: Package,
  {factsOf, write}: NoteFacts
): readonly string[] {
  const all = new Map<string, Element>()
  for (const kind of ['footnote', 'endnote'] as const)
    for (const note of elementsOf(readXml(file.part(`word/${kind}s.xml`)), `w:${kind}`))
      all.set(`${kind} ${note.attributes['w:id'] ?? ''}`, note)
  return notes.flatMap(({kind, id}, index) => {
    const note = all.get(`${kind} ${id}`)
    if (note === undefined) return []
    const facts = factsOf(relationsOf(file, `${kind}s`), `note ${index + 1}, paragraph`)
    const text = writeMarkdown(readBlocks(note, facts), {write, linked: new Set()})
    return [`[^${index + 1}]: ${text.replace(/\n(?=[^\n])/g, '\n    ')}`]
  })
}

/** Comments are for those who write, and in no edition. */
function tellComments({part}: Package, path: string, lost: Lost[]): void {
  for (const comment of elementsOf(readXml(part('word/comments.xml')), 'w:comment')) {
    const words = [...everyElement(comment, 'w:t')].map(wordsOf).join('')
    lost.push({path, what: `a comment of ${comment.attributes['w:author'] ?? 'somebody'}: “${words}”`})
  }
}

/** Front matter: the title is the paragraph of that style, else what the file's properties say, else a heading (`title`). */
function headOf(
  {part}: Package,
  blocks: readonly WordBlock[],
  {language, write}: {readonly language: string | undefined; readonly write: WriteInlines}
) {
  const core = readXml(part('docProps/core.xml'))
  const property = (name: string): string | undefined => {
    const text = elementsOf(core, name).map(wordsOf).join('').trim()
    return text === '' ? undefined : text
  }
  const own = blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : [])).join(' ')
  const named = own === '' ? property('dc:title') : own
  const heading = titleHeading(blocks)
  const isHeading = heading !== undefined && (named === undefined || write(heading.nodes) === named)
  const tag = language === undefined ? undefined : languageTag(language)
  const author = property('dc:creator')
  const data = Object.entries({
    title: isHeading ? undefined : named,
    language: tag,
    authors: author === undefined ? undefined : [author]
  })
  const known = data.filter(([, value]) => value !== undefined)
  const text = known.length === 0 ? '' : `---\n${stringify(Object.fromEntries(known), {lineWidth: 0})}---`
  return {text, language: tag, title: isHeading ? heading : undefined}
}
