/** Divides the processor's time among the jobs that it may have been spent on. */
import {sumOf} from '../../model/values/sum-of.ts'

/** Milliseconds of one span that a thread was at work, and that its job waited for others. */
export interface Share {
  readonly active: number
  readonly waiting: number
}

/**
 * How much of `spent`, the milliseconds that the processor gave the whole process in a span, each was given, at most the
 * span itself. Those at work come first: on a busy machine they were given a part of the time that they had work. What is left, such
 * as the work of the image library, was done for those that waited.
 */
export function shareTime(spent: number, shares: readonly Share[]): readonly number[] {
  const active = sumOf(shares.map((share) => share.active))
  const given = partOf(spent, active)
  const left = partOf(spent - active * given, sumOf(shares.map((share) => share.waiting)))
  return shares.map((share) => share.active * given + share.waiting * left)
}

function partOf(spent: number, wanted: number): number {
  return wanted <= 0 ? 0 : Math.min(1, Math.max(0, spent) / wanted)
}
