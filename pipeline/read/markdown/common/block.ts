/** Describes the blocks of the common subset: a node, and what of it is read once all definitions are known. */
import type {BlockContent, DefinitionContent} from 'mdast'
import type {LabelledLists} from '../labels/labelled-lists.ts'
import type {Leaf} from './leaf.ts'
import type {Lines} from './lines.ts'

export interface Block {
  readonly node: BlockContent | DefinitionContent
  /** The line behind it. */
  readonly next: number
}

/** What is found in a block of the root and in all blocks that it holds. */
export interface Found {
  readonly leaves: Leaf[]
  /** Labels that are defined, as they are compared. */
  readonly labels: string[]
  readonly hasFormulas: boolean
  readonly lists: LabelledLists
  /** Of any kind: blocks that hold others call it. */
  readonly readBlock: ReadBlock
}

/** A block that begins on a line; undefined for what the parser is to judge. */
export type ReadBlock = (lines: Lines, at: number, found: Found) => Block | undefined

/** Blocks around others, at most: what is nested deeper is left to the parser and its limits. */
export const mostNested = 16
