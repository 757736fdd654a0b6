/** Types the two editions that lines of words are compared in. */
import type {Context} from '../units/context.ts'

/** Both editions, and what became of keys. */
export interface Sides {
  readonly before: Context
  readonly after: Context
  /** The key today of an earlier block. */
  readonly keyToday: (key: string) => string
}
