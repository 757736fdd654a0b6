/** Carries out the includes of a document: the text that it is read as, and where each piece of that stands. */
import {posix} from 'node:path'
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {TextLimits} from '../../model/limits.ts'
import type {IncludedFile} from '../../model/publication/document.ts'
import type {IncludeSyntax} from '../../model/publication/profile.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {ReadFailure, World} from '../../model/world.ts'
import {decodeText} from '../decode-text.ts'
import {readHead, type Head} from '../read-head.ts'
import {lineTable, pointAt, startOfLine, type LineTable} from '../line-table.ts'
import {codeRanges, isWithin} from '../markdown/dialects/code-ranges.ts'
import {splitFrontMatter} from '../split-front-matter.ts'
import {fenceAround} from './fence-around.ts'
import {isKeptBack, isOfKeptBack} from './is-kept-back.ts'
import {isMarkdown} from './is-markdown.ts'
import {includesIn, type Include} from './includes-in.ts'
import {slicePieces, textOf, type Piece} from './piece.ts'
import {selectLines} from './select-lines.ts'
import {hasFigures, writeFigures} from './write-figures.ts'

export interface Included {
  readonly pieces: readonly Piece[]
  /** The lines of every file that a piece is of. */
  readonly tables: ReadonlyMap<string, LineTable>
  readonly files: readonly IncludedFile[]
}

export interface IncludeSettings {
  /** Nothing is included without one. */
  readonly syntax: IncludeSyntax | undefined
  /** The folder of the publication, in which files are looked for that are not beside the document. */
  readonly folder: string
  /** What documents call the built-in keys of front matter. */
  readonly keys?: ReadonlyMap<string, string>
  /** The keys that the project's schemas of front matter know; the built-in ones when absent. */
  readonly frontMatterKeys?: ReadonlySet<string>
  readonly world: Pick<World, 'open'>
  readonly limits: TextLimits
}

/** Files that include files that include files are put in as deep, and so many in a document. */
const deepest = 8
const most = 1000

interface Work extends IncludeSettings {
  readonly tables: Map<string, LineTable>
  readonly files: Map<string, IncludedFile>
  readonly diagnostics: Diagnostic[]
  count: number
  /** UTF-16 code units that may still be put in. */
  left: number
}

/**
 * Undefined when the document includes nothing, and has no figure of MyST, which is written as ours. What can't be included is reported at its place, and stays as it is written: in a
 * paragraph as code.
 */
export async function carryOutIncludes(
  bytes: Uint8Array,
  path: string,
  settings: IncludeSettings
): Promise<Outcome<Included | undefined>> {
  const text = settings.syntax === undefined ? undefined : decodeText(path, bytes, settings.limits).value
  const writesFigures = settings.syntax === 'myst'
  if (
    text === undefined ||
    !(includesIn(text, settings.syntax).length > 0 || (writesFigures && hasFigures(text)))
  )
    return {value: undefined, diagnostics: []}
  const block = splitFrontMatter(text)
  const start = block.kind === 'present' ? block.end : 0
  const work: Work = {
    ...settings,
    tables: new Map([[path, lineTable(text)]]),
    files: new Map(),
    diagnostics: [],
    count: 0,
    left: settings.limits.documentBytes - text.length
  }
  const head = start === 0 ? [] : [{text: text.slice(0, start), path, offset: 0}]
  const body = await expand([{text: text.slice(start), path, offset: start}], [path], work)
  const {tables, files, diagnostics} = work
  const written = writesFigures ? writeFigures(body) : body
  return {value: {pieces: [...head, ...written], tables, files: [...files.values()]}, diagnostics}
}

