/** Describes a stretch of two lines that are aligned. */
import type {Token} from './line.ts'

/** Tokens that stayed, came and went together. */
export interface Change {
  readonly kind: 'same' | 'changed'
  readonly before: readonly Token[]
  readonly after: readonly Token[]
}
