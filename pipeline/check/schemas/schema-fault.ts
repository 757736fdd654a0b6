/** Describes a fault of a schema, and what is known when one is judged. */
import type {Registry} from './registry.ts'

/** What is wrong with a schema: `pointer` leads to the key or value at fault in its file. */
export interface SchemaFault {
  readonly pointer: string
  readonly at: 'key' | 'value'
  readonly message: string
  readonly hints: readonly string[]
}

/** What a schema may use. */
export interface Vocabulary {
  readonly registry: Registry
  /** The names of the formats that are checked. */
  readonly formats: ReadonlySet<string>
  /** The types of records. */
  readonly records: ReadonlySet<string>
  /** Where the project's schemas are. */
  readonly folder: string
}
