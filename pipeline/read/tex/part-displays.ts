/** Parts a paragraph at its displayed formulas: each stands by itself, as browsers show it. */
import type {Position} from 'unist'
import type {MathElement, MathNode} from '../../model/tree/mathml.ts'
import type {Formula, Inline, Paragraph} from '../../model/tree/nodes.ts'
import {trimInlines} from '../markdown/trim-inlines.ts'

/** Punctuation behind a formula. */
const punctuation = /^\s*([.,;:!?\u060c\u061b\u06d4\u3001\u3002\uff0c\uff1b]+)(?=\s|$)/

/** In order; a paragraph without a displayed formula is one part. Punctuation behind one is a part of it: it would begin a line. */
export function partDisplays(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const parts: Inline[][] = []
  let words: Inline[] = []
  let display: Formula | undefined
  for (const inline of inlines) {
    const [written = '', mark = ''] =
      display !== undefined && inline.type === 'text' ? (punctuation.exec(inline.value) ?? []) : []
    if (isDisplay(inline)) {
      parts.push(words, [inline])
      words = []
      display = inline
      continue
    }
    if (display !== undefined && mark !== '') parts.splice(-1, 1, [withMark(display, mark)])
    words.push(inline.type === 'text' ? {...inline, value: inline.value.slice(written.length)} : inline)
    display = undefined
  }
  return [...parts, words].map(trimInlines).filter((part) => part.length > 0)
}

/** A displayed formula as a paragraph, which shows its tag. */
export function displayed(
  inlines: readonly Inline[],
  facts: Pick<Paragraph, 'id' | 'lang'>,
  position: Position
): Paragraph | undefined {
  const [formula, ...others] = inlines
  if (formula === undefined || others.length > 0 || !isDisplay(formula)) return undefined
  const {tag: label, ...untagged} = formula
  const tagged = label === undefined ? {} : {label}
  return {type: 'paragraph', ...facts, children: [untagged], ...tagged, position}
}

function isDisplay(inline: Inline): inline is Formula {
  return inline.type === 'formula' && inline.display === 'block'
}

function withMark(formula: Formula, mark: string): Formula {
  const {alt, mathml} = formula
  return {...formula, alt: `${alt}${mark}`, mathml: withText(mathml, mark)}
}

/** Behind all that is shown: what a formula is annotated with stands behind that. */
function withText(nodes: readonly MathNode[], text: string): readonly MathNode[] {
  const [first, ...others] = nodes
  const sign: MathElement = {name: 'mtext', attributes: [], children: [text]}
  if (first !== undefined && typeof first !== 'string' && first.name === 'semantics') {
    const [shown, ...annotations] = first.children
    const row: MathElement = {
      name: 'mrow',
      attributes: [],
      children: withText(shown === undefined ? [] : [shown], text)
    }
    return [{...first, children: [row, ...annotations]}, ...others]
  }
  const isRow =
    first !== undefined && typeof first !== 'string' && first.name === 'mrow' && first.attributes.length === 0
  return isRow && others.length === 0 ? [...first.children, sign] : [...nodes, sign]
}
