/** Chooses the fonts that a page preloads before its stylesheet: those that its words are set in. */
import type {Element, ElementContent} from 'hast'
import {isUpright} from '../../../design/upright.ts'
import {earlyFonts, type Cut, type SetWords} from '../../../design/web-fonts.ts'
import {groupBy} from '../../../model/values/group-by.ts'
import type {PageLook} from './page-look.ts'

/** What elements tell of their fonts. */
export interface Seen {
  /** The letters that are set in each, once. */
  readonly letters: readonly SetWords[]
  readonly hasFormula: boolean
}

/** In elements that stand in the body of a page in a language. */
export function seenIn(nodes: readonly ElementContent[], language: string): Seen {
  const words = setWords(nodes, {family: 'sans', style: 'normal', language})
  const letters = [...groupBy(words, ({family, style}) => `${family} ${style}`).values()].flatMap((same) =>
    same.slice(0, 1).map((one) => ({...one, text: lettersOf(same)}))
  )
  return {letters, hasFormula: hasFormula(nodes)}
}

function lettersOf(words: readonly SetWords[]): string {
  return [...new Set(words.map(({text}) => text).join(''))].join('')
}

/**
 * The addresses of the fonts that what is seen is set in, as far as its elements tell. What the stylesheet sets
 * otherwise, such as another script in a title of a callout, has its font a moment later, or on the next page.
 */
export function earlyFontUrls(
  {fonts, mathFont}: Pick<PageLook, 'fonts' | 'mathFont'>,
  seen: readonly Seen[]
): readonly string[] {
  const early = earlyFonts(seen.flatMap(({letters}) => letters))
  const ofWords = early.flatMap((one) =>
    fonts
      .filter(
        ({family, style, script}) => family === one.family && style === one.style && script === one.script
      )
      .map(({url}) => url)
  )
  // A formula is as tall as its font makes it.
  return mathFont !== undefined && seen.some((one) => one.hasFormula) ? [...ofWords, mathFont] : ofWords
}

function hasFormula(nodes: readonly ElementContent[]): boolean {
  return nodes.some(
    (node) => node.type === 'element' && (node.tagName === 'math' || hasFormula(node.children))
  )
}

interface Around extends Cut {
  readonly language: string
}

function setWords(nodes: readonly ElementContent[], around: Around): readonly SetWords[] {
  const {family, style} = around
  return nodes.flatMap((node) => {
    if (node.type === 'text') return node.value.trim() === '' ? [] : [{family, style, text: node.value}]
    if (node.type !== 'element' || inOtherFonts.has(node.tagName)) return []
    return setWords(node.children, cutOf(node, around))
  })
}

const inOtherFonts: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'samp', 'script', 'style', 'svg'])
const italic: ReadonlySet<string> = new Set(['address', 'blockquote', 'cite', 'dfn', 'em', 'i', 'var'])
const serif: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', '.choices', '.citation', '.lead', '.text'])
const sans: ReadonlySet<string> = new Set(['aside', 'dl', 'figcaption', 'summary', 'table', '.title'])

/** As the stylesheet has it (design/screen/). */
function cutOf(element: Element, outside: Around): Around {
  const {lang} = element.properties
  const language = typeof lang === 'string' ? lang : outside.language
  const style = isOf(italic, element) && !isUpright(language) ? 'italic' : outside.style
  if (isOf(sans, element)) return {family: 'sans', style, language}
  return {family: isOf(serif, element) ? 'serif' : outside.family, style, language}
}

function isOf(selectors: ReadonlySet<string>, {tagName, properties: {className}}: Element): boolean {
  const classes = Array.isArray(className) ? className : []
  return selectors.has(tagName) || classes.some((name) => selectors.has(`.${name}`))
}
