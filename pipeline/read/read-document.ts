/** Reads one Markdown file: bytes in, a typed document with every place and id out. */
import type {Diagnostic, Outcome} from '../model/diagnostic.ts'
import type {Document} from '../model/publication/document.ts'
import {holdsOf, type Held} from '../model/tree/holds.ts'
import {lettersOf, noLetters} from '../model/tree/letters.ts'
import {finding} from '../model/finding.ts'
import {gatherAlike} from '../model/edition/gather-alike.ts'
import {raiseHint} from '../model/limits.ts'
import {sha256Of} from '../model/values/sha256-of.ts'
import {decodeText, forbiddenIn, quotableText} from './decode-text.ts'
import type {Included} from './includes/carry-out-includes.ts'
import {textOf} from './includes/piece.ts'
import {relocateDiagnostics, relocateTree, relocator} from './includes/relocate.ts'
import {giveIdentifiers} from './identifiers/give-identifiers.ts'
import {nestHtml} from './html/nest-html.ts'
import {shortcodesAsText} from './html/shortcodes-as-text.ts'
import {lineTable, pointAt} from './line-table.ts'
import {gatherDefinitions} from './markdown/gather-definitions.ts'
import type {Stop} from './markdown/limits/limit-constructs.ts'
import {dropPlaces, placeOfComment} from './markdown/dialects/mask-comments.ts'
import {styleLeftOut} from './markdown/dialects/kramdown/mask-style.ts'
import {maskSource} from './markdown/dialects/mask-source.ts'
import type {ForeignRange} from './markdown/dialects/tally.ts'
import {parseMarkdown} from './markdown/parse-markdown.ts'
import {readNotes} from './markdown/read-notes.ts'
import type {Reading, ReadSettings} from './markdown/reading.ts'
import {reportBoldHeadings} from './markdown/report-bold-headings.ts'
import {reportLostDefinitions} from './markdown/links/report-lost-definitions.ts'
import {startReading} from './markdown/start-reading.ts'
import {readLanguage} from './metadata/read-language.ts'
import {translateFrontMatter} from './metadata/translate-front-matter.ts'
import {withoutHead} from './misplaced/read-misplaced.ts'
import {treeWithoutOverrides} from './overrides.ts'
import {noFrontMatter, readHead} from './read-head.ts'
import type {FrontMatterBlock} from './split-front-matter.ts'

/** A file to read; the language is the one known before front matter has its say. */
export interface DocumentFile {
  /** Relative to the project's root, with forward slashes. */
  readonly path: string
  readonly name: string
  readonly language: string
  readonly bytes: Uint8Array
  /** What it is read as, where it includes other files. */
  readonly included?: Included
}

/**
 * The document, whatever is wrong with it: one that cannot be read at all has no children. Reports everything that its
 * text alone can tell; never throws on an author's account.
 */
export function readDocument(file: DocumentFile, settings: ReadSettings): Outcome<Document> {
  const {included, path} = file
  if (included === undefined) return readText(file, settings)
  const {value, diagnostics} = readText(file, settings)
  const relocate = relocator(included, path)
  const {digest, text, ...read} = value
  const {files: includes} = included
  return {
    value: {...relocateTree(read, path, relocate), digest, text, includes},
    diagnostics: relocateDiagnostics(diagnostics, path, relocate)
  }
}

/** Its places are those in the text with all that is included. */
function readText(file: DocumentFile, settings: ReadSettings): Outcome<Document> {
  const decoded = decodeText(file.path, file.bytes, settings.limits)
  const own = decoded.value ?? quotableText(file.bytes, settings.limits)
  const text = file.included === undefined ? own : textOf(file.included.pieces)
  const base = {
    path: file.path,
    name: file.name,
    language: file.language,
    digest: sha256Of(file.bytes),
    text: own
  }
  if (decoded.value === undefined) {
    const value = {
      ...base,
      frontMatter: noFrontMatter(file.path),
      children: [],
      notes: [],
      written: new Set<string>(),
      holds: new Set<Held>(),
      ...noLetters
    }
    return {value, diagnostics: decoded.diagnostics}
  }
  const read = readHead(file.path, text, settings)
  const {block, misplaced, frontMatter} = read.value
  const translated = translateFrontMatter(frontMatter, {
    keys: settings.frontMatterMap ?? new Map(),
    types: settings.types ?? new Set(),
    ...(settings.frontMatterKeys === undefined ? {} : {known: settings.frontMatterKeys}),
    text
  })
  const language = readLanguage(translated, file.path).value ?? file.language
  const ownSettings = {...(frontMatter.data['math'] === false ? withoutTex(settings) : settings), language}
  const head = misplaced?.end ?? (block.kind === 'present' && block.closing !== '---' ? block.end : undefined)
  const content =
    head === undefined
      ? contentOf(file.path, text, block, ownSettings)
      : contentOf(file.path, withoutHead(text, head, misplaced?.begin), {kind: 'absent'}, ownSettings)
  const {path, bytes} = file
  const told = forbiddenIn(decoded.forbidden, {path, bytes, text: own, headEnd: read.value.end})
  const diagnostics = [...told, ...read.diagnostics, ...content.diagnostics]
  const letters = lettersOf({text: own, ...content.value})
  return {value: {...base, frontMatter: translated, ...content.value, ...letters}, diagnostics}
}

