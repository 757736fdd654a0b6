/** Computes one digest over the words of a document or section, so that an index knows what changed. */
import {sha256Of} from '../../model/values/sha256-of.ts'
import {textsOf, type Part} from '../../reader/texts.ts'

/** SHA-256, in hexadecimal, over its texts in the normal form, with a line feed between each two of them. */
export function digestOf(part: Part): string {
  return digestOfTexts(textsOf(part))
}

/** The same of texts in that form. */
export function digestOfTexts(texts: readonly string[]): string {
  return sha256Of(texts.join('\n'))
}
