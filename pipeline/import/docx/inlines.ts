/** Reads what stands in a paragraph of a DOCX file: runs with their marks, links, notes, pictures, and changes by choice. */
import type {PhrasingContent} from 'mdast'
import {joined, nested, type Mark, type Piece} from './pieces.ts'
import type {Styles} from './styles.ts'
import {elementAt, elementsOf, everyElement, isOn, valueAt, type Element} from './xml.ts'

/** What becomes of recorded changes: `list` takes them as `accept` does, and tells each. */
export type Tracking = 'accept' | 'reject' | 'list'

export interface InlineFacts {
  readonly styles: Styles
  readonly track: Tracking
  /** Target of a relation of the part: a link's address, a picture's part. */
  readonly relation: (id: string) => string | undefined
  /** The path of a picture's copy, or nothing for what no browser shows. */
  readonly picture: (part: string) => string | undefined
  readonly note: (kind: 'footnote' | 'endnote', id: string) => string
  readonly tell: (what: string) => void
}

/** What holds the paragraphs of a text box. */
export const boxContent = 'w:txbxContent'

export interface Inlines {
  readonly nodes: readonly PhrasingContent[]
  /** Whether every letter is bold: a heading that has no style. */
  readonly isBold: boolean
  readonly text: string
  /** What stands behind the number that a field gave to a caption. */
  readonly behindNumber?: string
  /** What is in the text boxes that hang on it: paragraphs of their own. */
  readonly boxes: readonly Element[]
}

/** Of a paragraph, or another element that holds runs. */
export function readInlines(paragraph: Element, facts: InlineFacts, isPlain = false): Inlines {
  const boxes: Element[] = []
  const pieces = joined([...piecesOf(paragraph, {facts, fields: [], isPlain, boxes}, {})])
  const texts = pieces.flatMap((one) => (one.kind === 'text' ? [one] : []))
  const text = texts.map((one) => one.text).join('')
  const number = texts.findLastIndex((one) => one.isNumber)
  const letters = texts.filter((one) => one.text.trim() !== '')
  return {
    nodes: nested(pieces),
    isBold: letters.length > 0 && letters.every(({marks}) => marks.includes('strong')),
    text: text.trim(),
    boxes,
    ...(number === -1
      ? {}
      : {
          behindNumber: texts
            .slice(number + 1)
            .map((one) => one.text)
            .join('')
            .replace(/^[\s.:–—-]+/, '')
            .trim()
        })
  }
}

interface Context {
  readonly facts: InlineFacts
  /** Fields that are open, outermost first. */
  readonly fields: {instruction: string; isResult: boolean}[]
  /** Whether bold says nothing, as in a heading. */
  readonly isPlain: boolean
  /** Takes the text boxes that are found. */
  readonly boxes: Element[]
}

interface Around {
  readonly url?: string
}

function* piecesOf(element: Element, context: Context, around: Around): Generator<Piece> {
  const {facts} = context
  for (const child of elementsOf(element)) {
    switch (child.name) {
      case 'w:r':
        yield* runPieces(child, context, around)
        break
      case 'w:hyperlink':
        yield* piecesOf(child, context, linkOf(child, facts))
        break
      case 'w:ins':
      case 'w:moveTo':
        if (facts.track === 'list') facts.tell(`accepted: ${changeOf(child, 'inserted')}`)
        if (facts.track !== 'reject') yield* piecesOf(child, context, around)
        break
      case 'w:del':
      case 'w:moveFrom':
        if (facts.track === 'list') facts.tell(`accepted: ${changeOf(child, 'deleted')}`)
        if (facts.track === 'reject') yield* piecesOf(child, context, around)
        break
      case 'w:fldSimple':
        context.fields.push({instruction: child.attributes['w:instr'] ?? '', isResult: true})
        yield* piecesOf(child, context, around)
        context.fields.pop()
        break
      case 'w:sdt':
        yield* piecesOf(elementAt(child, 'w:sdtContent') ?? child, context, around)
        break
      case 'w:smartTag':
      case 'w:bdo':
      case 'w:dir':
      case 'w:customXml':
        yield* piecesOf(child, context, around)
        break
      case 'm:oMath':
      case 'm:oMathPara': {
        const words = [...everyElement(child, 'm:t')].map(wordsOf).join('')
        facts.tell(`a formula, of which only the signs are kept: “${words}”`)
        yield {kind: 'text', text: words, isNumber: false, marks: [], ...around}
        break
      }
      default:
    }
  }
}

function linkOf(link: Element, facts: InlineFacts): Around {
  const anchor = link.attributes['w:anchor']
  const target = facts.relation(link.attributes['r:id'] ?? '')
  const url = `${target ?? ''}${anchor === undefined ? '' : `#${anchor}`}`
  return url === '' ? {} : {url}
}

function changeOf(change: Element, how: string): string {
  const words = [...everyElement(change, 'w:t'), ...everyElement(change, 'w:delText')].map(wordsOf).join('')
  return `“${words}”, ${how} by ${change.attributes['w:author'] ?? 'somebody'}`
}

