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

/** What those that find what they show know beside an id and a language. */
export const builtInAttributes = {
  records: ['type', 'from', 'sort', 'columns'],
  'list-of': ['type']
} as const

/** Where `records` finds what it shows. */
export const recordScopes = ['document', 'publication', 'library'] as const
