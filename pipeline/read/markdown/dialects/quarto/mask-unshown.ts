/**
 * Leaves out what Quarto and R Markdown do not show on a page, and the fences around what they do: all editions say the same, which is what the page
 * of a document made by them says.
 */
import type {ConditionalOpening} from './conditional-opening.ts'
import type {DivisionOpening} from './division-opening.ts'
import {isWithin, type Range} from '../code-ranges.ts'
import {styleLeftOut} from '../kramdown/mask-style.ts'
import {pairFences, type FenceLine} from '../pair-fences.ts'
import type {ForeignRange} from '../tally.ts'
import type {OpenFence} from './open-fence.ts'

/** A line that opens what some formats show alone. */
export interface ConditionalLine extends ConditionalOpening {
  readonly offset: number
}

/** A line that opens a block that has a look alone. */
export interface DivisionLine extends DivisionOpening {
  readonly offset: number
}

/** What is known of a text while its lines are masked. */
export interface UnshownMask {
  readonly lines: string[]
  /** Of the line. */
  offset: number
  readonly told: ForeignRange[]
  /** Fences of backticks that were opened as callouts, or hold Markdown. */
  readonly open: OpenFence[]
  /** Lines of colons, as they are written. */
  readonly colons: FenceLine[]
  /** Lines of colons that open what some formats show alone, by the number of the line, from 0. */
  readonly conditions: Map<number, ConditionalLine>
  /** Lines of colons that open what has a look alone, by the number of the line, from 0. */
  readonly divisions: Map<number, DivisionLine>
}

export const shown = {
  what: 'content of some formats alone',
  outcome: 'is in all editions here, as on the page',
  hint: 'all editions say the same: delete its fences, or what is in it'
}

export const unmet = {
  what: 'a condition of the project',
  outcome: 'is not met here',
  hint: 'what that project sets is not known here: write what should be read, without the condition'
}

export const unshown = {
  what: 'content that is not shown on the page',
  outcome: 'is in no edition here',
  hint: 'all editions say the same: delete it, or its fences alone, so that all have it'
}

/** Pairs the fences of colons, and gives what is to be told of all that was masked. Of a block of some formats that has no end, which Pandoc takes for all that follows, only the fence is left out. */
export function maskBlocks({
  lines,
  colons,
  conditions,
  divisions,
  told
}: UnshownMask): readonly ForeignRange[] {
  const pairs = pairFences(colons, lines)
  const left: Range[] = []
  const findings: ForeignRange[] = []
  let behind = 0
  for (const {opening, closing} of pairs) {
    const condition = conditions.get(opening)
    const division = divisions.get(opening)
    if (division !== undefined && opening >= behind) {
      findings.push(...lookOf(division, lines[opening] ?? ''))
      lines[closing] = blank(lines[closing] ?? '', depthOf(division))
      lines[opening] = division.before.padEnd((lines[opening] ?? '').length)
    }
    // What stands in a block that is left out is left out with it.
    if (condition === undefined || opening < behind) continue
    const {isShown, offset, before} = condition
    for (const finding of findingsOf(condition, lines[opening] ?? '')) findings.push(finding)
    const depth = depthOf(condition)
    if (isShown) lines[closing] = blank(lines[closing] ?? '', depth)
    else {
      let end = offset
      for (let index = opening; index <= closing; index += 1) end += (lines[index] ?? '').length + 1
      for (let index = opening + 1; index <= closing; index += 1)
        lines[index] = blank(lines[index] ?? '', depth)
      left.push({start: offset, end})
      behind = closing + 1
    }
    lines[opening] = before.padEnd((lines[opening] ?? '').length)
  }
  for (const {opening} of pairs) conditions.delete(opening)
  for (const [index, {before, offset}] of conditions) {
    if (isWithin(left, offset)) continue
    const line = lines[index] ?? ''
    const start = offset + before.length
    findings.push({...unended, start, end: offset + line.trimEnd().length})
    lines[index] = before.padEnd(line.length)
  }
  return [...told.filter(({start}) => !isWithin(left, start)), ...findings]
}

const unended = {
  what: 'content of some formats alone that has no end',
  outcome: 'is in all editions here',
  hint: 'end it with a line `:::`, or delete its fence'
}

/** How many quotations a block stands in. */
function depthOf({before}: {readonly before: string}): number {
  return before.split('>').length - 1
}

function lookOf({look, offset}: DivisionLine, line: string): readonly ForeignRange[] {
  if (look === undefined) return []
  const start = offset + line.indexOf(look)
  return [styleLeftOut({start, end: start + look.length})]
}

function findingsOf(
  {before, isShown, unknown, others, offset}: ConditionalLine,
  line: string
): readonly ForeignRange[] {
  const placeOf = (column: number, words: string): Range => ({
    start: offset + column,
    end: offset + column + words.length
  })
  // Of what is left out, what may have been meant as a condition is told alone.
  return [
    {...(isShown ? shown : unshown), ...placeOf(before.length, line.slice(before.length).trimEnd())},
    ...unknown.map(({column, words}) => ({...unmet, ...placeOf(column, words)})),
    ...others
      .filter(({words}) => isShown || !/^[.#]/.test(words))
      .map(({column, words}) => ({
        what: 'an attribute of such content',
        outcome: 'is left out',
        hint: 'delete it: it does nothing here',
        ...placeOf(column, words)
      }))
  ]
}

/** Spaces in place of a line, but for the signs of the quotations that what opened above it stands in. */
export function blank(line: string, depth: number): string {
  let end = 0
  for (let count = 0; count < depth; count += 1) {
    const sign = line.slice(end).search(/[^ \t]/) + end
    if (line[sign] !== '>') break
    end = sign + 1
  }
  return line.slice(0, end).padEnd(line.length)
}
