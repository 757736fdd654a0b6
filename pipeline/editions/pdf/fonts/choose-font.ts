/** Chooses a font for every character: the style's own, else a fallback font, else a box that keeps the text. */
import {emojiFont, fontsForText, isPicture} from '../../../model/installed-fonts.ts'
import {scriptOf} from '../../../model/scripts.ts'
import type {FontName} from '../../../model/world.ts'
import type {PdfFontName} from '../engine/file/font-name.ts'
import {fontOf} from '../engine/file/font-of.ts'
import type {Fonts} from '../engine/file/fonts.ts'
import type {TextStyle} from '../engine/lines/runs.ts'
import {visibleText} from '../engine/lines/visible-text.ts'

/** A stretch of text in one font. */
export interface FontRun {
  readonly text: string
  readonly font: PdfFontName
  /** The character meant, where a box is drawn. */
  readonly missing?: string
}

const box = '\u25a1'
const boxFont: FontName = 'fallback-sans-regular'
/** What every font of ours has, so that most text needs no look-up. */
const plain = /^[\t\n\r\u0020-\u007e\u00ad]*$/
/** What may be drawn as a picture, which a font of text is not asked for first. */
const picture = /[\ufe0f\p{Emoji_Presentation}\u{1f1e6}-\u{1f1ff}]/u

/** The fonts behind a style's own, in the order in which they are asked: those most like it first, and all in the end. */
function fontsBehind(style: TextStyle): readonly FontName[] {
  return [...alike(style), ...all]
}

function alike({family, weight, italic}: TextStyle): readonly FontName[] {
  if (family === 'mono') return ['fallback-mono-regular']
  if (family === 'sans') return ['fallback-sans-regular']
  if (weight === 'semibold') return ['fallback-serif-bold', 'fallback-serif-regular']
  return italic ? ['fallback-serif-italic', 'fallback-serif-regular'] : ['fallback-serif-regular']
}

/** Each has characters that none of the others has. */
const all: readonly FontName[] = [
  'fallback-sans-regular',
  'fallback-serif-regular',
  'fallback-mono-regular',
  'fallback-serif-italic',
  'sans-regular',
  'mono-regular'
]

/** The project's own fonts for other characters, in the style's weight. */
function moreFonts({weight}: TextStyle, fonts: Fonts): readonly PdfFontName[] {
  const names: PdfFontName[] = []
  for (let index = 0; fonts.includes(`more-${index}`); index++) {
    const semibold: PdfFontName = `more-${index}-semibold`
    names.push(weight === 'semibold' && fonts.includes(semibold) ? semibold : `more-${index}`)
  }
  return names
}

/** Those of packages that are installed in the project, for the letters of a text in a language. */
function installedFonts(
  text: string,
  {style: {weight}, language}: Wording,
  fonts: Fonts
): readonly PdfFontName[] {
  return fontsForText(text, language)
    .filter((name) => fonts.includes(`installed-${name}`))
    .map((name): PdfFontName => {
      const semibold: PdfFontName = `installed-${name}-semibold`
      return weight === 'semibold' && fonts.includes(semibold) ? semibold : `installed-${name}`
    })
}

/** How a text looks, and the language that it is in. */
export interface Wording {
  readonly style: TextStyle
  readonly language: string
}

/** The text in stretches; fonts that were not loaded are passed over. */
export function chooseFonts(text: string, {style, language}: Wording, fonts: Fonts): readonly FontRun[] {
  const own = fontOf(style)
  if (plain.test(text) || (!picture.test(text) && covers(text, own, fonts))) return [{text, font: own}]
  const behind = fontsBehind(style).filter((name) => fonts.includes(name))
  const more = [...moreFonts(style, fonts), ...installedFonts(text, {style, language}, fonts)]
  const forLetters = [own, ...more, ...behind]
  // a font of another script may have signs, and they are as wide as its letters
  const forSigns = [own, ...behind, ...more]
  const pictures = more.filter((name) => name.startsWith(`installed-${emojiFont}`))
  const runs: FontRun[] = []
  for (const cluster of clustersOf(text, (character) =>
    forLetters.some((name) => covers(character, name, fonts))
  )) {
    const last = runs.at(-1)
    const chain = isPicture(cluster)
      ? [...pictures, ...forSigns]
      : /^\p{S}/u.test(cluster)
        ? forSigns
        : forLetters
    const font = fontIn(chain, cluster, {own, last, fonts})
    if (font === undefined) runs.push({text: box, font: boxFont, missing: cluster})
    else if (last?.font === font && last.missing === undefined) {
      runs[runs.length - 1] = {...last, text: last.text + cluster}
    } else runs.push({text: cluster, font})
  }
  return runs
}

/** What is of no script, such as punctuation and digits, is set as what is before it where the text's own font lacks it. */
function fontIn(
  chain: readonly PdfFontName[],
  cluster: string,
  {own, last, fonts}: {readonly own: PdfFontName; readonly last: FontRun | undefined; readonly fonts: Fonts}
): PdfFontName | undefined {
  const isLikeBefore = last !== undefined && last.missing === undefined && /^[\p{P}\p{N}]/u.test(cluster)
  const asked = isLikeBefore ? [own, last.font, ...chain] : chain
  const isOfNoScript = /^[\p{P}\p{N}]/u.test(cluster) && scriptOf(cluster) === undefined
  // A danda alone in a link names no script by which a font would be chosen.
  return [...asked, ...(isOfNoScript ? fonts.installed : [])].find((name) => covers(cluster, name, fonts))
}

/** Clusters, but for a letter that can be drawn and accents that cannot: those come apart. A digit on a key is one sign. */
function clustersOf(text: string, isDrawable: (text: string) => boolean): readonly string[] {
  return (text.match(clusters) ?? []).flatMap((cluster) => {
    const [base = ''] = cluster
    const rest = cluster.slice(base.length)
    return rest === '' || rest.includes('\u20e3') || isDrawable(cluster) || !isDrawable(base)
      ? [cluster]
      : [base, rest]
  })
}

/** The characters of a text that no font has. */
export function missingAmong(text: string, wording: Wording, fonts: Fonts): readonly string[] {
  return chooseFonts(text, wording, fonts).flatMap(({missing}) => missing ?? [])
}

/** Whether the fonts loaded have every character of a text in this style. */
export function isCovered(text: string, style: TextStyle, fonts: Fonts): boolean {
  if (plain.test(text)) return true
  const own = fontOf(style)
  return (text.match(clusters) ?? []).every((cluster) => covers(cluster, own, fonts))
}

/** A character, or the two of a flag, with the accents, joiners and selectors after it, and what is joined to it. */
export const clusters =
  /(?:[\u{1f1e6}-\u{1f1ff}]{2}|[\s\S])(?:[\p{M}\u{1f3fb}-\u{1f3ff}\u200c\u200d]|(?<=\u200d)[\p{L}\p{S}])*/gu

function covers(cluster: string, name: PdfFontName, fonts: Fonts): boolean {
  const font = fonts.get(name)
  for (const character of visibleText(cluster)) {
    const code = character.codePointAt(0) ?? 0
    if (code >= 0x20 && !font.has(code)) return false
  }
  return true
}
