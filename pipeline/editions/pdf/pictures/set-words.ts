/** Sets words of a drawing in fonts that have them, in visual order: the drawing library knows one font and one direction. */
import {lineRuns, type LineRun} from '../../../design/shaping/line-runs.ts'
import {scriptOf} from '../../../model/scripts.ts'
import type {PdfFontName} from '../engine/file/font-name.ts'
import type {Fonts} from '../engine/file/fonts.ts'
import {clusters} from '../fonts/choose-font.ts'

interface Part {
  readonly font: PdfFontName
  readonly text: string
}

/** An element that only says how the text in it looks. */
export type PartElement = 'tspan' | 'a'

interface Setting {
  /** Of the line. */
  readonly base: 'ltr' | 'rtl'
  readonly element: PartElement
  readonly fonts: Fonts
}

const usual: PdfFontName = 'fallback-sans-regular'

/** A text of one line as elements: one for what is of one font and direction. */
export function setWords(text: string, setting: Setting): string {
  const [before = '', words = '', after = ''] = /^( *)(.*?)( *)$/s.exec(text)?.slice(1) ?? []
  const set = lineRuns(words, setting.base).map((run) => setRun(run, setting))
  return `${before}${set.join('')}${after}`
}

function setRun({text, direction}: LineRun, {element, fonts}: Setting): string {
  const parts: Part[] = []
  for (const segment of text.match(clusters) ?? []) {
    const last = parts.at(-1)
    const font = fontFor(segment, last?.font, fonts)
    if (last?.font === font) parts[parts.length - 1] = {font, text: last.text + segment}
    else parts.push({font, text: segment})
  }
  const set = parts.map((part) => {
    const isUsual = part.font === usual && direction === 'ltr'
    const family = isUsual ? 'SvgFallback' : fonts.familyOf(part.font, direction)
    const written = part.text.replace(/[&<>]/g, (sign) => `&#${String(sign.codePointAt(0))};`)
    return `<${element} xml:space="preserve" style="font-family:'${family}'">${written}</${element}>`
  })
  return (direction === 'rtl' ? set.reverse() : set).join('')
}

/** Letters are set in the first font for them; spaces, digits and signs as what is before them, where its font has them. */
function fontFor(cluster: string, last: PdfFontName | undefined, fonts: Fonts): PdfFontName {
  const has = (name: PdfFontName): boolean =>
    Array.from(cluster).every((character) => fonts.get(name).has(character.codePointAt(0) ?? 0))
  if (scriptOf(cluster) !== undefined) return [...fonts.further, usual].find(has) ?? usual
  const isLetter = /^\p{L}/u.test(cluster)
  return [...(last === undefined || isLetter ? [] : [last]), usual, ...fonts.further].find(has) ?? usual
}
