/** Says which blocks a list of figures, tables or equations names: those that readers know by a number. */
import type {DocumentNode, Figure, Listed, Paragraph, Table} from './nodes.ts'

export const listed: readonly Listed[] = ['figure', 'table', 'equation']

/** Whether a list of such blocks names this one: a figure or table with a caption, a formula that is numbered or has a tag. */
export function isListed(node: DocumentNode, kind: Listed): node is Figure | Table | Paragraph {
  if (kind !== 'equation') return node.type === kind && node.caption !== undefined
  return node.type === 'paragraph' && (node.equation === true || node.label !== undefined)
}
