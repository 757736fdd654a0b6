/** Measures nodes before they are laid out: pdfmake walks them, our words are measured once. */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import {extentsOfColumns} from '../pages/column-extents.ts'
import type {Fonts} from '../file/fonts.ts'
import type {Hanging, TableNode, TextNode} from '../pages/nodes.ts'
import {placeApart} from '../pages/place-apart.ts'
import {placeWords} from './place-words.ts'
import {DocMeasure, SVGMeasure} from '../pdfmake.ts'
import type {PlacedWord} from './word.ts'
import {wordsOf} from './words.ts'

/** Notes words and widths, in points, in the nodes themselves. */
export class Measure extends DocMeasure {
  readonly #fonts: Fonts

  constructor(document: PDFDocument, fonts: Fonts) {
    super(document, {}, {}, new SVGMeasure(), {})
    this.#fonts = fonts
  }

  override measureLeaf(node: TextNode): TextNode {
    node.words = wordsOf(node.text, this.#fonts, node.rightToLeft)
    if (node.hanging !== undefined) {
      const wordsWhere = (behind: boolean): readonly PlacedWord[] =>
        node.hanging?.flatMap((one) => ((one.behind ?? false) === behind ? this.#hang(one) : [])) ?? []
      node.hangingWords = {before: wordsWhere(false), behind: wordsWhere(true)}
    }
    return node
  }

  override measureTable(node: TableNode): TableNode {
    for (const cell of node.table.cells) this.measureLeaf(cell)
    node.columnExtents = extentsOfColumns(node)
    return node
  }

  #hang({runs, distance, align, rightToLeft = false}: Hanging): readonly PlacedWord[] {
    const words = wordsOf(runs, this.#fonts, rightToLeft)
    const width = words.reduce((sum, word) => sum + word.width, 0) - (words.at(-1)?.trailingCut ?? 0)
    const placed = placeWords(words, rightToLeft)
    return placeApart({words: placed, width}, align === 'right' ? -distance - width : -distance)
  }
}
