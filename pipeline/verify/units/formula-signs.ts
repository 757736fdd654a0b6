/** Says which signs a formula is drawn of, and in which order, by its MathML alone. */
import type {MathNode} from '../../model/tree/mathml.ts'

/** The signs in the order in which they are set, in their normal form. */
export function signsOf(nodes: readonly MathNode[]): string {
  return normalSigns(nodes.map(signsIn).join(''))
}

/** Signs that are seen as one are one; letters from right to left are compared in any order, as the page has them turned. */
export function normalSigns(text: string): string {
  const signs = [...text.normalize('NFKD').replace(invisible, '')].map((sign) => alike.get(sign) ?? sign)
  const isTurned = signs.some((sign) => rightToLeft.test(sign))
  return (isTurned ? signs.sort() : signs).join('')
}

/** The stroke through a sign that is not so is a part of it. */
const invisible = /\p{Default_Ignorable_Code_Point}|\s|\u200b|\u0338/gu
const rightToLeft = /[\u0590-\u08ff]/u

/** Signs that fonts of formulas draw as others: behind each, those that it stands for. */
const alike: ReadonlyMap<string, string> = new Map(
  [
    '^\u0302\u02c6 ~\u0303\u02dc\u223c -\u2212\u2010 *\u2217 |\u2223 \u2016\u2225',
    "'\u2032\u2019 `\u2035\u0300 \u00b4\u0301 \u02d8\u0306 \u02d9\u0307 \u02c7\u030c",
    '\u00af\u0304\u02c9\u0305\u203e\u2015\u2014\u2500\u2013\u0332_',
    '\u2190\u27f5 \u2192\u20d7\u27f6 \u2194\u27f7 \u21d0\u27f8 \u21d2\u27f9 \u21d4\u27fa'
  ]
    .join(' ')
    .split(' ')
    .flatMap(([drawn = '', ...others]) => others.map((other) => [other, drawn]))
)

function signsIn(node: MathNode): string {
  if (typeof node === 'string') return node
  const {children} = node
  // Once: read twice, nested formulas would take twice as long with each level.
  const parts = children.map(signsIn)
  const [first, second, third] = parts
  switch (node.name) {
    case 'annotation':
    case 'mphantom':
    case 'mprescripts':
    case 'mspace':
      return ''
    case 'semantics':
      return first ?? ''
    case 'msqrt':
      return `\u221a${parts.join('')}`
    case 'mroot':
      return `\u221a${second ?? ''}${first ?? ''}`
    case 'msubsup':
      return `${first ?? ''}${third ?? ''}${second ?? ''}`
    case 'mmultiscripts':
      return signsWithScripts(children, parts)
    default:
      return parts.join('')
  }
}

/** Those before the sign first, and of each pair the upper one. */
function signsWithScripts(children: readonly MathNode[], parts: readonly string[]): string {
  const parted = children.findIndex((child) => typeof child !== 'string' && child.name === 'mprescripts')
  const behind = parts.slice(1, parted === -1 ? undefined : parted)
  const before = parted === -1 ? [] : parts.slice(parted + 1)
  const upper = (scripts: readonly string[]): string => every(scripts, 1) + every(scripts, 0)
  return upper(before) + (parts[0] ?? '') + upper(behind)
}

function every(scripts: readonly string[], remainder: number): string {
  return scripts.filter((_, index) => index % 2 === remainder).join('')
}
