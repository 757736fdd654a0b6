/** Defines what reads TeX, so that documents without formulas load nothing of it. */
import type {MathNode} from '../../model/tree/mathml.ts'

/** What is wrong with a formula, where in its TeX. */
export interface TexFault {
  readonly message: string
  readonly hint: string
  /** From one index to another. */
  readonly at: readonly [number, number]
}

export type TexReading =
  | {
      readonly ok: true
      readonly mathml: readonly MathNode[]
      /** What `\tag` calls it, with the brackets around. */
      readonly tag?: string
      /** Commands that no edition shows, such as those of colours. */
      readonly left: readonly string[]
    }
  | {readonly ok: false; readonly fault: TexFault}

/** Reads a formula; never throws on an author's account. */
export type TexReader = (tex: string, display: boolean) => TexReading
