/** Tells links within a publication from those to another. */
import type {Destination} from './nodes.ts'

/** Whether a link from a publication leads to the same one, in the same language. */
export function staysIn(
  to: Destination,
  {id, language}: {readonly id: string; readonly language: string}
): boolean {
  return to.publication === id && to.language === language
}
