/** Computes one digest over the words of a document or section, so that an index knows what changed. */
import {createHash} from 'node:crypto'
import {textsOf, type Part} from '../../reader/texts.ts'

/** SHA-256, in hexadecimal, over its texts in the normal form, with a line feed between each two of them. */
export function digestOf(part: Part): string {
  return createHash('sha256').update(textsOf(part).join('\n')).digest('hex')
}