function withoutTex({tex: _, ...settings}: ReadSettings): ReadSettings {
  return settings
}

function contentOf(
  path: string,
  source: string,
  block: FrontMatterBlock,
  settings: ReadSettings
): Outcome<Pick<Document, 'children' | 'notes' | 'written' | 'holds'>> {
  const {text, told, ...opened} = maskSource(source, block.kind === 'present' ? block.end : 0, {
    ...settings.profile,
    hasFormulas: settings.tex !== undefined
  })
  const parsed = parseMarkdown(text, {
    hasFrontMatter: block.kind === 'present',
    hasFormulas: settings.tex !== undefined,
    nesting: settings.limits.nesting
  })
  const definitions = gatherDefinitions(parsed.root)
  const {links, notes} = definitions
  const lines = lineTable(text.replaceAll(placeOfComment, ' '))
  if (text.includes(placeOfComment)) dropPlaces(parsed.root)
  if (text.includes('{{<')) shortcodesAsText(parsed.root)
  const identifiers = new Set(notes.map((note) => note.identifier))
  const started = startReading({
    path,
    lines,
    settings,
    definitions: links,
    notes: identifiers,
    ...opened
  })
  const {reading} = started
  reportBoldHeadings(parsed.root.children, reading)
  reportLostDefinitions(definitions, reading)
  const children = reading.blocks(nestHtml(parsed.root.children, reading))
  const whole = treeWithoutOverrides({children, notes: readNotes(notes, reading)}, {path, source})
  const written = new Set(started.explicit.keys())
  const content = giveIdentifiers(whole.value, written)
  tellMasked([...told, ...started.styled.left().map(styleLeftOut)], source, reading)
  const diagnostics: Diagnostic[] = [
    ...gatherAlike(started.diagnostics, oncePerDocument),
    ...whole.diagnostics,
    ...started.tally.findings(path)
  ]
  if (parsed.stop !== undefined) {
    diagnostics.push(stoppedAt(path, parsed.stop, settings))
  } else if (content.children.length === 0) {
    const start = pointAt(lines, text.trimEnd().length)
    const message =
      text.trim() === '' ? 'the file is empty' : 'the document has no words beyond its front matter'
    const hints = ["write its text, or begin the file's name with `_` to leave it out"]
    diagnostics.push(finding('document/has-content', {path, start}, message, {hints}))
  }
  return {value: {...content, written, holds: holdsOf(content)}, diagnostics}
}

/** Rules of elements, which a document mostly has more than once. */
const oncePerDocument: ReadonlySet<Diagnostic['ruleId']> = new Set(['html/has-counterpart', 'html/is-inert'])

function tellMasked(told: readonly ForeignRange[], source: string, reading: Reading): void {
  for (const {start, end, ...foreign} of told) {
    const position = {start: pointAt(reading.lines, start), end: pointAt(reading.lines, end)}
    reading.tell({...foreign, quoted: source.slice(start, end), position})
  }
}

function stoppedAt(path: string, stop: Stop, {limits}: ReadSettings): Diagnostic {
  const place = {path, start: stop.point}
  switch (stop.kind) {
    case 'nesting':
      return finding('limit/nesting', place, `blocks and words are nested more than ${limits.nesting} deep`, {
        hints: [raiseHint('nesting')]
      })
    case 'constructs':
      return finding('limit/constructs', place, `too many ${stop.construct} to be read in time`, {
        hints: [
          'give each its partner, write `\\` before those that are meant as text, or divide the block or the document'
        ]
      })
  }
}
