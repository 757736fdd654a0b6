/** Gathers what a document has of other kinds of Markdown: one finding for each kind, with some of its places. */
import type {Position} from 'unist'
import type {Diagnostic} from '../../../model/diagnostic.ts'
import {finding} from '../../../model/finding.ts'
import {otherPlaces} from '../../../model/edition/gather-alike.ts'
import type {Range} from './code-ranges.ts'

/** Something of another kind of Markdown. */
export interface Foreign {
  /** What it looks like, such as `a citation`. */
  readonly what: string
  /** What becomes of it, such as `is text here`. */
  readonly outcome: string
  readonly hint: string
  /** As written. */
  readonly quoted: string
  readonly position: Position
}

/** The same of signs that are masked: what stands there is what is quoted. */
export type ForeignRange = Omit<Foreign, 'quoted' | 'position'> & Range

export interface Tally {
  add(foreign: Foreign): void
  findings(path: string): readonly Diagnostic[]
}

/** As many places as are told beside the first. */
const mostPlaces = 3

/** Of one document; what stands at one place is told once for each kind. */
export function startTally(): Tally {
  const kinds = new Map<string, Map<number | undefined, Foreign>>()
  return {
    add(foreign) {
      const same = kinds.get(foreign.what) ?? new Map<number | undefined, Foreign>()
      const {offset} = foreign.position.start
      if (!same.has(offset)) same.set(offset, foreign)
      kinds.set(foreign.what, same)
    },
    findings: (path) => [...kinds.values()].map((all) => findingOf([...all.values()], path))
  }
}

function findingOf(all: readonly Foreign[], path: string): Diagnostic {
  const [first, ...others] = all.toSorted(
    (one, other) => (one.position.start.offset ?? 0) - (other.position.start.offset ?? 0)
  )
  if (first === undefined) throw new Error('expected a place')
  const {quoted, what, outcome, hint, position} = first
  const shown = quoted.length > 40 ? `${quoted.slice(0, 40)}…` : quoted
  const related = others.slice(0, mostPlaces).map((one) => ({
    message: 'here, too',
    place: {path, start: one.position.start, end: one.position.end}
  }))
  const message = `\`${shown}\` looks like ${what}, and ${outcome}${otherPlaces(others.length)}`
  const place = {path, start: position.start, end: position.end}
  return finding('markdown/is-understood', place, message, {
    hints: [hint],
    ...(related.length === 0 ? {} : {related})
  })
}
