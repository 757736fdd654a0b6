/** Writes a formula in the normal form of a text: a mark with its elements, and the signs it is drawn of, around its words. */
import {signsOf} from './formula-signs.ts'
import type {MathElement, MathNode} from '../../model/tree/mathml.ts'
import type {Markup} from '../web-reader/markup.ts'

/** The formula of a publication: `block mfrac(mi(a) mn(2))`, and behind a sign of our own `a2`. */
export function formulaMark(display: string, children: readonly MathNode[]): string {
  return `${[display, ...children.map(shapeOf)].join(' ')}${signsMark}${signsOf(children)}`
}

/** No character of a text, as those around marks. */
const signsMark = '\ufdd4'

/** What is left of the mark of a formula in an edition that draws it. */
export function drawnMark(mark: string): string {
  return `formula ${mark.slice(mark.lastIndexOf(signsMark) + 1)}`
}

/** The formula as an edition has it. */
export function formulaMarkOf(math: Markup): string {
  return formulaMark(math.attributes.get('display') ?? 'inline', math.children.flatMap(nodeOf))
}

function nodeOf(node: Markup | string): readonly MathNode[] {
  if (typeof node === 'string') return [node]
  return [{name: node.name, attributes: attributesOf(node), children: node.children.flatMap(nodeOf)}]
}

/** The lines of a table are said by the table; its cells name them once more for stylesheets. */
function attributesOf({name: element, attributes}: Markup): MathElement['attributes'] {
  if (attributes.size === 0) return []
  return [...attributes]
    .filter(([name]) => name !== 'xmlns' && !(name === 'class' && element === 'mtd'))
    .sort(([one], [other]) => (one < other ? -1 : 1))
}

function shapeOf(node: MathNode): string {
  if (typeof node === 'string') return JSON.stringify(node.normalize('NFC'))
  const attributes = node.attributes.map(([name, value]) => ` ${name}=${JSON.stringify(value)}`).join('')
  return `${node.name}${attributes}(${node.children.map(shapeOf).join(' ')})`
}
