/** Filters the styles of a drawing: rules, properties and functions by list, and no address but its own. */
import generate from 'css-tree/generator'
import parse, {type CssNode} from 'css-tree/parser'
import {isOwn, outside} from './addresses.ts'
import {numberFault, tooLarge} from './numbers.ts'
import type {SvgReport} from './report.ts'
import {activeProperties, functions, isIdle, properties} from './vocabulary.ts'

/** Writes again what it keeps of the styles of one drawing. */
export class Styles {
  readonly #report: SvgReport
  /** Equal values are many in a drawing. */
  readonly #known = new Map<string, string | undefined>()

  constructor(report: SvgReport) {
    this.#report = report
  }

  /** The text of a `style` element. */
  sheet(css: string): string {
    return this.#rules(this.#parsed(css, 'stylesheet')?.children)
  }

  /** A `style` attribute. */
  declarations(css: string): string {
    const known = this.#known.get(`{${css}`)
    if (known !== undefined) return known
    const kept = this.#declarations(this.#parsed(css, 'declarationList')?.children)
    this.#known.set(`{${css}`, kept)
    return kept
  }

  /** The value of an attribute that is a property; undefined when nothing of it can be kept. */
  value(css: string): string | undefined {
    if (isPlain.test(css) && tooLarge(css) === undefined) return css
    if (!this.#known.has(css)) this.#known.set(css, this.#parsedValue(css))
    return this.#known.get(css)
  }

  #parsedValue(css: string): string | undefined {
    const value = this.#parsed(css, 'value')
    return value !== undefined && this.#isFit(value) ? generate(value) : undefined
  }

