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

/** A block from the line that opens it to the one that ends it. */
export interface FencedLines {
  readonly opening: number
  readonly closing: number
}

interface Block {
  readonly opening: FenceLine
  closing?: FenceLine
  readonly parent: Block | undefined
  /** Of its fence; of a block that is none here, what those around it need. */
  length: number
}

/**
 * Changes the lines, whose length stays, where fences are written as others do and each has its end. What closes a block that is none here is left
 * out. Nothing is changed where there is no room for it. Gives the blocks that have an end, in the order of their openings.
 */
export function pairFences(fences: readonly FenceLine[], lines: string[]): readonly FencedLines[] {
  if (!fences.some(({isForeign}) => isForeign)) return []
  const {blocks, arePaired} = blocksOf(fences)
  if (arePaired) changeFences(blocks, lines)
  return blocks.flatMap(({opening, closing}) =>
    closing === undefined ? [] : [{opening: opening.index, closing: closing.index}]
  )
}

function changeFences(blocks: readonly Block[], lines: string[]): void {
  // Those within stand behind what they are in.
  for (const block of blocks.toReversed())
    if (block.parent !== undefined)
      block.parent.length = Math.max(block.parent.length, block.length + (isRead(block) ? 1 : 0))
  const changes = blocks.flatMap((block) => changesOf(block, lines))
  if (changes.some(([index, text]) => text.length > (lines[index] ?? '').length)) return
  for (const [index, text] of changes) lines[index] = text.padEnd((lines[index] ?? '').length)
}

/** In the order of their openings; they are not all paired where one has no end, or an end has no block. */
function blocksOf(fences: readonly FenceLine[]): {
  readonly blocks: readonly Block[]
  readonly arePaired: boolean
} {
  const blocks: Block[] = []
  let open: Block | undefined
  let hasEveryEnd = true
  for (const fence of fences) {
    if (fence.kind !== 'closes') {
      open = {opening: fence, parent: open, length: 3}
      blocks.push(open)
    } else if (open === undefined) hasEveryEnd = false
    else {
      open.closing = fence
      open = open.parent
    }
  }
  return {blocks, arePaired: hasEveryEnd && open === undefined}
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
