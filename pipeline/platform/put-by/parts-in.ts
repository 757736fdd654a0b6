/** Reads the parts of a value back. */
import type {Parts} from '../../model/unopened.ts'

/** What was put by is this program's own. */
export function partsIn(value: unknown): Parts {
  if (typeof value !== 'object' || value === null) throw new Error('expected the parts of a value')
  return Object.fromEntries(Object.entries(value))
}
