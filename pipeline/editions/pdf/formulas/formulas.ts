/** Sets the formulas of a publication before anything is laid out; without any, nothing is loaded. */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import {mathText} from '../../../model/tree/math-text.ts'
import {appliesFunction, texOf, type MathNode} from '../../../model/tree/mathml.ts'
import type {Formula} from '../../../model/tree/nodes.ts'
import type {Publication} from '../../../model/publication/publication.ts'
import {nodesOf} from '../../../model/tree/walk.ts'
import {frameWidth, page, print} from '../../../design/tokens.ts'
import {FormulaFonts} from './formula-fonts.ts'
import {signAttribute, type FormulaPiece} from './marks.ts'
import {roomForWords, type WidthOf} from './room-for-words.ts'

export interface Formulas {
  /** The pieces of a formula, in thousandths of the text's size. */
  piecesOf(formula: Formula): readonly FormulaPiece[]
  readonly fonts: FormulaFonts
}

/** Of the text column, in the size of its text. */
const columnWidth = (frameWidth - page.gutter) / print.body.size

/** The pieces of all formulas, and the fonts of their signs; undefined where the publication has none. Those that are written alike are set once. */
export async function setFormulas(
  publication: Publication,
  document: PDFDocument,
  widthOf: WidthOf
): Promise<Formulas | undefined> {
  const all = publication.documents
    .filter(({holds}) => holds.includes('formula'))
    .flatMap(({title, children}) => nodesOf([...title, ...children], 'formula'))
  if (all.length === 0) return undefined
  const [{openMathjax}, {readDrawing}] = await Promise.all([
    import('./mathjax.ts'),
    import('./read-drawing.ts')
  ])
  const setMathml = openMathjax(columnWidth)
  const pieces = new Map<string, readonly FormulaPiece[]>()
  const texts = new Map<Formula, string>()
  for (const formula of all) {
    const parts = partsToSet(formula, widthOf)
    const text = mathText(formula.display, parts)
    texts.set(formula, text)
    if (pieces.has(text)) continue
    pieces.set(text, readDrawing(await setMathml(parts, formula.display === 'block')))
  }
  return {
    piecesOf(formula) {
      const own = pieces.get(texts.get(formula) ?? mathText(formula.display, partsToSet(formula, widthOf)))
      if (own === undefined) throw new Error('expected a formula to be set')
      return own
    },
    fonts: new FormulaFonts(document)
  }
}

/** Its parts stand in `math` itself, where MathJax finds the places at which a line may end. */
function partsToSet({mathml}: Formula, widthOf: WidthOf): readonly MathNode[] {
  const [only, ...others] = mathml
  const isWrapped =
    others.length === 0 && only !== undefined && typeof only !== 'string' && only.name === 'semantics'
  const parts = unspaced(partsOf(isWrapped ? only.children.slice(0, 1) : mathml))
  const named = texOf(mathml) === undefined ? parts : withNames(parts)
  return named.map((node) => withSign(node, widthOf))
}

/**
 * Words of several letters that are no functions, as TeX has them: `Mn` in `K2MnO4`, and what is upright by `\mathrm`. MathJax takes
 * all for functions, and sets space around them; Temml has an invisible sign behind each that is one.
 */
function withNames(nodes: readonly MathNode[], isApplied = false): readonly MathNode[] {
  return nodes.map((node, index) => {
    if (typeof node === 'string') return node
    const isFunction = appliesFunction(nodes[index + 1]) || (index === 0 && isApplied)
    if (node.name !== 'mi') return {...node, children: withNames(node.children, isFunction)}
    const [text = ''] = node.children
    const isWord = typeof text === 'string' && text.length > 1 && !isFunction
    return isWord ? {...node, attributes: [...node.attributes, ['data-mjx-auto-op', 'false']]} : node
  })
}

function partsOf(nodes: Formula['mathml']): Formula['mathml'] {
  const [only, ...others] = nodes
  const isRow = only !== undefined && typeof only !== 'string' && only.name === 'mrow' && others.length === 0
  return isRow && only.attributes.length === 0 ? only.children : nodes
}

/**
 * Operators say which sign they are, for what is drawn may be its parts. What stands below and above one stays there: beside it, the
 * upper would come first.
 */
function withSign(node: MathNode, widthOf: WidthOf, isScript = false): MathNode {
  // MathJax reads an entity in what it has read of one already.
  if (typeof node === 'string') return node.replaceAll('&', '&amp;')
  const room = roomForWords(node, widthOf)
  if (room !== undefined) return room
  if (node.name === 'mo') {
    const sign = node.children.filter((child) => typeof child === 'string').join('')
    const shape = isScript && primes.test(sign) ? primeOfScripts : []
    return {...node, attributes: [...node.attributes, [signAttribute, sign], ...shape]}
  }
  const cell = node.name === 'mtd' ? behindNothing(node.children) : node.children
  const children = unspaced(cell).map((child, index) =>
    withSign(child, widthOf, node.name === 'mrow' ? isScript : scripted.has(node.name) && index > 0)
  )
  return {...node, children: node.name === 'munderover' ? children.map(withFixedLimits) : children}
}

const scripted: ReadonlySet<string> = new Set(['msup', 'msubsup', 'mmultiscripts'])
const primes = /^[′″‴⁗‵‶‷]$/
/** The large sign that is made small and raised as scripts are; by itself MathJax takes it for one that stands alone. */
const primeOfScripts = [['data-mjx-alternate', '1']] satisfies [string, string][]

/** The spaces around a named function, which MathJax gives it by itself, as TeX does. */
function unspaced(nodes: readonly MathNode[]): readonly MathNode[] {
  return nodes.filter(
    (node, index) =>
      !isThinSpace(node) || !(appliesFunction(nodes[index - 1]) || appliesFunction(nodes[index + 2]))
  )
}

function isThinSpace(node: MathNode): boolean {
  return (
    typeof node !== 'string' &&
    node.name === 'mspace' &&
    node.attributes.some(([name, value]) => name === 'width' && value === '0.1667em')
  )
}

/** A relation at the beginning of a cell has its space before it, too: MathJax gives it to what stands between two. */
function behindNothing([first, ...others]: readonly MathNode[]): readonly MathNode[] {
  if (first === undefined) return []
  if (typeof first === 'string') return [first, ...others]
  if (first.name === 'mrow') return [{...first, children: behindNothing(first.children)}, ...others]
  const isBetween = first.attributes.some(([name, value]) => name === 'form' && value === 'infix')
  return isBetween ? [{name: 'mi', attributes: [], children: []}, first, ...others] : [first, ...others]
}

function withFixedLimits(node: MathNode): MathNode {
  if (typeof node === 'string' || node.name !== 'mo') return node
  const others = node.attributes.filter(([name]) => name !== 'movablelimits')
  return {...node, attributes: [...others, ['movablelimits', 'false']]}
}
