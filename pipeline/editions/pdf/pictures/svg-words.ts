/**
 * Prepares the words of an SVG, which names fonts that the file does not have: a family for them, and boxes for
 * missing characters.
 */
import type {FontName} from '../../../model/world.ts'
import type {Fonts} from '../engine/file/fonts.ts'
import {visibleText} from '../engine/lines/visible-text.ts'

/** Families as pdfmake's SVG drawing looks them up: by style, the font registered under that name. */
export const svgFamilies: {readonly [family: string]: {readonly [style: string]: FontName}} = {
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

/** An SVG whose words can be drawn in the family. */
export interface SvgWords {
  readonly svg: string
  readonly family: string
  /** Characters that the family lacks: boxes stand for them. */
  readonly missing: readonly string[]
}

const box = '\u25a1'
const boxFont: FontName = 'fallback-sans-regular'

/** In the sans face, or the one behind it when the sans face lacks a character; what that one lacks is a box. */
export function svgWords(svg: string, fonts: Fonts): SvgWords {
  const has = (name: FontName, character: string): boolean => {
    const code = character.codePointAt(0) ?? 0
    return code < 0x20 || fonts.get(name).has(code)
  }
  const words = [...new Set((svg.match(betweenTags) ?? []).join(''))]
  if (words.every((character) => has('sans-regular', character)) || !fonts.includes(boxFont))
    return {svg, family: 'Svg', missing: []}
  const missing = words.filter((character) => !has(boxFont, character))
  return {svg: missing.length === 0 ? svg : withBoxes(svg, new Set(missing)), family: 'SvgFallback', missing}
}

const betweenTags = />[^<]+/g

function withBoxes(svg: string, missing: ReadonlySet<string>): string {
  return svg.replace(betweenTags, (words) =>
    [...words].map((character) => (missing.has(character) ? box : character)).join('')
  )
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
