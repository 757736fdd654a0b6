/** Reads an SVG, and writes again what a drawing may have: elements, attributes and styles by list. */
import {SaxesParser, type SaxesTagNS} from 'saxes'
import type {Spot} from '../../../model/publication/asset.ts'
import {Attributes, hrefOf} from './attributes.ts'
import {Copies} from './copies.ts'
import {boxOf, ForeignText} from './foreign-text.ts'
import {SvgReport} from './report.ts'
import {svgSize} from './size.ts'
import {Styles} from './styles.ts'
import {active, elements, htmlText, isOfOtherProgram, metadata, wordy} from './vocabulary.ts'
import {SvgWriter, type SvgPiece} from './writer.ts'

/** Drawings made by hand have some tens; programs that show an SVG are recursive. */
const mostDepth = 250

const svgNamespace = 'http://www.w3.org/2000/svg'
const htmlNamespace = 'http://www.w3.org/1999/xhtml'

export interface ReadSvg {
  readonly report: SvgReport
  readonly pieces: readonly SvgPiece[]
  readonly size: ReturnType<typeof svgSize>
  /** How many pictures the drawing shows, each where it stands and not as a part that is referred to. */
  readonly pictures: number
}

/** What the drawing is written again from; what it lacks is in the report. Nothing that it holds makes reading throw. */
export function readSvg(text: string): ReadSvg {
  const reading = new SvgReading(text)
  try {
    reading.run()
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it is not well-formed XML'
    reading.report.fault ??= {kind: 'damaged', reason}
  }
  return reading
}

/** An element on the way down. */
interface Open {
  readonly local: string
  readonly isKept: boolean
  /** Whether what is in it is drawn only where something refers to it. */
  readonly isReferred: boolean
  /** Whether it is `foreignObject`, or in one. */
  readonly isForeign: boolean
  /** Of `style`, its text. */
  style?: string
  /** Of a `foreignObject` and what is in it, its words. */
  readonly label?: ForeignText | undefined
  /** Of `switch`, whether one of its alternatives was kept (SVG 2 §5.8). */
  hasChosen?: boolean
}

