/** Describes what a message is made from, and what it consists of. */
import type {Registry} from '../schemas/registry.ts'
import type {Fault} from '../validation/fault.ts'

/** A fault, and the words for what is at fault. */
export interface Case {
  readonly fault: Fault
  /** `` `status` ``, ``item 2 of `authors` ``, ``the key `x` ``, `the front matter`. */
  readonly name: string
  /** Whether it stands in JSON, not in YAML. */
  readonly isJson: boolean
  readonly registry: Registry
}

export interface Explanation {
  readonly message: string
  readonly hints: readonly string[]
  /** What the value should be, as it is written in front matter, where only one thing can be meant. */
  readonly value?: string
}

export type Explain = (subject: Case) => Explanation
