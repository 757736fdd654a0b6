/** Leaves room in a formula for words whose letters fonts of formulas lack, such as Arabic, Hebrew or Chinese ones. */
import type {MathElement, MathNode} from '../../../model/tree/mathml.ts'
import {wordsAttribute} from './marks.ts'

/** How wide words are, in thousandths of the text's size. */
export type WidthOf = (words: string) => number

/** Letters, digits and punctuation beyond those of Europe and of formulas. */
const foreign =
  /[\u0530-\u1cff\u2e80-\ud7ff\uf900-\ufaff\ufb13-\ufdff\ufe30-\uffef\u{10000}-\u{1d3ff}\u{1d800}-\u{3ffff}]/u

/** What MathJax leaves room for, in em: how high and how deep most letters of these scripts are. */
const extent = {height: 0.8, depth: 0.25}

/** A token that MathJax leaves room for, as wide as its words; undefined for one that it can set. */
export function roomForWords(node: MathElement, widthOf: WidthOf): MathElement | undefined {
  const text = textOf(node)
  if (text === undefined || !foreign.test(text)) return undefined
  const space: MathNode = {
    name: 'mspace',
    attributes: [
      [wordsAttribute, text],
      ['depth', `${extent.depth}em`],
      ['height', `${extent.height}em`],
      ['width', `${Math.round(widthOf(text)) / 1000}em`]
    ],
    children: []
  }
  // As a letter it has the spaces of operators beside it.
  return {name: 'mrow', attributes: [['data-mjx-texclass', 'ORD']], children: [space]}
}

function textOf({name, children}: MathElement): string | undefined {
  const [text, ...others] = children
  if (!/^(?:mi|mn|mo|ms|mtext)$/.test(name) || typeof text !== 'string' || others.length > 0) return undefined
  return text.replace(/[\t\n\f\r ]+/g, ' ').replace(/^ | $/g, '')
}