class SvgReading implements ReadSvg {
  readonly report = new SvgReport(() => this.#spot())
  size: ReturnType<typeof svgSize>
  pictures = 0
  readonly #text: string
  readonly #parser = new SaxesParser({xmlns: true, position: true})
  readonly #styles = new Styles(this.report)
  readonly #attributes = new Attributes(this.report, this.#styles)
  readonly #writer = new SvgWriter()
  readonly #copies = new Copies()
  readonly #open: Open[] = []
  /** That of its root; programs forget to name it. */
  #namespace = svgNamespace

  constructor(text: string) {
    this.#text = text
  }

  get pieces(): readonly SvgPiece[] {
    return this.#writer.pieces
  }

  run(): void {
    const parser = this.#parser
    parser.on('error', (error) => {
      throw new Error(error.message.replace(/^\d+:\d+: /, ''))
    })
    parser.on('doctype', (doctype) => {
      if (doctype.includes('[') || /ENTITY/i.test(doctype))
        this.report.refuse('a document type with declarations')
    })
    parser.on('processinginstruction', ({target}) => {
      this.report.refuse(`a processing instruction \`${target}\``)
    })
    parser.on('opentag', (tag) => this.#begin(tag))
    parser.on('text', (words) => this.#words(words))
    parser.on('cdata', (words) => this.#words(words))
    parser.on('closetag', () => this.#end())
    parser.write(this.#text).close()
    const reason = this.#copies.fault()
    if (reason !== undefined) this.report.fault ??= {kind: 'damaged', reason}
  }

  #begin(tag: SaxesTagNS): void {
    // At once: the parser looks up a name's namespace all the way to the root.
    if (this.#open.length >= mostDepth)
      throw new Error(`its elements are nested more than ${String(mostDepth)} deep`)
    const parent = this.#open.at(-1)
    if (parent === undefined) this.#root(tag)
    const {local} = tag
    const isForeign = parent?.isForeign === true || local.toLowerCase() === 'foreignobject'
    const isChosen = parent?.hasChosen !== true
    const isKept = (parent?.isKept ?? true) && isChosen && this.#isKnown(tag) && !isConditional(tag)
    if (isKept && parent?.hasChosen === false) parent.hasChosen = true
    this.#judge(tag, {isForeign, isKept})
    const isReferred = parent?.isReferred === true || referred.has(local)
    const style = isKept && local === 'style' ? {style: ''} : {}
    const chosen = local === 'switch' ? {hasChosen: false} : {}
    const label = parent?.label ?? this.#labelOf(tag, parent)
    this.#open.push({local, isKept, isReferred, isForeign, label, ...style, ...chosen})
    if (isKept) this.#keep(tag, isReferred)
    else if (label !== undefined) this.#label(tag, label)
    else if (parent?.isKept !== false && isChosen && !this.#isMetadata(tag)) this.report.remove(tag.name)
  }

  #root({uri, attributes}: SaxesTagNS): void {
    this.#namespace = uri === '' ? '' : svgNamespace
    this.size = svgSize(attributes)
  }

  /** Whatever becomes of the element. */
  #judge(tag: SaxesTagNS, {isForeign, isKept}: Pick<Open, 'isForeign' | 'isKept'>): void {
    const {local, uri, attributes} = tag
    const isHtml = uri === htmlNamespace
    if (!isHtml && uri !== this.#namespace) return
    const name = local.toLowerCase()
    const isHarmless = isHtml ? name === 'style' || (isForeign && htmlText.has(name)) : true
    if (active.has(name) || !isHarmless) this.report.refuse(`an element \`${local}\``)
    for (const attribute of Object.values(attributes)) this.#attributes.judge(tag, attribute, isKept)
  }

  /** A style sheet of HTML holds in a drawing, too (HTML §4.2.6). */
  #isKnown({local, uri, attributes}: SaxesTagNS): boolean {
    const isStyle = local === 'style'
    if (!(uri === this.#namespace && elements.has(local)) && !(uri === htmlNamespace && isStyle)) return false
    return !isStyle || /^\s*(?:text\/css\s*)?$/i.test(attributes['type']?.value ?? '')
  }

  #labelOf(tag: SaxesTagNS, parent: Open | undefined): ForeignText | undefined {
    const isDrawn = parent?.isKept === true && parent.hasChosen !== true && !isConditional(tag)
    if (!isDrawn || tag.uri !== this.#namespace || tag.local !== 'foreignObject') return undefined
    const box = boxOf(tag)
    return box === undefined ? undefined : new ForeignText(box)
  }

  #label(tag: SaxesTagNS, label: ForeignText): void {
    if (tag.uri === htmlNamespace && htmlText.has(tag.local) && tag.local !== 'img') label.open(tag)
    else if (tag.local !== 'foreignObject') this.report.remove(tag.name)
  }

  #isMetadata({local, uri}: SaxesTagNS): boolean {
    return isOfOtherProgram(uri) || (uri === this.#namespace && metadata.has(local))
  }

  #keep(tag: SaxesTagNS, isReferred: boolean): void {
    const {local, attributes} = tag
    const kept = this.#attributes.keep(tag)
    this.#copies.open(attributes['id']?.value, local === 'use' ? targetOf(tag) : undefined)
    if (
      (local === 'image' || local === 'feImage') &&
      !isReferred &&
      kept.some(([, value]) => typeof value !== 'string')
    )
      this.pictures += 1
    this.#writer.open(local === 'switch' ? 'g' : local, kept)
  }

  #words(words: string): void {
    const element = this.#open.at(-1)
    element?.label?.words(words)
    if (element?.isKept !== true) return
    if (element.style !== undefined) element.style += words
    else if (wordy.has(element.local)) this.#writer.text(words)
  }

  #end(): void {
    const element = this.#open.pop()
    if (element?.label !== undefined) this.#endLabel(element.label, element.local)
    if (element?.isKept !== true) return
    this.#copies.close()
    if (element.style !== undefined) this.#writer.text(this.#styles.sheet(element.style))
    this.#writer.close()
  }

  #endLabel(label: ForeignText, local: string): void {
    const parent = this.#open.at(-1)
    if (parent?.label === label) return label.close(local)
    const hasWords = label.write(this.#writer, (value) => this.#styles.value(value))
    if (hasWords && parent?.hasChosen === false) parent.hasChosen = true
  }

  /** Where the element begins whose head was read, or what the parser is at. */
  #spot(): Spot {
    const start = Math.max(0, this.#text.lastIndexOf('<', this.#parser.position - 1))
    const lineStart = this.#text.lastIndexOf('\n', start - 1) + 1
    return {line: this.#text.slice(0, start).split('\n').length, column: start - lineStart + 1}
  }
}

/** Elements whose content is drawn where something refers to them, and not where it stands. */
const referred: ReadonlySet<string> = new Set(['defs', 'symbol', 'pattern', 'mask', 'clipPath', 'marker'])

/** An alternative for some readers alone: all editions show the same to all. */
function isConditional({attributes}: SaxesTagNS): boolean {
  return ['systemLanguage', 'requiredExtensions'].some((name) => (attributes[name]?.value ?? '') !== '')
}

/** The id of what `use` puts in its place (SVG 2 §5.6). */
function targetOf(tag: SaxesTagNS): string | undefined {
  const href = hrefOf(tag)?.trim()
  return href?.startsWith('#') === true ? href.slice(1) : undefined
}
