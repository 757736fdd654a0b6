/** Tells which ids the lines of a file give: those that they write, and those that headings have of their words. */
import {headingSlug} from '../../read/identifiers/heading-slug.ts'
import {uniqueNames} from '../../read/identifiers/unique-names.ts'
import {headingsIn, textIn} from './headings-in.ts'

export interface WrittenId {
  readonly id: string
  /** Where it is written in its line; undefined of a heading that has it of its words. */
  readonly column?: number
}

/** By line; of equal headings the second has a number behind it, and none has an id that is written. */
export function idsOf(lines: readonly string[]): ReadonlyMap<number, WrittenId> {
  const text = textIn(lines)
  const headings = headingsIn(lines, text)
  const written = text.map(writtenIn)
  const names = uniqueNames(written.flatMap((one) => one?.id ?? []))
  const ids = new Map<number, WrittenId>()
  for (const [index, own] of written.entries()) {
    const words = headings.get(index)?.words
    if (own !== undefined) ids.set(index, own)
    else if (words !== undefined && !isNamedBelow(index, text))
      ids.set(index, {id: names.give(headingSlug(words))})
  }
  return ids
}

/** The line of each id, the first where several give it. */
export function linesOfIds(lines: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...idsOf(lines)].reverse().map(([line, {id}]) => [id, line]))
}

/** By a line of its own, as kramdown has it: that line has the id. */
function isNamedBelow(heading: number, text: readonly string[]): boolean {
  const [first = '', second = ''] = text.slice(heading + 1)
  return /^ {0,3}\{:[^{}]*#/.test(/^ {0,3}(?:=+|-+)[ \t]*$/.test(first) ? second : first)
}

function writtenIn(line: string): WrittenId | undefined {
  const [written, id] = /\{(?:[^{}]*[\s:])?#([^\s{}]+)/.exec(line) ?? []
  if (written === undefined || id === undefined) return undefined
  return {id, column: line.indexOf(written) + written.length - id.length}
}
