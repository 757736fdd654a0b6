/** Reads a text of front matter, on one line. */
import type {JsonValue} from '../../model/publication/front-matter.ts'
import {onOneLine} from '../../model/tree/trim-line.ts'

/** A line break that YAML keeps is a space, as in Markdown, and the ends are trimmed; undefined when nothing is left, or it is no text. */
export function textOf(value: JsonValue | undefined): string | undefined {
  const text = typeof value === 'string' ? onOneLine(value) : ''
  return text === '' ? undefined : text
}
