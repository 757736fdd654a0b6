/** Parts a paragraph at its displayed formulas: each stands by itself, as browsers show it. */
import type {Position} from 'unist'
import type {MathElement, MathNode} from '../../model/tree/mathml.ts'
import type {Delete, Emphasis, Inline, Link, Paragraph, Span, Strong} from '../../model/tree/nodes.ts'
import {trimEnd, trimInlines, trimStart} from '../markdown/trim-inlines.ts'

/** Punctuation behind a formula. */
const punctuation = /^\s*([.,;:!?\u060c\u061b\u06d4\u3001\u3002\uff0c\uff1b]+)(?=\s|$)/

/**
 * In order; a paragraph without a displayed formula is one part. Punctuation behind one is a part of it: it would begin a line.
 * What is around a formula, such as emphasis or a link, is parted there too.
 */
export function partDisplays(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  if (inlines.some(holdsFormula)) return parted(inlines).map(trimInlines)
  const words = trimInlines(inlines)
  return words.length === 0 ? [] : [words]
}

function holdsFormula(inline: Inline): boolean {
  return inline.type === 'formula' || (isAround(inline) && inline.children.some(holdsFormula))
}

/** None of them is blank. */
function parted(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const parts: Inline[][] = []
  let words: Inline[] = []
  let display: Inline | undefined
  for (const inline of inlines.flatMap(opened)) {
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
  return [...parts, words].filter((part) => trimInlines(part).length > 0)
}

/** Emphasis, a link or a span around displayed formulas in pieces: each formula alone in one, words in others; the first has the id. */
function opened(inline: Inline): readonly Inline[] {
  if (!isAround(inline)) return [inline]
  const pieces = parted(inline.children)
  const [only, ...others] = pieces
  if (only === undefined || (others.length === 0 && !only.some(isDisplay))) return [inline]
  const {id: _, ...unnamed} = {id: undefined, ...inline}
  return pieces.map((piece, index) => {
    const begun = index === 0 ? piece : trimStart(piece)
    const children = index === pieces.length - 1 ? begun : trimEnd(begun)
    return index === 0 ? {...inline, children} : {...unnamed, children}
  })
}

/** A displayed formula as a paragraph, which shows its tag. */
export function displayed(
  inlines: readonly Inline[],
  facts: Pick<Paragraph, 'id' | 'lang'>,
  position: Position
): Paragraph | undefined {
  const [formula, ...others] = inlines
  if (formula === undefined || others.length > 0 || formula.type !== 'formula' || !isDisplay(formula))
    return undefined
  const {tag: label, ...untagged} = formula
  const tagged = label === undefined ? {} : {label}
  return {type: 'paragraph', ...facts, children: [untagged], ...tagged, position}
}

/** A displayed formula, with what is around it alone. */
function isDisplay(inline: Inline): boolean {
  if (!isAround(inline)) return inline.type === 'formula' && inline.display === 'block'
  const [only, ...others] = trimInlines(inline.children)
  return only !== undefined && others.length === 0 && isDisplay(only)
}

type Around = Emphasis | Strong | Delete | Link | Span

function isAround(inline: Inline): inline is Around {
  return ['emphasis', 'strong', 'delete', 'link', 'span'].includes(inline.type)
}

function withMark(inline: Inline, mark: string): Inline {
  if (isAround(inline)) return {...inline, children: inline.children.map((child) => withMark(child, mark))}
  if (inline.type !== 'formula') return inline
  const {alt, mathml} = inline
  return {...inline, alt: `${alt}${mark}`, mathml: withText(mathml, mark)}
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
