/** Formats the size of a file in words. */
import type {Labels} from './chosen-labels.ts'

/**
 * In kB or, from 1,000 kB on, in MB (kB and MB of the SI, powers of 1,000), with two digits that count: readers learn how much
 * they load, and most edits of a sentence leave it, and so the pages that say it, as they are.
 */
export function formatSize(labels: Labels, bytes: number): string {
  const kilobytes = bytes < 10_000 ? Math.max(1, Math.round(bytes / 1000)) : twoDigits(bytes / 1000)
  if (kilobytes < 1000) return `${String(kilobytes)}\u00a0kB`
  const megabytes = twoDigits(bytes / 1_000_000)
  const written = megabytes < 10 ? megabytes.toFixed(1).replace('.', labels.decimal) : String(megabytes)
  return `${written}\u00a0MB`
}

function twoDigits(size: number): number {
  return Number(size.toPrecision(2))
}