/** `within` are the files that this one is included from, the outermost first, and itself. */
async function expand(
  source: readonly Piece[],
  within: readonly string[],
  work: Work
): Promise<readonly Piece[]> {
  const text = textOf(source)
  const code = codeRanges(text)
  const result: Piece[] = []
  let at = 0
  for (const include of includesIn(text, work.syntax)) {
    const {start, end, syntax} = include
    if (start < at) continue
    result.push(...slicePieces(source, at, start))
    at = end
    const written = slicePieces(source, start, end)
    const [{path, offset} = {path: '', offset: 0}] = written
    const made = (words: string): Piece => ({text: words, path, offset, isMade: true})
    const found = await open(include, within, work)
    if (typeof found === 'string') {
      work.diagnostics.push(notIncluded(include, {path, offset, why: found}, work))
      const isCode = syntax !== 'myst' && isWithin(code, start)
      result.push(...(isCode ? written : [made(`${include.indent ?? ''}\`${lineOf(written)}\``)]))
    } else result.push(...framed(found, include, made))
  }
  return [...result, ...slicePieces(source, at, text.length)]
}

/** The pieces of the file, or why there are none. */
async function open(
  {path: written, selection, code}: Include,
  within: readonly string[],
  work: Work
): Promise<readonly Piece[] | string> {
  work.count += 1
  if (work.count > most) return `a document includes at most ${most} files`
  if (within.length > deepest) return `files include others at most ${deepest} deep`
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return 'nothing is fetched from the web'
  const path = await find(written, within, work)
  if (typeof path !== 'string') return wording(path)
  if (within.includes(path)) return 'it includes itself'
  const table = work.tables.get(path)
  if (table === undefined) return 'it is no text in UTF-8'
  const head = headOf(path, table.text, work)
  const file = work.files.get(path)
  if (head !== undefined && file !== undefined) work.files.set(path, {...file, isMarkdown: true})
  if ((await isOfKeptBack(path, work)) || (head !== undefined && isKeptBack(head, table.text, work))) {
    // Nor is its digest published.
    work.files.delete(path)
    return 'it is a draft, under an embargo or withdrawn'
  }
  const lines = selectLines(table.text.split('\n'), selection)
  if (lines === undefined) return 'it does not have the part that is named'
  const pieces = trimmed(piecesOf(lines, path, table))
  work.left -= textOf(pieces).length
  if (work.left < 0) return `the document would have more than ${work.limits.documentBytes} bytes`
  return code === undefined && head !== undefined
    ? expand(withoutHead(pieces, head.value), [...within, path], work)
    : pieces
}

