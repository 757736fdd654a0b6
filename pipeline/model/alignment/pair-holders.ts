/** Pairs headings, lists, quotations and documents by what stands in them: where most of it went, there they are. */
import type {Pairing} from './pairing.ts'

/**
 * From the innermost out, so that a section is known by its subsections too: first those that are called the same, then
 * those that most of what they held is in.
 */
export function pairHolders(pairing: Pairing): void {
  const {before} = pairing
  for (const judge of [isCalledTheSame, holdsMost])
    for (let index = before.children.length - 1; index >= 0; index -= 1) pairHolder(index, pairing, judge)
}

interface Candidate {
  readonly index: number
  readonly holder: number
  /** How many blocks of the one are in the other. */
  readonly count: number
}

function pairHolder(index: number, pairing: Pairing, judge: typeof holdsMost): void {
  const {ahead, pair} = pairing
  if (ahead(index) !== undefined) return
  const fit = candidatesFor(index, pairing).filter((candidate) => judge(candidate, pairing))
  const [first] = fit.sort((a, b) => b.count - a.count || a.holder - b.holder)
  if (first !== undefined) pair(index, first.holder, true)
}

function candidatesFor(index: number, {before, after, ahead, back}: Pairing): readonly Candidate[] {
  const counts = new Map<number, number>()
  for (const child of before.children[index] ?? []) {
    const holder = after.parents[ahead(child) ?? -1]
    if (holder === undefined || back(holder) !== undefined) continue
    if (before.pieces[index]?.kind !== after.pieces[holder]?.kind) continue
    counts.set(holder, (counts.get(holder) ?? 0) + 1)
  }
  return [...counts].map(([holder, count]) => ({index, holder, count}))
}

function isCalledTheSame({index, holder}: Candidate, {before, after}: Pairing): boolean {
  const text = before.pieces[index]?.text ?? ''
  return text !== '' && text === after.pieces[holder]?.text
}

function holdsMost({index, holder, count}: Candidate, {before, after, ahead}: Pairing): boolean {
  const [earlier, later] = [before.children[index]?.length ?? 0, after.children[holder]?.length ?? 0]
  if (count * 2 < earlier || count * 2 < later) return false
  // One block alone may have been put into a section that somebody else began.
  return count > 1 || ahead(before.parents[index] ?? -1) === after.parents[holder]
}
