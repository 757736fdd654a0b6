/** Describes what reading needs of the directives that extensions define, and how parts of extensions are called in findings. */
import type {FindingDetails} from './finding.ts'
import type {Place} from './place.ts'
import type {JsonObject} from './publication/front-matter.ts'
import type {Block, Inline} from './tree/nodes.ts'

/** What is wrong with the attributes of a directive. */
export interface AttributeFault {
  /** The attribute that is wrong; absent for one that is missing. */
  readonly attribute?: string
  readonly message: string
  readonly hint?: string
}

export interface DirectiveRenderer {
  /** The extension. */
  readonly from: string
  /** Gives attributes the types of the directive's schema, and says what is wrong with them. */
  judge(attributes: ReadonlyMap<string, string>): {
    readonly values: JsonObject
    readonly faults: readonly AttributeFault[]
  }
  /** What the extension gives, in a document given by its path. Throws what it throws. */
  render(content: DirectiveGiven, path: string): unknown
  /** What it threw. */
  explain(error: unknown): Thrown
}

export interface DirectiveGiven {
  readonly attributes: JsonObject
  readonly label: readonly Inline[]
  readonly children: readonly Block[]
}

/** Such as ``the rule `x-house/plain` of `./extensions/house.mjs` ``. */
export function partOfExtension(kind: 'rule' | 'directive' | 'edition', name: string, from: string): string {
  return `the ${kind} \`${name}\` of \`${from}\``
}

/** What an extension threw. */
export interface Thrown {
  /** In one line. */
  readonly words: string
  /** Where in the project's files. */
  readonly place?: Place
  readonly hint?: string
}

/** What a finding says besides of something that was thrown; `hint` is said where nothing better is known. */
export function thrownDetails(
  {place, hint: better}: Thrown,
  hint = 'mend the extension, or leave it out'
): FindingDetails {
  const related = place === undefined ? {} : {related: [{message: 'it failed here', place}]}
  return {hints: [better ?? hint], ...related}
}

/** What an extension threw, in one line. */
export function thrownWords(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return line.slice(0, 300)
}

/** The same value, which nobody can change from now on. */
export function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) deepFrozen(part)
  return value
}
