/** Describes each node type, what it is and what it holds: the one table that changing, ids and texts come from, and that walking is held to. */
import type {
  Block,
  DefinitionDescription,
  DefinitionList,
  DefinitionTerm,
  DocumentNode,
  Flow,
  Image,
  Inline,
  ListItem,
  Note,
  TableCell,
  TableRow
} from './nodes.ts'
import {mapSame} from '../values/map-same.ts'
export type NodeType = DocumentNode['type']

/** What a block is made of that is no block itself. */
export type Part = ListItem | TableRow | TableCell | DefinitionTerm | DefinitionDescription | Note

/** What becomes of the lists that a node holds. Each function gives the list back, changed or the same. */
export interface Mapper {
  words(words: readonly Inline[]): readonly Inline[]
  /** Those of a figure. */
  images(images: readonly Image[]): readonly Image[]
  blocks(blocks: readonly Block[]): readonly Block[]
  /** `map` is what becomes of a part that stays. */
  parts<P extends Part>(parts: readonly P[], map: (part: P) => P): readonly P[]
  flow(nodes: readonly Flow[]): readonly Flow[]
  /** Those of a record. */
  facts(list: DefinitionList): DefinitionList
}

/** Gives all lists back as they are, and what is in parts to the mapper that it is spread into. */
export const unchanged: Mapper = {
  words: (words) => words,
  images: (images) => images,
  blocks: (blocks) => blocks,
  parts: (parts, map) => mapSame(parts, (part) => map(part)),
  flow: (nodes) => nodes,
  facts: (list) => list
}

type NodeMap = {readonly [N in DocumentNode as N['type']]: N}

/** A node, in a form in which the compiler sees that its row of a table by type is for it. */
type NodeOf<T extends NodeType = NodeType> = {[P in T]: {readonly type: P} & NodeMap[P]}[T]

interface Shape<N> {
  readonly is: 'block' | 'part' | 'flow' | 'inline'
  /**
   * Of what holds blocks, and says nothing else but that they stand together: its structure type in a PDF. In HTML it is an
   * element of its own, or a `div` of the class that its type is called.
   */
  readonly plain?: string
  /** What a mapper makes of it: the lists in it are given to the mapper in reading order. */
  readonly map?: (node: N, mapper: Mapper) => N
}

/** Of a block, the letter of its generated ids; headings have slugs. */
type Lettered<T> = T extends Exclude<Block['type'], 'heading'> ? {readonly letter: string} : object

const shapes = {
  paragraph: {is: 'block', letter: 'p', map: words},
  heading: {is: 'block', map: words},
  thematicBreak: {is: 'block', letter: 'r'},
  blockquote: {is: 'block', letter: 'q', plain: 'BlockQuote', map: blocks},
  division: {is: 'block', letter: 'd', plain: 'Div', map: blocks},
  list: {
    is: 'block',
    letter: 'l',
    map: (list, mapper) =>
      withChildren(
        list,
        mapper.parts(list.children, (item) => blocks(item, mapper))
      )
  },
  table: {
    is: 'block',
    letter: 't',
    map: (table, mapper) =>
      changed(table, {
        ...(table.caption && {caption: mapper.words(table.caption)}),
        children: mapper.parts(table.children, (row) => cells(row, mapper))
      })
  },
  code: {is: 'block', letter: 'c'},
  figure: {
    is: 'block',
    letter: 'f',
    map: (figure, mapper) =>
      changed(figure, {
        children: mapper.images(figure.children),
        ...(figure.caption && {caption: mapper.words(figure.caption)})
      })
  },
  callout: {
    is: 'block',
    letter: 'n',
    map: (callout, mapper) =>
      changed(callout, {
        ...(callout.title && {title: mapper.words(callout.title)}),
        children: mapper.blocks(callout.children)
      })
  },
  details: {
    is: 'block',
    letter: 's',
    map: (details, mapper) =>
      changed(details, {summary: mapper.words(details.summary), children: mapper.blocks(details.children)})
  },
  record: {
    is: 'block',
    letter: 'e',
    map: (record, mapper) =>
      changed(record, {
        ...(record.label && {label: mapper.words(record.label)}),
        children: mapper.blocks(record.children),
        ...(record.facts && {facts: mapper.facts(record.facts)})
      })
  },
  definitionList: {is: 'block', letter: 'g', map: definitions},
  listItem: {is: 'part', map: blocks},
  tableRow: {is: 'part', map: cells},
  tableCell: {is: 'part', map: words},
  definitionTerm: {is: 'part', map: words},
  definitionDescription: {is: 'part', map: blocks},
  note: {is: 'part', map: blocks},
  section: {
    is: 'flow',
    map: (section, mapper) => {
      const children = mapper.flow(section.children)
      const [heading] = children
      if (heading?.type !== 'heading') throw new Error('a section begins with its heading')
      return changed(section, {heading, children})
    }
  },
  noteGroup: {
    is: 'flow',
    map: (group, mapper) =>
      withChildren(
        group,
        mapper.parts(group.children, (note) => blocks(note, mapper))
      )
  },
  text: {is: 'inline'},
  emphasis: {is: 'inline', map: words},
  strong: {is: 'inline', map: words},
  delete: {is: 'inline', map: words},
  inlineCode: {is: 'inline'},
  break: {is: 'inline'},
  link: {is: 'inline', map: words},
  image: {is: 'inline'},
  footnoteReference: {is: 'inline'},
  span: {is: 'inline', map: words},
  phrase: {is: 'inline', map: words},
  ruby: {is: 'inline', map: words},
  formula: {is: 'inline'}
} as const satisfies {readonly [T in NodeType]: Shape<NodeMap[T]> & Lettered<T>}

