/**
 * Prepares the words of an SVG, which names fonts that the file does not have: families for them, and boxes for
 * missing characters.
 */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import {drawnWords} from '../../../model/values/drawn-words.ts'
import type {FontName} from '../../../model/world.ts'
import {isRightToLeft} from '../../../design/shaping/line-runs.ts'
import type {PdfFontName} from '../engine/file/font-name.ts'
import type {Fonts} from '../engine/file/fonts.ts'
import {visibleText} from '../engine/lines/visible-text.ts'
import {setWords, type PartElement} from './set-words.ts'

/** Families as pdfmake's SVG drawing looks them up: by style, the font that is offered under that name. */
const svgFamilies: {readonly [family: string]: {readonly [style: string]: FontName}} = {
  Svg: {
    normal: 'sans-regular',
    bold: 'sans-semibold',
    italics: 'sans-italic',
    bolditalics: 'sans-semibold-italic'
  },
  SvgFallback: {
    normal: 'fallback-sans-regular',
    bold: 'fallback-sans-regular',
    italics: 'fallback-sans-regular',
    bolditalics: 'fallback-sans-regular'
  }
}

/** Lets drawings be drawn in the families: before the first of a file. */
export function offerFamilies(document: PDFDocument, fonts: Fonts): void {
  Object.assign(document.fonts, svgFamilies)
  fonts.offer(Object.values(svgFamilies).flatMap((family) => Object.values(family)))
}

/** An SVG whose words can be drawn in the family. */
export interface SvgWords {
  readonly svg: string
  readonly family: string
  /** Characters that the family lacks: boxes stand for them. */
  readonly missing: readonly string[]
}

const box = '\u25a1'
const boxFont: FontName = 'fallback-sans-regular'

/**
 * In the sans face, or the one behind it when the sans face lacks a character. Words in a script of their own are set in a font of the
 * project that has them, shaped and in their order; what no font has is a box.
 */
export function svgWords(svg: string, fonts: Fonts): SvgWords {
  const words = new Set(drawnWords(svg))
  const isIn = (name: PdfFontName, character: string): boolean =>
    character < ' ' || fonts.get(name).has(character.codePointAt(0) ?? 0)
  if ([...words].every((character) => isIn('sans-regular', character)) || !fonts.includes(boxFont))
    return {svg, family: 'Svg', missing: []}
  const lacking = new Set([...words].filter((character) => !isIn(boxFont, character)))
  const missing = [...lacking].filter((character) => !fonts.further.some((name) => isIn(name, character)))
  // SVG 2, 11.4: lines run from left to right unless it says otherwise.
  const base = /\bdirection\s*[:=]\s*["']?rtl/.test(svg) ? 'rtl' : 'ltr'
  const element = elementOfParts(svg)
  const drawn = svg.replace(shown, (between, hidden?: string) => {
    if (hidden !== undefined) return hidden === 'style' ? withoutFamilies(between) : between
    const text = plainText(between.slice(1))
    const isPlain = !isRightToLeft(text) && !Array.from(text).some((character) => lacking.has(character))
    return isPlain ? between : `>${setWords(withBoxes(text, new Set(missing)), {base, element, fonts})}`
  })
  return {svg: drawn, family: 'SvgFallback', missing}
}

/** What parts of a text stand in: an element that no rule of the drawing is for (SVG 2, 11.2). */
function elementOfParts(svg: string): PartElement {
  const sheets = (svg.match(/<style\b[^>]*>[^<]*/g) ?? []).join('\n').replace(/\{[^{}]*\}/g, '\n')
  return /(?<![\w.#-])tspan(?![\w-])/.test(sheets) ? 'a' : 'tspan'
}

const betweenTags = />[^<]+/g

/** Elements whose text is not drawn, and what stands between all other tags. */
const shown = /<(title|desc|style)\b[^>]*>[\s\S]*?<\/\1>|>[^<]+/g

/** A stylesheet that chooses no fonts: to the drawing library its rules come before what an element says of itself. */
function withoutFamilies(style: string): string {
  return style.replace(/\bfont-family\s*:[^;}<]*/gi, '')
}

/** Of what stands between tags, on one line. */
function plainText(written: string): string {
  return written
    .replace(/&(?:lt|#60);/g, '<')
    .replace(/&(?:gt|#62);/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/\s/g, ' ')
}

function withBoxes(text: string, missing: ReadonlySet<string>): string {
  return Array.from(text, (character) => (missing.has(character) ? box : character)).join('')
}

/** The text of an SVG with plain characters for references, and without those that are not drawn: a font would be asked for them. */
export function plainSvg(bytes: Uint8Array): string {
  const svg = new TextDecoder().decode(bytes)
  return svg.replace(betweenTags, (words) =>
    visibleText(words.replace(/&#(?:x([0-9a-f]{2,6})|([0-9]{3,7}));/gi, plainReference))
  )
}

/** What XML would take for markup stays a reference. */
function plainReference(reference: string, hexadecimal?: string, decimal?: string): string {
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  const isScalar = code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff)
  return code > 0x7e && isScalar ? String.fromCodePoint(code) : reference
}
