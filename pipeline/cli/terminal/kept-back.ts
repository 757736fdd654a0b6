/** Says how many findings a baseline keeps back. */
import {baselineFile} from '../../model/publication/baseline.ts'

/** The end of a summary's line; empty where none is. */
export function keptBackWords(count: number | undefined): string {
  if (count === undefined || count === 0) return ''
  return `, ${count} finding${count === 1 ? '' : 's'} kept back by ${baselineFile}`
}
