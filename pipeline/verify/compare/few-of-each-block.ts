/** Shortens a report: a table that is shifted differs in every cell, and three of them are listed. */
import type {Difference} from './difference.ts'

const mostOfBlock = 3

/** The first differences in the parts of each block; the last of them says how many more there are. */
export function fewOfEachBlock(differences: readonly Difference[]): readonly Difference[] {
  const counts = new Map<string, number>()
  for (const block of differences.map(blockOfPart))
    if (block !== undefined) counts.set(block, (counts.get(block) ?? 0) + 1)
  const seen = new Map<string, number>()
  return differences.flatMap((difference): readonly Difference[] => {
    const block = blockOfPart(difference)
    if (block === undefined) return [difference]
    const count = (seen.get(block) ?? 0) + 1
    seen.set(block, count)
    const more = (counts.get(block) ?? 0) - mostOfBlock
    if (count > mostOfBlock) return []
    return [count === mostOfBlock && more > 0 ? {...difference, more} : difference]
  })
}

/** The key of the block, for a difference in one of its parts: a cell, an item, a caption. */
function blockOfPart({kind, key}: Difference): string | undefined {
  if (kind === 'unexpected' || kind === 'unreadable') return undefined
  const [document, block, part] = key.split('/')
  return part === undefined ? undefined : `${document ?? ''}/${block ?? ''}`
}
