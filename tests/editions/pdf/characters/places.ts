/** Where texts are set to be read back, each in a unit of its own. */
import type {Block, Inline, TableCell} from '../../../../pipeline/model/tree/nodes.ts'
import {paragraph, text} from '../../../support/sample-publication.ts'

const position = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}}

export interface Place {
  /** The blocks that hold the texts. */
  readonly blocks: (texts: readonly string[]) => readonly Block[]
  /** The type of the element of each text, in order. */
  readonly element: string
}

type Wrap = (inline: Inline) => Inline

const emphasis: Wrap = (inline) => ({type: 'emphasis', position, children: [inline]})
const strong: Wrap = (inline) => ({type: 'strong', position, children: [inline]})
const superscript: Wrap = (inline) => ({type: 'phrase', kind: 'superscript', position, children: [inline]})
const sample: Wrap = (inline) => ({type: 'phrase', kind: 'sample', position, children: [inline]})

function paragraphs(...wraps: readonly Wrap[]): Place {
  return {
    element: 'P',
    blocks: (texts) =>
      texts.map((one, index) =>
        paragraph(`p${String(index)}`, [wraps.reduce((inline, wrap) => wrap(inline), text(one))])
      )
  }
}

/** Rows of one cell each. */
function cells(...wraps: readonly Wrap[]): Place {
  const cell = (one: string): TableCell => ({
    type: 'tableCell',
    position,
    role: 'data',
    columnSpan: 1,
    rowSpan: 1,
    align: null,
    children: [wraps.reduce((inline, wrap) => wrap(inline), text(one))]
  })
  return {
    element: 'TD',
    blocks: (texts) => [
      {
        type: 'table',
        id: 't1',
        position,
        align: [null],
        headRows: 0,
        children: texts.map((one) => ({type: 'tableRow', position, children: [cell(one)]}))
      }
    ]
  }
}

/** One place for each list of features: old-style, lining and tabular figures, and none. */
export const places: Readonly<Record<'old' | 'lining' | 'tabular' | 'mono', Place>> = {
  old: paragraphs(),
  lining: paragraphs(superscript),
  tabular: cells(),
  mono: paragraphs(sample)
}

/** One place for each style of text. */
export const styles: Readonly<Record<string, Place>> = {
  serif: paragraphs(),
  'serif italic': paragraphs(emphasis),
  'serif semibold': paragraphs(strong),
  'serif semibold italic': paragraphs(strong, emphasis),
  sans: cells(),
  'sans italic': cells(emphasis),
  'sans semibold': cells(strong),
  'sans semibold italic': cells(strong, emphasis),
  mono: paragraphs(sample),
  'mono semibold': paragraphs(sample, strong)
}
