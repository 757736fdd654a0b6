/** A document as readable text: a line for each node, with its id, its facts and its place. */
import type {Position} from 'unist'
import type {Document} from '../../pipeline/model/publication/document.ts'

/** Front matter's data, the blocks, then the notes. */
export function treeText(document: Document): string {
  const lines = [`front matter ${JSON.stringify(document.frontMatter.data)}`]
  for (const block of document.children) lines.push(...nodeLines(block, ''))
  for (const note of document.notes) lines.push(...nodeLines(withType(note), ''))
  return `${lines.join('\n')}\n`
}

function withType<T extends object>(note: T): T & {readonly type: string} {
  return {type: 'noteDefinition', ...note}
}

interface TreeNode {
  readonly position: Position
}

function isNode(value: unknown): value is TreeNode {
  return typeof value === 'object' && value !== null && 'position' in value
}

function nodeLines(node: TreeNode, indent: string): string[] {
  const facts: string[] = []
  const parts: string[] = []
  for (const [name, value] of Object.entries<unknown>({...node})) {
    if (name === 'type') facts.unshift(String(value))
    else if (name === 'id') facts.push(`#${String(value)}`)
    else if (name === 'position') continue
    else if (Array.isArray(value) && value.every(isNode)) {
      const inner = name === 'children' ? indent : `${indent}  `
      if (name !== 'children') parts.push(`${indent}  ${name}:`)
      for (const child of value) parts.push(...nodeLines(child, `${inner}  `))
    } else facts.push(`${name}=${JSON.stringify(value)}`)
  }
  return [`${indent}${facts.join(' ')} ${placeText(node.position)}`, ...parts]
}

function placeText({start, end}: Position): string {
  return `(${start.line}:${start.column}-${end.line}:${end.column})`
}
