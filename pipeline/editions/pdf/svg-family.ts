/** The font family for the words of an SVG, which names fonts that the file does not have. */
import type {Fonts} from './engine/fonts.ts'
import type {FontName} from '../../model/world.ts'

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

/** The sans face, or the one behind it when that has characters which the sans face lacks. */
export function svgFamily(svg: string, fonts: Fonts): string {
  const words = [...new Set(svg.replace(/<[^>]*>/g, ''))]
  const isIn = (name: FontName): boolean =>
    words.every(
      (character) =>
        (character.codePointAt(0) ?? 0) < 0x20 || fonts.get(name).has(character.codePointAt(0) ?? 0)
    )
  if (isIn('sans-regular') || !fonts.includes('fallback-sans-regular')) return 'Svg'
  return 'SvgFallback'
}
