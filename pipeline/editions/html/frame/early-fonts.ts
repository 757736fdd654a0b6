/** Chooses the fonts that a page preloads before its stylesheet: those that its words are set in. */
import type {Element, ElementContent} from 'hast'
import {isUpright} from '../../../design/upright.ts'
import {earlyFonts, type Cut, type SetWords} from '../../../design/web-fonts.ts'
import type {PageLook} from './page-look.ts'

/** What elements tell of their fonts. */
export interface Seen {
  /** The letters that are set in each, once. */
  readonly letters: readonly SetWords[]
  readonly hasFormula: boolean
}

/** In elements that stand in the body of a page in a language. */
export function seenIn(nodes: readonly ElementContent[], language: string): Seen {
  const sets: Sets = new Map()
  gatherLetters(nodes, {family: 'sans', style: 'normal', language}, sets)
  const letters = [...sets.values()].map(({cut, letters: all}) => ({...cut, text: [...all].join('')}))
  return {letters, hasFormula: hasFormula(nodes)}
}

/** The letters that are set in each cut, by its name. */
type Sets = Map<string, {readonly cut: Cut; readonly letters: Set<string>}>

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

function gatherLetters(nodes: readonly ElementContent[], around: Around, sets: Sets): void {
  for (const node of nodes) {
    if (node.type === 'text') addLetters(node.value, around, sets)
    else if (node.type === 'element' && !inOtherFonts.has(node.tagName))
      gatherLetters(node.children, cutOf(node, around), sets)
  }
}

/** Of letters that all have in the same file the first stands for all. */
function addLetters(text: string, {family, style}: Cut, sets: Sets): void {
  const [first] = /\S/u.exec(text) ?? []
  if (first === undefined) return
  const key = `${family} ${style}`
  const set = sets.get(key) ?? {cut: {family, style}, letters: new Set()}
  sets.set(key, set)
  if (inFirstFile.test(text)) set.letters.add(first)
  else for (const letter of text) set.letters.add(letter)
}

/** What Latin's first file has. */
const inFirstFile = /^[\0-\u00ff]*$/

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
  if (selectors.has(tagName)) return true
  return Array.isArray(className) && className.some((name) => selectors.has(`.${name}`))
}
