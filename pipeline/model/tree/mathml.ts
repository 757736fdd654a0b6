/** Lists the elements and attributes of MathML that editions carry, and writes a formula in words. */

/** An element of a formula, with its attributes in order of name. */
export interface MathElement {
  readonly name: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
  readonly children: readonly MathNode[]
}

export type MathNode = MathElement | string

/** What an attribute of an element says; undefined where it has none of the name. */
export function attributeOf({attributes}: MathElement, name: string): string | undefined {
  return attributes.find(([own]) => own === name)?.[1]
}

/** Elements that hold text alone (MathML Core §3.2). */
export const mathTokens: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'mtext', 'ms', 'annotation'])

const length = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:%|[a-z]{1,3})?$/
const truth = /^(?:true|false)$/
const everywhere = {dir: /^(?:ltr|rtl)$/, displaystyle: truth, scriptlevel: /^[+-]?\d{1,3}$/}
const sizes = {width: length, height: length, depth: length}

type Attributes = {readonly [name: string]: RegExp}

const lines = /^(?:none|solid|dashed)(?: (?:none|solid|dashed))*$/
const alignments = /^(?:left|center|right)$/
const spaces = /^\d+(?:\.\d+)?em(?: \d+(?:\.\d+)?em)*$/

/**
 * Of each element that editions carry, its attributes with the form of their values (MathML Core §2.1, §3). What tables and
 * enclosures have is MathML 3's (§3.5, §3.3.9), which our stylesheets show in browsers.
 */
export const mathElements: ReadonlyMap<string, Attributes> = new Map<string, Attributes>(
  Object.entries({
    math: {display: /^(?:block|inline)$/},
    annotation: {encoding: /^[\w.+/-]+$/},
    menclose: {
      notation:
        /^(?:box|top|bottom|left|right|updiagonalstrike|downdiagonalstrike|horizontalstrike)(?: [a-z]+)*$/
    },
    mfrac: {linethickness: length},
    mi: {mathvariant: /^normal$/},
    mmultiscripts: {},
    mn: {},
    mo: {
      form: /^(?:prefix|infix|postfix)$/,
      largeop: truth,
      lspace: length,
      maxsize: length,
      minsize: length,
      movablelimits: truth,
      rspace: length,
      stretchy: truth,
      symmetric: truth
    },
    mover: {accent: truth},
    mpadded: {...sizes, lspace: length, voffset: length},
    mphantom: {},
    mprescripts: {},
    mroot: {},
    mrow: {},
    ms: {},
    mspace: sizes,
    msqrt: {},
    mstyle: {},
    msub: {},
    msubsup: {},
    msup: {},
    mtable: {
      columnlines: lines,
      columnspacing: spaces,
      frame: /^(?:solid|dashed)$/,
      rowlines: lines,
      rowspacing: spaces
    },
    mtd: {columnalign: alignments, columnspan: /^[1-9]\d{0,2}$/, rowspan: /^[1-9]\d{0,2}$/},
    mtext: {},
    mtr: {},
    munder: {accentunder: truth},
    munderover: {accent: truth, accentunder: truth},
    semantics: {}
  }).map(([name, attributes]) => [name, name === 'annotation' ? attributes : {...everywhere, ...attributes}])
)

/**
 * An element whose level of scripts or style of display is said by an element `mstyle` around it, where the grammar of MathML 3,
 * by which EPUBs are judged, does not let itself say it.
 */
export function withLevels(element: MathElement): MathElement {
  const {name, attributes} = element
  if (name === 'mstyle' || attributes.length === 0) return element
  const isLevel = ([key]: readonly [string, string]): boolean =>
    key === 'scriptlevel' || (key === 'displaystyle' && name !== 'mtable')
  const levels = attributes.filter(isLevel)
  if (levels.length === 0) return element
  const within = {...element, attributes: attributes.filter((one) => !isLevel(one))}
  // A part of a table or of scripts is one by its place.
  if (isPart(name)) return within
  return {name: 'mstyle', attributes: levels, children: [within]}
}

function isPart(name: string): boolean {
  return ['annotation', 'mprescripts', 'mtr', 'mtd'].includes(name)
}

/** The TeX that a formula was written in, where it says it (MathML Core §5). */
export function texOf(nodes: readonly MathNode[]): string | undefined {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    const isTex =
      node.name === 'annotation' &&
      node.attributes.some(([name, value]) => name === 'encoding' && value === 'application/x-tex')
    const tex = isTex ? textIn(node) : texOf(node.children)
    if (tex !== undefined) return tex
  }
  return undefined
}

