/** Tells which ids the lines of a file give: those that they write, and those that headings have of their words. */
import {headingSlug} from '../../read/identifiers/heading-slug.ts'
import {headingsIn, textIn} from './headings-in.ts'

export interface WrittenId {
  readonly id: string
  /** Where it is written in its line; undefined of a heading that has it of its words. */
  readonly column?: number
}

/** By line; of equal headings the second has a number behind it. */
export function idsOf(lines: readonly string[]): ReadonlyMap<number, WrittenId> {
  const ids = new Map<number, WrittenId>()
  const uses = new Map<string, number>()
  const text = textIn(lines)
  const headings = headingsIn(lines, text)
  for (const [index, line] of text.entries()) {
    const [written, id] = /\{(?:[^{}]*[\s:])?#([^\s{}]+)/.exec(line) ?? []
    if (written !== undefined && id !== undefined) {
      const column = line.indexOf(written) + written.length - id.length
      ids.set(index, {id, column})
      continue
    }
    const words = headings.get(index)?.words
    if (words === undefined) continue
    const slug = headingSlug(words)
    const before = uses.get(slug) ?? 0
    uses.set(slug, before + 1)
    ids.set(index, {id: before === 0 ? slug : `${slug}-${before}`})
  }
  return ids
}

/** The line of each id, the first where several give it. */
export function linesOfIds(lines: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...idsOf(lines)].reverse().map(([line, {id}]) => [id, line]))
}
