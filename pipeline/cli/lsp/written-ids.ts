/** Tells which ids the lines of a file give: those that they write, and those that headings have of their words. */
import {headingSlug} from '../../read/identifiers/heading-slug.ts'
import {blankCode} from './blank-code.ts'

export interface WrittenId {
  readonly id: string
  /** Where it is written in its line; undefined of a heading that has it of its words. */
  readonly column?: number
}

/** By line; of equal headings the second has a number behind it. */
export function idsOf(lines: readonly string[]): ReadonlyMap<number, WrittenId> {
  const ids = new Map<number, WrittenId>()
  const uses = new Map<string, number>()
  for (const [index, line] of blankCode(lines).entries()) {
    const [written, id] = /\{(?:[^{}]*[\s:])?#([^\s{}]+)/.exec(line) ?? []
    if (written !== undefined && id !== undefined) {
      const column = line.indexOf(written) + written.length - id.length
      ids.set(index, {id, column})
      continue
    }
    if (line.trim() === '') continue
    // Code in a heading is among its words.
    const [, words] = /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(lines[index] ?? '') ?? []
    if (words === undefined) continue
    const slug = headingSlug(words)
    const before = uses.get(slug) ?? 0
    uses.set(slug, before + 1)
    ids.set(index, {id: before === 0 ? slug : `${slug}-${before}`})
  }
  return ids
}
