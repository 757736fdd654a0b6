/** Says how many findings a baseline keeps back. */
import {baselineFile} from '../../model/publication/baseline.ts'

/** The end of a summary's line; empty where there is no baseline. */
export function keptBackWords(count: number | undefined): string {
  if (count === undefined) return ''
  return `, ${count} finding${count === 1 ? '' : 's'} kept back by ${baselineFile}`
}
