/** Shortens a report: a table that is shifted differs in every cell, and three of them are listed. */
import {groupBy} from '../../model/values/group-by.ts'
import type {Found} from './difference.ts'

const mostOfBlock = 3

/** The first differences in the parts of each block; the last of them says how many more there are. */
export function fewOfEachBlock(differences: readonly Found[]): readonly Found[] {
  const blocks = groupBy(differences, blockOfPart)
  return differences.flatMap((difference): readonly Found[] => {
    const block = blockOfPart(difference)
    if (block === undefined) return [difference]
    const all = blocks.get(block) ?? []
    const [place, more] = [all.slice(0, mostOfBlock).indexOf(difference), all.length - mostOfBlock]
    if (place === -1) return []
    return [place === mostOfBlock - 1 && more > 0 ? {...difference, more} : difference]
  })
}

/** The key of the block, for a difference in one of its parts: a cell, an item, a caption. */
function blockOfPart({kind, key}: Found): string | undefined {
  if (kind === 'unexpected' || kind === 'unreadable') return undefined
  const [document, block, part] = key.split('/')
  return part === undefined ? undefined : `${document ?? ''}/${block ?? ''}`
}
