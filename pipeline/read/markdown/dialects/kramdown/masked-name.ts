/** Describes what was taken out of a source as the id or the title of a block. */
import type {Range} from '../code-ranges.ts'

export interface MaskedText extends Range {
  readonly value: string
}

/** An id, and the language of the block that has it. */
export interface MaskedName extends MaskedText {
  readonly lang?: MaskedText
}
