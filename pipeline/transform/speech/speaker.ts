/** Defines what the words of a formula are made with. */
import type {MathNode} from '../../model/tree/mathml.ts'
import type {Phrase} from './phrases.ts'

export interface Speaker {
  /** A part of a formula; nothing where it has no signs. */
  readonly say: (nodes: readonly MathNode[]) => string
  /** A phrase around parts that were said. */
  readonly phrase: (name: Phrase, a?: string, b?: string, c?: string) => string
  /** Of two forms of a phrase the one that tells where its part ends, if need be. */
  readonly around: (name: Closed, nodes: readonly MathNode[], other?: string) => string
  readonly isChemistry: boolean
  /** Whether what is said stands in a fraction: of two, it must be heard which is within. */
  readonly isInFraction: boolean
  readonly inFraction: () => Speaker
}

/** Phrases that have a form with an end. */
export type Closed = {[P in Phrase]: `${P}End` extends Phrase ? P : never}[Phrase]
