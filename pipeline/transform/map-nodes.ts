/** Copies a tree with some nodes changed; what does not change is shared with the original. */
import type {
  Block,
  DefinitionDescription,
  DefinitionTerm,
  Figure,
  Flow,
  Image,
  Inline,
  ListItem,
  Note,
  RecordBlock,
  Section,
  TableCell
} from '../model/nodes.ts'

/** How nodes change, each before what it holds, in reading order. A change gives a node of the same kind. */
export interface Changes {
  readonly block?: (block: Block) => Block
  readonly inline?: (inline: Inline) => Inline
}

/** The nodes of an arranged document, changed. */
export function mapFlow(nodes: readonly Flow[], changes: Changes): readonly Flow[] {
  return each(nodes, (node) => mapFlowNode(node, changes))
}

/** Blocks as an author writes them, changed. */
export function mapBlocks(blocks: readonly Block[], changes: Changes): readonly Block[] {
  return each(blocks, (block) => mapBlock(block, changes))
}

/** What stands in a line, changed. */
export function mapInlines(inlines: readonly Inline[], changes: Changes): readonly Inline[] {
  const {inline} = changes
  if (inline === undefined) return inlines
  return each(inlines, (node) => mapInlineChildren(inline(node), changes))
}

function mapFlowNode(node: Flow, changes: Changes): Flow {
  switch (node.type) {
    case 'section':
      return mapSection(node, changes)
    case 'noteGroup':
      return withChildren(
        node,
        each(node.children, (note) => mapNote(note, changes))
      )
    default:
      return mapBlock(node, changes)
  }
}

function mapSection(section: Section, changes: Changes): Section {
  const children = mapFlow(section.children, changes)
  if (children === section.children) return section
  const [heading] = children
  if (heading?.type !== 'heading') throw new Error('a section begins with its heading')
  return {...section, heading, children}
}

function mapNote(note: Note, changes: Changes): Note {
  return withChildren(note, mapBlocks(note.children, changes))
}

function mapBlock(before: Block, changes: Changes): Block {
  const block = changes.block?.(before) ?? before
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return withChildren(block, mapInlines(block.children, changes))
    case 'thematicBreak':
    case 'code':
      return block
    case 'blockquote':
    case 'division':
      return withChildren(block, mapBlocks(block.children, changes))
    case 'list':
      return withChildren(
        block,
        each(block.children, (item: ListItem) => withChildren(item, mapBlocks(item.children, changes)))
      )
    case 'table': {
      const captioned = withInlines(block, 'caption', changes)
      const rows = each(captioned.children, (row) =>
        withChildren(
          row,
          each(row.children, (cell: TableCell) => withChildren(cell, mapInlines(cell.children, changes)))
        )
      )
      return withChildren(captioned, rows)
    }
    case 'figure':
      return withInlines(mapImages(block, changes), 'caption', changes)
    case 'callout': {
      const titled = withInlines(block, 'title', changes)
      return withChildren(titled, mapBlocks(titled.children, changes))
    }
    case 'details': {
      const summarised = withInlines(block, 'summary', changes)
      return withChildren(summarised, mapBlocks(summarised.children, changes))
    }
    case 'record': {
      const labelled = withInlines(block, 'label', changes)
      const record = withChildren(labelled, mapBlocks(labelled.children, changes))
      return record.facts === undefined ? record : withFacts(record, mapBlock(record.facts, changes))
    }
    case 'definitionList':
      return withChildren(
        block,
        each(block.children, (part) => mapDefinition(part, changes))
      )
  }
}

function withFacts(record: RecordBlock, facts: Block): RecordBlock {
  if (facts === record.facts) return record
  if (facts.type !== 'definitionList') throw new Error('the facts of a record stay a list of definitions')
  return {...record, facts}
}

function mapDefinition(
  part: DefinitionTerm | DefinitionDescription,
  changes: Changes
): DefinitionTerm | DefinitionDescription {
  return part.type === 'definitionTerm'
    ? withChildren(part, mapInlines(part.children, changes))
    : withChildren(part, mapBlocks(part.children, changes))
}

function mapImages(figure: Figure, changes: Changes): Figure {
  const {inline} = changes
  if (inline === undefined) return figure
  return withChildren(
    figure,
    each(figure.children, (image: Image) => {
      const changed = inline(image)
      if (changed.type !== 'image') throw new Error('an image of a figure stays an image')
      return changed
    })
  )
}

function mapInlineChildren(inline: Inline, changes: Changes): Inline {
  switch (inline.type) {
    case 'text':
    case 'inlineCode':
    case 'break':
    case 'image':
    case 'formula':
    case 'footnoteReference':
      return inline
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'span':
    case 'phrase':
      return withChildren(inline, mapInlines(inline.children, changes))
  }
}

/** The same list when no item changed. */
function each<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const result = items.map(change)
  return result.some((item, index) => item !== items[index]) ? result : items
}

function withChildren<C, N extends {readonly children: readonly C[]}>(node: N, children: readonly C[]): N {
  return children === node.children ? node : {...node, children}
}

function withInlines<K extends string, N extends {readonly [key in K]?: readonly Inline[]}>(
  node: N,
  key: K,
  changes: Changes
): N {
  const before = node[key]
  if (before === undefined) return node
  const after = mapInlines(before, changes)
  return after === before ? node : {...node, [key]: after}
}
