/** Finds the ids that headings of equal words have to be given in writing, so that links still lead to them when another gets an id of its own. */
import {idsOf} from './written-ids.ts'

/**
 * By line, the ids of headings which have them of their words before an edit and others after it, as far as links name them or a block of their
 * sections. The edit adds no line and takes none out.
 */
export function keptIds(
  before: readonly string[],
  after: readonly string[],
  linked: readonly string[]
): ReadonlyMap<number, string> {
  const kept = new Map<number, string>()
  const lines = [...after]
  let ids = idsOf(lines)
  for (const [line, {id, column}] of idsOf(before)) {
    const own = column === undefined ? ids.get(line) : undefined
    if (own === undefined || own.column !== undefined || own.id === id) continue
    if (!linked.some((one) => one === id || one.startsWith(`${id}-`))) continue
    kept.set(line, id)
    lines[line] += ` {#${id}}`
    // What is written here changes the numbers below.
    ids = idsOf(lines)
  }
  return kept
}