function words<N extends {readonly children: readonly Inline[]}>(node: N, mapper: Mapper): N {
  return withChildren(node, mapper.words(node.children))
}

function blocks<N extends {readonly children: readonly Block[]}>(node: N, mapper: Mapper): N {
  return withChildren(node, mapper.blocks(node.children))
}

function cells(row: TableRow, mapper: Mapper): TableRow {
  return withChildren(
    row,
    mapper.parts(row.children, (cell) => words(cell, mapper))
  )
}

function definitions(list: DefinitionList, mapper: Mapper): DefinitionList {
  const children = mapper.parts(list.children, (part) =>
    part.type === 'definitionTerm' ? words(part, mapper) : blocks(part, mapper)
  )
  return withChildren(list, children)
}

function withChildren<C, N extends {readonly children: readonly C[]}>(node: N, children: readonly C[]): N {
  return children === node.children ? node : {...node, children}
}

function changed<N extends object>(node: N, changes: Partial<N>): N {
  const isSame = Object.entries(changes).every(([key, value]) => Reflect.get(node, key) === value)
  return isSame ? node : {...node, ...changes}
}

/** The same, as the compiler follows it from a node's type to its row. */
const byType: {readonly [T in NodeType]: Shape<NodeMap[T]>} = shapes

/** A node with what a mapper makes of the lists in it; itself, when that is the same. */
export function mapWithin<T extends NodeType>(node: NodeOf<T>, mapper: Mapper): NodeMap[T] {
  return byType[node.type].map?.(node, mapper) ?? node
}

/** What a node is: a block has an id; a part has its place in one; a line is made of inlines. */
export function kindOf({type}: Pick<DocumentNode, 'type'>): 'block' | 'part' | 'flow' | 'inline' {
  return shapes[type].is
}

/** Whether a node is a block: what has an id. */
export function isBlock(node: DocumentNode): node is Block {
  return kindOf(node) === 'block'
}

type PlainType = {
  [T in NodeType]: (typeof shapes)[T] extends {readonly plain: string} ? T : never
}[NodeType]

/** The structure types of plain containers, by their types. */
export const plainContainers: ReadonlyMap<string, string> = new Map(
  Object.entries(shapes).flatMap(([type, shape]) => ('plain' in shape ? [[type, shape.plain] as const] : []))
)

/** A block that says nothing else but that the blocks in it stand together. */
export type PlainContainer = NodeMap[PlainType]

/** Whether a block only holds others together. */
export function isPlainContainer(block: Block): block is PlainContainer {
  return isPlainType(block.type)
}

/** Whether a type, of the model or of a unit that was read back, is that of a plain container. */
export function isPlainType(type: string): type is PlainType {
  return plainContainers.has(type)
}

/** The types of blocks. */
export const blockTypes: readonly string[] = Object.entries(shapes).flatMap(([type, {is}]) =>
  is === 'block' ? [type] : []
)

/** The type of a plain container, by its structure type. */
export function plainTypeOf(structureType: string): PlainType | undefined {
  for (const [type, own] of plainContainers) if (own === structureType && isPlainType(type)) return type
  return undefined
}

/** The letter of a block's generated ids. */
export function letterOf(block: Exclude<Block, {type: 'heading'}>): string {
  return shapes[block.type].letter
}
