/** Quotes values in messages. */

/** A value as code; a long one is cut. */
export function quoteValue(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('`', "'")
  const characters = [...line]
  if (line === '') return 'an empty text'
  return characters.length <= 60 ? `\`${line}\`` : `\`${characters.slice(0, 59).join('')}…\``
}

/** Values in one list: `` `a`, `b` or `c` ``; of more than twelve, the first ten. */
export function quoteValues(values: readonly unknown[], last: 'or' | 'and' = 'or'): string {
  const shown = values.length > 12 ? values.slice(0, 10) : values
  const quoted = shown.map(quoteValue)
  if (shown.length < values.length)
    return `${quoted.join(', ')} ${last} ${values.length - shown.length} others`
  return joinWords(quoted, last)
}

/** Words in one list: `a, b or c`. */
export function joinWords(words: readonly string[], last: 'or' | 'and'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`
}
