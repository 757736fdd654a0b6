/** Keeps back the findings that a project's baseline knows, and makes the baseline of those that it has. */
import type {Diagnostic} from '../model/diagnostic.ts'
import {compareStrings} from '../model/diagnostic.ts'
import {finding} from '../model/finding.ts'
import {startOf} from '../model/place.ts'
import {baselineFile, canBeKnown, type Baseline, type KnownFindings} from '../model/publication/baseline.ts'
import {sumOf} from '../model/values/sum-of.ts'

export interface KeptBack {
  /** What is left to be told. */
  readonly told: readonly Diagnostic[]
  /** How many are kept back. */
  readonly count: number
  /** How many that the baseline knows were not found. */
  readonly gone: number
}

/**
 * A finding is known by its file, its rule and its message, so that it stays known when the text around it moves. Where a file has
 * more of a kind than the baseline says, all of them are told: which one is new can't be seen.
 */
export function keepBack(diagnostics: readonly Diagnostic[], baseline: Baseline): KeptBack {
  const found = new Map(knownFindings(diagnostics).map((one) => [keyOf(one), one.count]))
  const kept = new Map<string, number>()
  let gone = 0
  for (const known of baseline) {
    const count = found.get(keyOf(known)) ?? 0
    if (count > 0 && count <= known.count) kept.set(keyOf(known), count)
    gone += Math.max(0, known.count - count)
  }
  return {
    told: diagnostics.filter((one) => !kept.has(keyOf({...one, path: one.place.path}))),
    count: sumOf(kept.values()),
    gone
  }
}

/** Those that a baseline can know, counted, in order of file, rule and message. */
export function knownFindings(diagnostics: readonly Diagnostic[]): Baseline {
  const places = new Map<string, Set<string>>()
  const kinds = new Map<string, Omit<KnownFindings, 'count'>>()
  for (const one of diagnostics.filter(canBeKnown)) {
    const {ruleId, message, place} = one
    const kind = {path: place.path, ruleId, message}
    const key = keyOf(kind)
    kinds.set(key, kind)
    // Reports show what is found twice at one place once.
    const {line, column} = place.start
    places.set(key, (places.get(key) ?? new Set<string>()).add(`${line}:${column}`))
  }
  return [...kinds]
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([key, kind]) => ({...kind, count: places.get(key)?.size ?? 0}))
}

/** Says that the baseline could be shorter. */
export function baselineIsLong(gone: number): Diagnostic {
  const message = `${gone} of the findings that it keeps back ${gone === 1 ? 'is' : 'are'} there no more`
  const hints = [
    'write it anew, with `tetrapla check --write-baseline`, so that they are told when they come back'
  ]
  return finding('project/baseline-is-current', startOf(baselineFile), message, {hints})
}

function keyOf({path, ruleId, message}: Pick<KnownFindings, 'path' | 'ruleId' | 'message'>): string {
  return JSON.stringify([path, ruleId, message])
}