function* runPieces(run: Element, context: Context, around: Around): Generator<Piece> {
  const {facts, fields} = context
  const properties = elementAt(run, 'w:rPr')
  if (isOn(properties, 'w:vanish')) {
    const hidden = elementsOf(run, 'w:t').map(wordsOf).join('')
    if (hidden.trim() !== '') facts.tell(`hidden text: “${hidden}”`)
    return
  }
  const marks = marksOf(run, context)
  for (const child of elementsOf(run)) {
    const field = fields.at(-1)
    if (child.name === 'w:fldChar') {
      const type = child.attributes['w:fldCharType']
      if (type === 'begin') fields.push({instruction: '', isResult: false})
      else if (type === 'separate' && field !== undefined) field.isResult = true
      else if (type === 'end') fields.pop()
      continue
    }
    if (child.name === 'w:instrText') {
      if (field !== undefined) field.instruction += wordsOf(child)
      continue
    }
    if (field?.isResult === false) continue
    const url = around.url ?? fieldLink(fields)
    const base = {marks, ...(url === undefined ? {} : {url})}
    const text = textIn(child)
    if (text !== undefined) {
      const isNumber = fields.some(({instruction}) => /^\s*SEQ\b/i.test(instruction))
      yield {kind: 'text', text, isNumber, ...base}
    } else yield* thingPieces(child, context, base)
  }
}

function textIn(element: Element): string | undefined {
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
      return wordsOf(element)
    case 'w:tab':
      return ' '
    case 'w:noBreakHyphen':
      return '\u2011'
    case 'w:softHyphen':
      return '\u00AD'
    case 'w:sym': {
      // Fonts of signs have theirs in the private area: the character is known in the font alone.
      const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
      return code >= 0x20 && !(code >= 0xe000 && code <= 0xf8ff) ? String.fromCodePoint(code) : '•'
    }
    default:
      return undefined
  }
}

function* thingPieces(
  element: Element,
  context: Context,
  base: {readonly marks: readonly Mark[]; readonly url?: string}
): Generator<Piece> {
  const {facts} = context
  switch (element.name) {
    case 'w:br':
    case 'w:cr': {
      const isPage = ['page', 'column'].includes(element.attributes['w:type'] ?? '')
      if (!isPage) yield {kind: 'node', node: {type: 'break'}, marks: []}
      break
    }
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
      const identifier = facts.note(kind, element.attributes['w:id'] ?? '')
      yield {kind: 'node', node: {type: 'footnoteReference', identifier, label: identifier}, marks: []}
      break
    }
    case 'w:drawing':
    case 'w:pict':
      yield* picturePieces(element, context, base)
      break
    case 'mc:AlternateContent': {
      const chosen = elementAt(element, 'mc:Choice') ?? elementAt(element, 'mc:Fallback')
      for (const one of elementsOf(chosen)) yield* thingPieces(one, context, base)
      break
    }
    case 'w:object':
      facts.tell('an object of another program')
      break
    default:
  }
}

function* picturePieces(
  element: Element,
  {facts, boxes}: Context,
  base: {readonly marks: readonly Mark[]; readonly url?: string}
): Generator<Piece> {
  const blips = [
    ...everyElement(element, 'a:blip', boxContent),
    ...everyElement(element, 'v:imagedata', boxContent)
  ]
  const [properties] = everyElement(element, 'wp:docPr')
  const alt = properties?.attributes['descr'] ?? properties?.attributes['title'] ?? ''
  for (const blip of blips) {
    const part = facts.relation(blip.attributes['r:embed'] ?? blip.attributes['r:id'] ?? '')
    const url = part === undefined ? undefined : facts.picture(part)
    if (url === undefined)
      facts.tell(
        `a picture${part === undefined ? ' that is elsewhere' : `, \`${part}\``}${alt === '' ? '' : `: “${alt}”`}`
      )
    else yield {kind: 'node', node: {type: 'image', url, alt}, ...base, marks: []}
  }
  const found = [...everyElement(element, boxContent, boxContent)]
  boxes.push(...found)
  if (blips.length === 0 && found.length === 0 && elementAt(element, 'wp:inline', 'a:graphic') !== undefined)
    facts.tell(`a drawing or chart${alt === '' ? '' : `: “${alt}”`}`)
}

/** A field HYPERLINK around the text. */
function fieldLink(fields: Context['fields']): string | undefined {
  for (const {instruction} of fields) {
    const link = /^\s*HYPERLINK\s+(?:\\l\s+"([^"]*)"|"([^"]*)")/i.exec(instruction)
    if (link !== null) return link[2] ?? `#${link[1] ?? ''}`
    const reference = /^\s*(?:REF|PAGEREF)\s+(\S+)[^]*\\h/i.exec(instruction)
    if (reference !== null) return `#${reference[1] ?? ''}`
  }
  return undefined
}

function marksOf(run: Element, {facts, isPlain}: Context): readonly Mark[] {
  const properties = elementAt(run, 'w:rPr')
  const raised = valueAt(properties, 'w:vertAlign')
  const found: readonly (readonly [Mark, boolean])[] = [
    ['code', facts.styles.isCode(run)],
    ['strong', !isPlain && isOn(properties, 'w:b')],
    ['emphasis', isOn(properties, 'w:i')],
    ['delete', isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike')],
    ['sup', raised === 'superscript'],
    ['sub', raised === 'subscript']
  ]
  return found.flatMap(([mark, isOne]) => (isOne ? [mark] : []))
}

/** All text in an element, one behind the other. */
export function wordsOf(element: Element): string {
  return element.children.map((one) => (typeof one === 'string' ? one : wordsOf(one))).join('')
}
