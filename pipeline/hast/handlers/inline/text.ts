/** Renders mdast's `text`: its words. */
import type {Text} from 'hast'
import type {Text as TextNode} from '../../../model/tree/nodes.ts'
import {textNode} from '../../element.ts'

/** Words as they are; what means something to HTML is escaped when the tree is written. */
export function text(node: TextNode): Text {
  return textNode(node.value)
}
