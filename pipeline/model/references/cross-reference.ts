/** Reads references as Quarto writes them, by an id alone: `@fig-plan` (https://quarto.org/docs/authoring/cross-references.html). */

/** What an id begins with that is referred to so; other words behind `@` are sources, and names of people. */
const prefixes = 'sec|fig|tbl|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau'

/** Of a pattern; the stop of a sentence is no part of it. */
export const crossReference = String.raw`@((?:${prefixes})-[\p{L}\p{M}\p{N}_]+(?:[-.:]+[\p{L}\p{M}\p{N}_]+)*)`

const isWhole = new RegExp(`^${crossReference}$`, 'iu')

/** The id that a reference names; undefined for another address. `@Fig-plan` begins a sentence, and is the same. */
export function crossReferenceId(url: string): string | undefined {
  const [, id] = isWhole.exec(url) ?? []
  return id === undefined ? undefined : `${id.slice(0, 1).toLowerCase()}${id.slice(1)}`
}
