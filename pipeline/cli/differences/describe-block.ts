/** Says in words what happened to a block. */
import type {BlockDifference, EditionDifference, KeyDifference} from '../../diff/index.ts'

const types: {readonly [type: string]: string} = {
  blockquote: 'quotation',
  definitionList: 'list of terms',
  definitionTerm: 'term',
  listItem: 'list item',
  thematicBreak: 'rule'
}

/** What it is: `paragraph`, `item 2 of a list`, `heading with what follows it, 4 blocks`. */
export function kindOfBlock({type, item, blocks}: BlockDifference): string {
  const name = item === undefined ? (types[type] ?? type) : `item ${item} of a list`
  if (blocks === undefined) return name
  return `${name} with what ${type === 'heading' ? 'follows' : 'stands in'} it, ${blocks} blocks`
}

/** Where it stood, and what its change took along; empty for most. */
export function aboutBlock({moved, key}: BlockDifference, keys: readonly KeyDifference[]): readonly string[] {
  const along = keys.filter((one) => one.with === key).length
  return [
    ...(moved === undefined
      ? []
      : [moved.from === moved.to ? 'in another order' : `from ${moved.from} to ${moved.to}`]),
    ...(along === 0 ? [] : [`${along} ${along === 1 ? 'key' : 'keys'} below changed with it`])
  ]
}

/** What became of a whole publication; undefined where only parts of it are others. */
export function wholeChange({change, withdrawn}: EditionDifference): string | undefined {
  if (change === 'changed') return undefined
  return withdrawn === true ? 'withdrawn' : change
}

/** Keys that changed since something was put before them or taken away: all that no block tells. */
export function otherKeys({blocks, keys}: EditionDifference): readonly KeyDifference[] {
  const told = new Set(blocks.map(({formerKey}) => formerKey))
  return keys.filter((one) => one.with === undefined && !told.has(one.before))
}

/** Blocks under the same headings, in order. */
export function byHeadings(
  blocks: readonly BlockDifference[]
): readonly {readonly headings: readonly string[]; readonly blocks: readonly BlockDifference[]}[] {
  const groups: {headings: readonly string[]; blocks: BlockDifference[]}[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (last !== undefined && last.headings.join('\n') === block.headings.join('\n')) last.blocks.push(block)
    else groups.push({headings: block.headings, blocks: [block]})
  }
  return groups
}

/** `1 publication differs: 2 blocks added, 1 changed`. */
export function differenceSummary(differences: readonly EditionDifference[]): string {
  if (differences.length === 0) return 'nothing differs'
  const changes = differences.flatMap(({blocks}) => blocks.flatMap((block) => block.changes))
  const counts = (['added', 'removed', 'changed', 'moved', 'renamed'] as const)
    .map((change) => [changes.filter((one) => one === change).length, change] as const)
    .filter(([count]) => count > 0)
    .map(([count, change], index) =>
      index === 0 ? `${count} ${count === 1 ? 'block' : 'blocks'} ${change}` : `${count} ${change}`
    )
  const count = differences.length
  const publications = `${count} ${count === 1 ? 'publication differs' : 'publications differ'}`
  return counts.length === 0 ? publications : `${publications}: ${counts.join(', ')}`
}