  #parsed(css: string, context: 'stylesheet' | 'declarationList' | 'value'): CssNode | undefined {
    if (isNestedTooDeep(css)) {
      this.#report.damage(`its styles have brackets nested more than ${String(mostBrackets)} deep`)
      return undefined
    }
    try {
      return parse(css, {context, parseCustomProperty: true})
    } catch {
      this.#raw(css)
      return undefined
    }
  }

  /** Judges styles that are left out. */
  judge(css: string): void {
    this.#raw(css)
  }

  #rules(nodes: CssNode['children']): string {
    return [...(nodes ?? [])].map((node) => this.#rule(node)).join('')
  }

  #rule(node: CssNode): string {
    switch (node.type) {
      case 'Rule': {
        const prelude = this.#prelude(node)
        const declarations = this.#declarations(node.block?.children, isOfRoot(prelude ?? ''))
        return prelude === undefined || declarations === '' ? '' : `${prelude}{${declarations}}`
      }
      case 'Atrule':
        return this.#atRule(node)
      case 'Raw':
        this.#raw(textOf(node))
        return ''
      default:
        return ''
    }
  }

  #atRule(node: CssNode): string {
    const name = unescaped(node.name ?? '').toLowerCase()
    if (name === 'import' || name === 'font-face') return this.#fetching(node, name)
    if (node.prelude !== null && node.prelude !== undefined) this.#isFit(node.prelude)
    const inside = this.#rules(node.block?.children)
    if ((name === 'media' || keyframes.test(name)) && node.name === name) {
      const prelude = this.#prelude(node)
      return prelude === undefined ? '' : `@${name} ${prelude}{${inside}}`
    }
    if (name !== 'charset' && name !== 'namespace') this.#report.remove(`@${name}`)
    return ''
  }

  /** Styles are those of the drawing, and fonts those of the editions: such a rule is left out, with the address of what it would fetch. */
  #fetching(node: CssNode, name: string): string {
    if (running.test(unescaped(generate(node)))) this.#report.refuse('a style sheet with a script')
    for (const part of node.block === null || node.block === undefined ? [] : nodesOf(node.block)) {
      if (part.type === 'Raw') this.#raw(textOf(part))
      const value = part.type === 'Declaration' ? valueOf(part) : undefined
      if (value !== undefined && unescaped(part.property ?? '').toLowerCase() !== 'src') this.#isFit(value)
    }
    this.#report.remove(`@${name}`)
    return ''
  }

  #prelude({prelude}: CssNode): string | undefined {
    if (prelude === null || prelude === undefined) return undefined
    const written = generate(prelude)
    // As text: conditions lie in more fields of css-tree's nodes than are walked.
    this.#raw(written)
    if (!written.includes('@') && ![...nodesOf(prelude)].some(({type}) => type === 'Raw')) return written
    this.#report.remove('a style rule')
    return undefined
  }

  /** `hasGround`: of what may be the drawing as a whole, which alone has a background (SVG 2 §7.3). */
  #declarations(nodes: CssNode['children'], hasGround = true): string {
    const kept = [...(nodes ?? [])].flatMap((node) => {
      if (node.type === 'Declaration') return this.#declaration(node, hasGround) ?? []
      if (node.type === 'Atrule') this.#atRule(node)
      if (node.type === 'Raw') this.#raw(textOf(node))
      return []
    })
    return kept.join(';')
  }

  #declaration(node: CssNode, hasGround: boolean): string | undefined {
    const written = node.property ?? ''
    const property = unescaped(written).toLowerCase()
    if (activeProperties.has(property)) this.#report.refuse('a style sheet with a script')
    const value = valueOf(node)
    const isFit = value !== undefined && this.#isFit(value)
    if (isFit && properties.has(written.toLowerCase())) return generate(node)
    const isShown = ground.test(property) ? hasGround && !isOfPage(value) : !isIdle(property)
    if (isShown) this.#report.remove(isFit ? `the style ${property}` : `a value of ${property}`)
    return undefined
  }

  /** Whether all of a value may be kept; what leads outside is refused. */
  #isFit(value: CssNode): boolean {
    let fit = true
    for (const node of nodesOf(value)) {
      if (node.type === 'Url') fit = this.#isFitAddress(textOf(node)) && fit
      else if (node.type === 'Function') fit = this.#isFitFunction(node) && fit
      else if (node.type === 'Raw') {
        this.#raw(textOf(node))
        fit = false
      } else if (node.type === 'Number' || node.type === 'Dimension' || node.type === 'Percentage') {
        const number = tooLarge(textOf(node))
        if (number !== undefined) this.#report.damage(numberFault(number))
      }
    }
    return fit
  }

  #isFitAddress(address: string): boolean {
    if (!isOwn(address)) this.#report.refuse(outside(address))
    return isOwn(address)
  }

  #isFitFunction({name = ''}: CssNode): boolean {
    const plain = unescaped(name).toLowerCase()
    if (fetching.test(`${plain}(`)) this.#report.refuse(`a style sheet with \`${plain}()\``)
    if (plain === 'expression') this.#report.refuse('a style sheet with a script')
    return functions.has(name.toLowerCase())
  }

  /** What css-tree made nothing of is left out; what a browser might make of it is judged all the same. */
  #raw(css: string): void {
    const text = unescaped(css.replace(/\/\*[\s\S]*?\*\//g, ' '))
    const outsideOnes = text.replace(/url\s*\(\s*["']?\s*#/gi, '')
    const [, name] = fetching.exec(outsideOnes) ?? []
    const [, address] = /url\s*\(\s*["']?([^"')]*)/i.exec(outsideOnes) ?? []
    if (/@import/i.test(text)) this.#report.refuse('a style sheet that imports another')
    else if (running.test(text)) this.#report.refuse('a style sheet with a script')
    else if (address !== undefined) this.#report.refuse(outside(address))
    else if (name !== undefined) this.#report.refuse(`a style sheet with \`${name.toLowerCase()}()\``)
  }
}

const ground = /^background(?:-.*)?$/

/** Whether a background is as that of the page on which the drawing stands. */
function isOfPage(value: CssNode | undefined): boolean {
  const colours = /^(?:white|transparent|none|initial|inherit|#fff(?:fff)?|rgb\(255, ?255, ?255\))$/i
  return value !== undefined && colours.test(generate(value))
}

/** Whether a rule may be of the drawing as a whole: one of its selectors names nothing within. */
function isOfRoot(selectors: string): boolean {
  return selectors.split(',').some((one) => !/[\s>+~.]/.test(one.trim()))
}

/** Keywords, colours, numbers and lists of them lead nowhere. */
const isPlain = /^[\w\s#.,%+-]*$/

const keyframes = /^(?:-webkit-)?keyframes$/

/** What some browser would run. */
const running = /expression\s*\(|javascript\s*:|-moz-binding|behavior\s*:/i

/** Functions that fetch what their strings name (CSS Images 4); `url()` with a plain name is no function of css-tree's. */
const fetching =
  /\b(url|src|image|(?:-[a-z]+-)?image-set|(?:-[a-z]+-)?cross-fade|url-prefix|attr|element|paint)\s*\(/i

/** The node and all that are below it. */
function* nodesOf(node: CssNode): Iterable<CssNode> {
  yield node
  for (const child of node.children ?? []) yield* nodesOf(child)
  for (const part of [node.prelude, node.block]) if (part !== null && part !== undefined) yield* nodesOf(part)
  const value = valueOf(node)
  if (value !== undefined) yield* nodesOf(value)
}

/** The value of a declaration; undefined where it is text, or there is none. */
function valueOf({value}: CssNode): CssNode | undefined {
  return typeof value === 'object' && value !== null ? value : undefined
}

/** Parsers of styles are recursive. */
const mostBrackets = 100

function isNestedTooDeep(css: string): boolean {
  let depth = 0
  for (const [bracket] of css.matchAll(/[()[\]{}]/g)) {
    depth += '([{'.includes(bracket) ? 1 : -1
    if (depth > mostBrackets) return true
    if (depth < 0) depth = 0
  }
  return false
}

function textOf({value}: CssNode): string {
  return typeof value === 'string' ? value : ''
}

/** Escaped characters as themselves (CSS Syntax 3 §4.3.7). */
function unescaped(css: string): string {
  return css.replace(/\\(?:([0-9a-f]{1,6})[ \t\n]?|([^\n]))/gi, (_, code?: string, character?: string) => {
    if (code === undefined) return character ?? ''
    const point = Number.parseInt(code, 16)
    return point > 0 && point <= 0x10_ffff ? String.fromCodePoint(point) : '\ufffd'
  })
}