function textIn({children}: MathElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
}

/** A formula in one line of text, where it can't be shown as a formula: `x^2`, `(a + b)/2`. */
export function mathWords(nodes: readonly MathNode[]): string {
  return nodes
    .map(wordsOf)
    .join('')
    .replace(/[ \t\n\f\r]+/g, ' ')
    .trim()
}

/** Elements whose place in a line is read as something else: a matrix as a list, an arrow above a letter as its power. */
const unsaid: ReadonlySet<string> = new Set(['mmultiscripts', 'mover', 'mtable'])

/** Whether a line of signs does not say what a formula shows. */
export function needsWords(nodes: readonly MathNode[]): boolean {
  return nodes.some(
    (node) => typeof node !== 'string' && (unsaid.has(node.name) || needsWords(node.children))
  )
}

function wordsOf(node: MathNode): string {
  if (typeof node === 'string') return node
  const [first = '', second = '', third = ''] = node.children
  switch (node.name) {
    case 'annotation':
    case 'mphantom':
    case 'mprescripts':
      return ''
    case 'semantics':
      return wordsOf(first)
    case 'mspace':
      return ' '
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`
    case 'msqrt':
      return `√${grouped({name: 'mrow', attributes: [], children: node.children})}`
    case 'mroot':
      return `${grouped(first)}^(1/${grouped(second)})`
    case 'msub':
      return `${grouped(first)}${script('_', second)}`
    case 'msup':
      return `${grouped(first)}${script('^', second)}`
    case 'msubsup':
      return `${grouped(first)}${script('_', second)}${script('^', third)}`
    case 'munder':
      return `${wordsOf(first)}${script('_', second)} `
    case 'mover':
      return `${wordsOf(first)}${script('^', second)} `
    case 'munderover':
      return `${wordsOf(first)}${script('_', second)}${script('^', third)} `
    case 'mtable':
      return node.children.map(wordsOf).join('; ')
    case 'mtr':
      return node.children.map(wordsOf).join(', ')
    case 'mmultiscripts':
      return wordsWithScripts(node)
    case 'mo':
      return operator(mathWords(node.children))
    default:
      return node.children.map(wordsOf).join('')
  }
}

/** Nothing for one without a sign, as arrows of chemistry have them. */
function script(sign: '_' | '^', node: MathNode): string {
  const words = grouped(node)
  return words === '' || words === '()' ? '' : `${sign}${words}`
}

/** Those before the sign first, the upper ones before the lower, as an isotope is read: `^227_90Th`. */
function wordsWithScripts({children}: MathElement): string {
  const parted = children.findIndex((child) => typeof child !== 'string' && child.name === 'mprescripts')
  const behind = children.slice(1, parted === -1 ? undefined : parted)
  const before = parted === -1 ? [] : children.slice(parted + 1)
  const every = (sign: '_' | '^', nodes: readonly MathNode[]): string =>
    nodes
      .flatMap((node, index) => (index % 2 === (sign === '_' ? 0 : 1) ? [script(sign, node)] : []))
      .join('')
  const base = children.slice(0, 1).map(grouped).join('')
  return `${every('^', before)}${every('_', before)}${base}${every('_', behind)}${every('^', behind)}`
}

/** In brackets when it is more than one sign, number or name. */
function grouped(node: MathNode): string {
  const words = wordsOf(node).trim()
  const isOne = words.length < 2 || (typeof node !== 'string' && mathTokens.has(node.name))
  return isOne ? words : `(${words})`
}

/** An operator between two has spaces around it; brackets, commas and what is invisible have none. */
function operator(sign: string): string {
  if (/^[\u2061-\u2064]?$/.test(sign)) return ''
  if (/^[,;]$/.test(sign)) return `${sign} `
  return /^[=<>+\-*/±×·÷∓∗≤≥≠≈≡∈∉⊂⊆∪∩→⇒⇔∼−∧∨]$/u.test(sign) ? ` ${sign} ` : sign
}

/** Whether it is the invisible sign behind a function (U+2061 FUNCTION APPLICATION). */
export function appliesFunction(node: MathNode | undefined): boolean {
  return node !== undefined && typeof node !== 'string' && node.children[0] === '\u2061'
}
