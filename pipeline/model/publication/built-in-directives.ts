/** Lists the directives that Tetrapla defines itself: no record type may have one of their names. */
import {calloutKinds} from '../vocabulary/callout-kinds.ts'

export const builtInDirectives: readonly string[] = [
  ...calloutKinds,
  'figure',
  'table',
  'equation',
  'records',
  'list-of'
]
