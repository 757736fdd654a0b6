/** The directives that Tetrapla knows by itself: their names are no names of records. */

export const builtInDirectives: readonly string[] = [
  'note',
  'tip',
  'important',
  'warning',
  'caution',
  'figure',
  'table',
  'records'
]
