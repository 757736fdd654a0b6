/** Finds which block a line with the class of a callout concerns: `{: .note }` right above or below it. */
import {positionOf} from '../../place-all.ts'
import type {MarkdownNode} from '../../source-tree.ts'
import type {StyledCallout} from './mask-style.ts'

export interface StyledBlocks {
  /** What makes a callout of a paragraph, quotation or list; undefined for any other block. */
  calloutOf(node: MarkdownNode): StyledCallout | undefined
  /** Those that concern no such block. */
  left(): readonly StyledCallout[]
}

/** A block within one that begins or ends in the same place has none: the outer one is asked first. */
export function openStyledBlocks(callouts: ReadonlyMap<number, StyledCallout>): StyledBlocks {
  const owners = new Map<StyledCallout, MarkdownNode>()
  return {
    calloutOf(node) {
      if (callouts.size === 0 || !styled.has(node.type)) return undefined
      const {start, end} = positionOf(node)
      const [above, below] = [callouts.get(start.line - 1), callouts.get(end.line + 1)]
      const found = above?.isBelow === false ? above : below?.isBelow === true ? below : undefined
      if (found?.column !== start.column || (owners.get(found) ?? node) !== node) return undefined
      owners.set(found, node)
      return found
    },
    left: () => [...callouts.values()].filter((one) => !owners.has(one))
  }
}

const styled: ReadonlySet<MarkdownNode['type']> = new Set(['paragraph', 'blockquote', 'list'])
