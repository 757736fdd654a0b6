/** Formats the size of a file in words. */
import type {Labels} from './chosen-labels.ts'

/** In kB, from 1,000 kB on in MB with one decimal (kB and MB of the SI, powers of 1,000). */
export function formatSize(labels: Labels, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000))
  if (kilobytes < 1000) return `${String(kilobytes)}\u00a0kB`
  const [whole = '0', decimal = '0'] = (bytes / 1_000_000).toFixed(1).split('.')
  return `${whole}${labels.decimal}${decimal}\u00a0MB`
}