/** Of Markdown by its name, and of what begins with front matter, or with empty lines above it, whatever it is called; data in YAML is none. */
function headOf(path: string, text: string, work: Work): Outcome<Head> | undefined {
  const settings = {...work, ...(work.keys === undefined ? {} : {frontMatterMap: work.keys})}
  if (isMarkdown(path)) return readHead(path, text, settings)
  if (!/^(?:[ \t]*\n)*(?:---|\+{3})[ \t]*\n/.test(text) || /\.ya?ml$/i.test(path)) return undefined
  const head = readHead(path, text, settings)
  const {block, misplaced, frontMatter} = head.value
  // What can't be read may be a draft, and have private values.
  const isTorn =
    block.kind === 'unclosed' ||
    (block.kind === 'present' &&
      head.diagnostics.length > 0 &&
      /^["']?[\p{L}\p{N}_-]+["']?[ \t]*:/mu.test(block.yaml))
  const isMeant = isTorn || misplaced !== undefined || Object.keys(frontMatter.data).length > 0
  return isMeant ? head : undefined
}

/**
 * Beside the file that includes it, or in the publication's folder; for Quarto beside the document, too, as whose text it takes what is included.
 * With its text among the tables.
 */
async function find(written: string, within: readonly string[], work: Work): Promise<string | ReadFailure> {
  const inFolder = posix.join(work.folder, written)
  const files = [within.at(-1) ?? '', ...(work.syntax === 'quarto' ? within.slice(0, 1) : [])]
  const paths = written.startsWith('/')
    ? [inFolder]
    : [...files.map((file) => posix.join(posix.dirname(file), written)), inFolder]
  let failure: ReadFailure = {kind: 'missing'}
  for (const path of new Set(paths)) {
    if (path.split('/').some((part) => /^\.[^.]/.test(part))) failure = {kind: 'outside'}
    else if (work.tables.has(path)) return path
    else {
      const opened = await work.world.open(path, work.limits.documentBytes)
      if (opened.ok) {
        const {value, diagnostics} = decodeText(path, opened.value, work.limits)
        if (value !== undefined) work.tables.set(path, lineTable(value))
        if (value !== undefined) work.diagnostics.push(...diagnostics)
        work.files.set(path, {path, digest: sha256Of(opened.value)})
        return path
      }
      if (opened.failure.kind !== 'missing') ({failure} = opened)
    }
  }
  return failure
}

function wording(failure: ReadFailure): string {
  switch (failure.kind) {
    case 'missing':
      return 'there is no such file'
    case 'outside':
      return 'it lies outside the project, or its name is hidden'
    case 'too-large':
      return `it has ${failure.bytes} bytes, and at most ${failure.limit} are read`
    case 'not-a-file':
    case 'unreadable':
      return 'it can not be read'
  }
}

/** One piece for lines that follow one another. */
function piecesOf(lines: readonly number[], path: string, table: LineTable): readonly Piece[] {
  const found: Piece[] = []
  for (const line of lines) {
    const [offset, end] = [startOfLine(table, line + 1), startOfLine(table, line + 2)]
    const text = table.text.slice(offset, end)
    const last = found.at(-1)
    if (last !== undefined && last.offset + last.text.length === offset)
      found.splice(-1, 1, {...last, text: last.text + text})
    else found.push({text, path, offset})
  }
  return found
}

/** Without empty lines at its end. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  return slicePieces(pieces, 0, textOf(pieces).replace(/\n+$/, '').length)
}

/** What of a file's pieces is text: what stands behind its front matter, and the title where that is below it. */
function withoutHead(pieces: readonly Piece[], {misplaced, end}: Head): readonly Piece[] {
  const begin = misplaced?.begin ?? 0
  return pieces.flatMap((piece) => [
    ...slicePieces([piece], 0, Math.max(0, begin - piece.offset)),
    ...slicePieces([piece], Math.max(0, end - piece.offset), Infinity)
  ])
}

/** As a fence of code, where it is code; with the white space that the instruction stands behind. */
function framed(
  pieces: readonly Piece[],
  {code, caption, indent}: Include,
  made: (words: string) => Piece
): readonly Piece[] {
  const fence = fenceAround(textOf(pieces))
  const above = caption === undefined ? '' : `${caption}\n\n`
  const whole =
    code === undefined ? pieces : [made(`${above}${fence}${code}\n`), ...pieces, made(`\n${fence}`)]
  if (indent === undefined) return whole
  return whole.flatMap((piece, index) => {
    const lines = piece.text.split(/(?<=\n)/)
    let at = 0
    return lines.flatMap((text, line): readonly Piece[] => {
      const own = {...piece, text, offset: piece.offset + at}
      if (piece.isMade !== true) at += text.length
      return index === 0 || line > 0 ? [made(indent), own] : [own]
    })
  })
}

function notIncluded(
  {path: written, start, end}: Include,
  {path, offset, why}: {readonly path: string; readonly offset: number; readonly why: string},
  {tables}: Work
): Diagnostic {
  const table = tables.get(path) ?? lineTable('')
  const place = {path, start: pointAt(table, offset), end: pointAt(table, offset + end - start)}
  const shown = written.length > 60 ? `${written.slice(0, 57)}…` : written
  return finding('include/is-readable', place, `\`${shown}\` is not included: ${why}`, {
    hints: ['correct the path, or write here what should stand here']
  })
}

/** What a reader sees of an include that failed: the instruction, of a fence its first line. */
function lineOf(written: readonly Piece[]): string {
  const [line = ''] = textOf(written)
    .trim()
    .replace(/^[`~:]+/, '')
    .split('\n', 1)
  return line.replaceAll('`', "'")
}
