/** Reads a text of front matter, trimmed. */
import type {JsonValue} from '../../model/publication/front-matter.ts'
import {trimLine} from '../../model/tree/trim-line.ts'

/** Without what says nothing at its ends; undefined when nothing is left, or it is no text. */
export function textOf(value: JsonValue | undefined): string | undefined {
  const text = typeof value === 'string' ? trimLine(value) : ''
  return text === '' ? undefined : text
}
