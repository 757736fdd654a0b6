/** The directives that Tetrapla knows by itself: their names are no names of records. */
import {calloutKinds} from '../vocabulary/callout-kinds.ts'

export const builtInDirectives: readonly string[] = [...calloutKinds, 'figure', 'table', 'records']
