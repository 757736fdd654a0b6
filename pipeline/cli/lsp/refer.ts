/** Finds what leads to a document or a block, and gives a block another id wherever it is named. */
import type {LinkEntry} from '../../model/publication/library.ts'
import type {Place} from '../../model/place.ts'
import {groupBy} from '../../model/values/group-by.ts'
import {blankCode} from './blank-code.ts'
import {labelOf, targetAround, targetsIn} from './caret.ts'
import type {Written} from './complete.ts'
import {placeOf, type Defined, type LinesOf} from './define.ts'
import type {TypedProject} from './judge-typed.ts'
import {keptIds} from './kept-ids.ts'
import {linksIn, type Led} from './led-to.ts'
import {idsOf} from './written-ids.ts'

interface Position {
  readonly line: number
  readonly character: number
}

/** A stretch of one line of a file, counted from 0. */
export interface Stretch {
  readonly file: string
  readonly line: number
  readonly start: number
  readonly end: number
}

/** What is to stand in place of it. */
export type Rewriting = Stretch & {readonly text: string}

export interface References {
  readonly links: readonly {readonly file: string; readonly place: Place}[]
  readonly declared: Defined
}

/** What a link under the caret leads to, or the block that has its id in the line of the caret, and all links to it. */
export async function references(
  typed: TypedProject,
  written: Written,
  at: Position,
  linesOf: LinesOf
): Promise<References | undefined> {
  const led = ledAt(typed, written, at)
  if (led === undefined || typed.judgement === undefined) return undefined
  const links = linksIn(typed.judgement.index).to(led)
  return {
    links: links.map(({link}) => ({file: link.place.path, place: link.place})),
    declared: await placeOf(led, linesOf)
  }
}

/** The id that a new name would take the place of, as it is written; undefined where there is none. */
export function renamed(typed: TypedProject, written: Written, at: Position): string | undefined {
  return ledAt(typed, written, at)?.id
}

/**
 * Where the id is written, in its block and in links, to be written anew; a heading that has it of its words gets one behind
 * them, and so does one of equal words whose id would change with that, where links lead to it. `taken` where another block of
 * the document has the name, and undefined where it cannot be told which line has the id.
 */
export async function renameEdits(
  typed: TypedProject,
  written: Written,
  {at, name, linesOf}: {readonly at: Position; readonly name: string; readonly linesOf: LinesOf}
): Promise<readonly Rewriting[] | 'taken' | undefined> {
  const led = ledAt(typed, written, at)
  if (led?.id === undefined || typed.judgement === undefined) return undefined
  const {path: file, id} = led
  const lines = await linesOf(file)
  const ids = [...idsOf(lines)]
  if (name !== id && ids.some(([, one]) => one.id === name)) return 'taken'
  const [line, own] = ids.find(([, one]) => one.id === id) ?? []
  if (line === undefined || own === undefined) return undefined
  const text = lines[line] ?? ''
  const declared =
    own.column === undefined
      ? idBehind(name, {file, line, text})
      : {file, line, start: own.column, end: own.column + id.length, text: name}
  const all = linksIn(typed.judgement.index)
  const after = lines.with(line, text.slice(0, declared.start) + declared.text + text.slice(declared.end))
  const kept = [...keptIds(lines, after, all.idsIn(file))].map(([at, one]) =>
    idBehind(one, {file, line: at, text: lines[at] ?? ''})
  )
  const edits = [declared, ...kept]
  for (const [path, links] of groupBy(all.to(led), ({link}) => link.place.path)) {
    const linking = linkingIn(await linesOf(path))
    for (const {link} of links) edits.push(...idsIn(link, linking).map((one) => ({...one, text: name})))
  }
  return [...new Map(edits.map((one) => [JSON.stringify(one), one])).values()]
}

/** An id at the end of a heading. */
function idBehind(
  id: string,
  {file, line, text}: {readonly file: string; readonly line: number; readonly text: string}
): Rewriting {
  const end = text.trimEnd().length
  return {file, line, start: end, end, text: ` {#${id}}`}
}

function ledAt({judgement}: TypedProject, {file, lines}: Written, at: Position): Led | undefined {
  if (judgement === undefined) return undefined
  const target = targetAround(lines[at.line] ?? '', at.character)
  const led = target === undefined ? undefined : linksIn(judgement.index).from(file, target)
  if (led !== undefined) return led
  const id = idsOf(lines).get(at.line)?.id
  return id === undefined ? undefined : {path: file, id}
}

/** Of a file that has links: its lines, these without code, and what stands in lines of definitions, by address. */
interface Linking {
  readonly lines: readonly string[]
  readonly text: readonly string[]
  readonly definitions: ReadonlyMap<string, readonly {readonly line: number; readonly column: number}[]>
}

function linkingIn(lines: readonly string[]): Linking {
  const text = blankCode(lines)
  const defining = text.flatMap((one, line) =>
    labelOf(one) === undefined ? [] : targetsIn(one).map((target) => ({...target, line}))
  )
  return {lines, text, definitions: groupBy(defining, ({target}) => target)}
}

/** Where the id stands in the address of a link: in the link itself, else in the definitions that have it. */
function idsIn({url, place}: LinkEntry, {lines, text, definitions}: Linking): readonly Stretch[] {
  const sign = Math.max(url.lastIndexOf('#'), url.startsWith('@') ? 0 : -1)
  if (sign === -1) return []
  const {start, end = start} = place
  const at = (line: number, column: number): Stretch => ({
    file: place.path,
    line,
    start: column + sign + 1,
    end: column + url.length
  })
  // What stands in brackets are its words, but for a citation or the link of a wiki.
  const hasWords = /^!?\[(?![[@])/.test(lines[start.line - 1]?.slice(start.column - 1) ?? '')
  for (let line = start.line - 1; line < end.line; line += 1) {
    const from = line === start.line - 1 ? start.column - 1 : 0
    const to = line === end.line - 1 ? end.column - 1 : Infinity
    const written = targetsIn(text[line] ?? '').findLast(
      ({target, column}) => target === url && column >= from && column + url.length <= to
    )
    const column = written?.column ?? (hasWords ? -1 : (lines[line]?.slice(0, to).indexOf(url, from) ?? -1))
    if (column !== -1) return [at(line, column)]
  }
  return (definitions.get(url) ?? []).map(({line, column}) => at(line, column))
}
