/**
 * Pairs fences of colons as Pandoc does: a line of colons ends what was opened last, however many they are. Here one that is around others has more
 * of them, and ends with as many.
 */

/** A line of colons outside of code. */
export interface FenceLine {
  /** Of the line, from 0. */
  readonly index: number
  readonly kind: 'closes' | 'callout' | 'directive' | 'other'
  /** Whether it is written as others do, with a space before its name or with braces. */
  readonly isForeign: boolean
}

interface Block {
  readonly opening: FenceLine
  closing?: FenceLine
  readonly parent: Block | undefined
  /** Of its fence. */
  length: number
}

/**
 * Changes the lines, whose length stays, where fences are written as others do and each has its end. What closes a block that is none here is left
 * out. Nothing is changed where there is no room for it.
 */
export function pairFences(fences: readonly FenceLine[], lines: string[]): void {
  if (!fences.some(({isForeign}) => isForeign)) return
  const blocks = blocksOf(fences)
  if (blocks === undefined) return
  for (const block of blocks.toReversed())
    for (let above = block.parent; above !== undefined; above = above.parent)
      if (isRead(block)) above.length = Math.max(above.length, block.length + 1)
  const changes = blocks.flatMap((block) => changesOf(block, lines))
  if (changes.some(([index, text]) => text.length > (lines[index] ?? '').length)) return
  for (const [index, text] of changes) lines[index] = text.padEnd((lines[index] ?? '').length)
}

/** In the order of their openings; undefined where one has no end, or an end has no block. */
function blocksOf(fences: readonly FenceLine[]): readonly Block[] | undefined {
  const blocks: Block[] = []
  let open: Block | undefined
  for (const fence of fences) {
    if (fence.kind !== 'closes') {
      open = {opening: fence, parent: open, length: 3}
      blocks.push(open)
    } else if (open === undefined) return undefined
    else {
      open.closing = fence
      open = open.parent
    }
  }
  return open === undefined ? blocks : undefined
}

function isRead({opening}: Block): boolean {
  return opening.kind !== 'other'
}

function changesOf(
  block: Block,
  lines: readonly string[]
): readonly (readonly [index: number, text: string])[] {
  const {opening, closing, length} = block
  if (closing === undefined) return []
  if (!isRead(block)) return [[closing.index, (lines[closing.index] ?? '').replaceAll(':', ' ')]]
  const withFence = ({index}: FenceLine): readonly [number, string] => [
    index,
    (lines[index] ?? '').trimEnd().replace(/:{3,}/, ':'.repeat(length))
  ]
  return [withFence(opening), withFence(closing)]
}
