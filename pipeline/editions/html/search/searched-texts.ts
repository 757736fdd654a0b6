/** The texts of a document, block by block, as the JSON edition has them. */
import {plainText} from '../../../model/plain-text.ts'
import type {Block, Flow, Heading, Inline} from '../../../model/nodes.ts'
import type {PublishedDocument} from '../../../model/publication.ts'

/** What stands in a block itself, and not in blocks below it. */
export interface SearchedText {
  /** The block's; absent for the document's start. */
  readonly id?: string
  readonly text: string
  /** The titles of the sections around it, from the outermost. */
  readonly path: readonly string[]
  readonly isHeading: boolean
}

/** In reading order, from the document's title and summary on; blocks without words are left out. */
export function searchedTexts({
  titleId,
  titleText,
  summary,
  children
}: PublishedDocument): readonly SearchedText[] {
  const start = {path: [], ...(titleId === undefined ? {} : {id: titleId})}
  return [
    {...start, text: titleText, isHeading: true},
    ...(summary === undefined ? [] : [{path: [], text: summary, isHeading: false}]),
    ...flowTexts(children, [])
  ].filter(({text}) => text.trim() !== '')
}

function flowTexts(flow: readonly Flow[], path: readonly string[]): readonly SearchedText[] {
  return flow.flatMap((node): readonly SearchedText[] => {
    switch (node.type) {
      case 'section':
        return flowTexts(node.children, [...path, titleOf(node.heading)])
      case 'noteGroup':
        return node.children.flatMap((note) => flowTexts(note.children, path))
      default: {
        const own = wordsOf(node)
          .filter((text) => text !== '')
          .join('\n')
        return [
          {id: node.id, text: own, path, isHeading: node.type === 'heading'},
          ...flowTexts(blocksIn(node), path)
        ]
      }
    }
  })
}

function titleOf({number, children}: Heading): string {
  const title = plainText(children)
  return number === undefined ? title : `${number} ${title}`
}

/** The words that a block has beside its blocks. */
function wordsOf(block: Block): readonly string[] {
  const plain = (words: readonly Inline[] | undefined): readonly string[] =>
    words === undefined ? [] : [plainText(words)]
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plain(block.children)
    case 'code':
      return [block.value]
    case 'figure':
      return [...block.children.map(({alt}) => alt), ...plain(block.caption)]
    case 'table':
      return [
        ...plain(block.caption),
        ...block.children.flatMap((row) => row.children.flatMap((cell) => plain(cell.children)))
      ]
    case 'callout':
      return plain(block.title)
    case 'details':
      return plain(block.summary)
    case 'record':
      return plain(block.label)
    case 'definitionList':
      return block.children.flatMap((child) => (child.type === 'definitionTerm' ? plain(child.children) : []))
    case 'thematicBreak':
    case 'blockquote':
    case 'list':
    case 'division':
      return []
  }
}

function blocksIn(block: Block): readonly Block[] {
  switch (block.type) {
    case 'blockquote':
    case 'callout':
    case 'details':
    case 'division':
      return block.children
    case 'record':
      return block.facts === undefined ? block.children : [...block.children, block.facts]
    case 'list':
      return block.children.flatMap((item) => item.children)
    case 'definitionList':
      return block.children.flatMap((child) => (child.type === 'definitionTerm' ? [] : child.children))
    case 'paragraph':
    case 'heading':
    case 'thematicBreak':
    case 'table':
    case 'code':
    case 'figure':
      return []
  }
}
