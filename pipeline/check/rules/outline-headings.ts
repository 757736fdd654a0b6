/** Lists the headings that make a document's outline. */
import type {Document} from '../../model/publication/document.ts'
import type {Block, Heading} from '../../model/tree/nodes.ts'

/** In reading order; without those of quotations and lists, whose levels are their own. */
export function outlineHeadings(document: Document): readonly Heading[] {
  return document.children.flatMap(headingsOf)
}

function headingsOf(block: Block): readonly Heading[] {
  switch (block.type) {
    case 'heading':
      return [block]
    case 'division':
    case 'callout':
    case 'details':
    case 'record':
      return block.children.flatMap(headingsOf)
    default:
      return []
  }
}
