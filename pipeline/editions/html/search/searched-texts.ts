/** Lists the texts of a document, block by block, as the JSON edition has them. */
import {blocksIn, wordsIn} from '../../../model/edition/held.ts'
import {plainText} from '../../../model/tree/plain-text.ts'
import type {Block, Flow, Heading} from '../../../model/tree/nodes.ts'
import type {PublishedDocument} from '../../../model/publication/publication.ts'

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
        const own = ownTexts(node)
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
function ownTexts(block: Block): readonly string[] {
  return block.type === 'code' ? [block.value] : wordsIn(block).map(plainText)
}
