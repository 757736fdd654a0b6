/** Aligns two lines of words. */
import {diffArrays} from 'diff'
import type {Change} from './change.ts'
import type {Token} from './line.ts'
import {slid, together} from './slide.ts'

/** Words that are added or removed at most before a text counts as written anew; more would take long to compare. */
const mostEdits = 2000

/** Lines that share a smaller part of their words were written anew: what little they share tells nothing. */
const alike = 0.3

/** In order; a sign or a space that stayed between two changes is told with them, as one writes it. */
export function diffTokens(before: readonly Token[], after: readonly Token[]): readonly Change[] {
  const found =
    before.length === 0 || after.length === 0 || isAnew(before, after)
      ? undefined
      : diffArrays([...before], [...after], {
          comparator: (a, b) => a.match === b.match,
          maxEditLength: mostEdits
        })
  if (found === undefined) return [{kind: 'changed', before, after}]
  return joined(slid(paired(found, before)))
}

interface Found {
  readonly value: readonly Token[]
  readonly added: boolean
  readonly removed: boolean
}

/** What stayed has its tokens of both sides: their marks may differ. */
function paired(found: readonly Found[], before: readonly Token[]): readonly Change[] {
  const changes: {kind: Change['kind']; before: readonly Token[]; after: readonly Token[]}[] = []
  let at = 0
  for (const {value, added, removed} of found) {
    const old = added ? [] : before.slice(at, at + value.length)
    at += old.length
    if (!added && !removed) {
      changes.push({kind: 'same', before: old, after: value})
      continue
    }
    const last = changes.at(-1)
    const today = added ? value : []
    if (last?.kind !== 'changed') changes.push({kind: 'changed', before: old, after: today})
    else {
      last.before = [...last.before, ...old]
      last.after = [...last.after, ...today]
    }
  }
  return changes
}

function joined(changes: readonly Change[]): readonly Change[] {
  const result: Change[] = []
  changes.forEach((change, index) => {
    const [last, next] = [result.at(-1), changes[index + 1]]
    const joins =
      last?.kind === 'changed' &&
      (change.kind === 'changed' || (next !== undefined && isBetween(change, last, next)))
    if (last === undefined || !joins) result.push(change)
    else result[result.length - 1] = {...together(last, change), kind: 'changed'}
  })
  return result
}

/** Signs and spaces between words that were replaced on both sides of them. */
function isBetween({before}: Change, last: Change, next: Change): boolean {
  const isSmall = before.every(({shown, thing}) => thing === undefined && !/[\p{L}\p{N}]/u.test(shown))
  return isSmall && isReplaced(last) && isReplaced(next)
}

function isReplaced({before, after}: Change): boolean {
  return hasWords(before) && hasWords(after)
}

function hasWords(tokens: readonly Token[]): boolean {
  return tokens.some(({shown}) => /[\p{L}\p{N}]/u.test(shown))
}

/** Little is shared, and neither the beginning nor the end of the shorter one. */
function isAnew(before: readonly Token[], after: readonly Token[]): boolean {
  if (shareOf(before, after) >= alike) return false
  const [old, now] = [before, after].map((tokens) => tokens.map(({match}) => match).filter(isWord))
  const most = Math.max(
    sharedFirst(old ?? [], now ?? []),
    sharedFirst(old?.reverse() ?? [], now?.reverse() ?? [])
  )
  return 2 * most < Math.min(old?.length ?? 0, now?.length ?? 0)
}

function sharedFirst(some: readonly string[], others: readonly string[]): number {
  const other = some.findIndex((word, at) => word !== others[at])
  return other === -1 ? some.length : other
}

/** The part of the words of both that both have. */
function shareOf(before: readonly Token[], after: readonly Token[]): number {
  const counts = new Map<string, number>()
  for (const {match} of before) if (isWord(match)) counts.set(match, (counts.get(match) ?? 0) + 1)
  let [shared, all] = [0, before.filter(({match}) => isWord(match)).length]
  for (const {match} of after) {
    if (!isWord(match)) continue
    all += 1
    const left = counts.get(match) ?? 0
    if (left > 0) shared += 1
    counts.set(match, left - 1)
  }
  return all === 0 ? 1 : (2 * shared) / all
}

function isWord(match: string): boolean {
  return /\S/u.test(match)
}
