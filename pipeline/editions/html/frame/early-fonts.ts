/** Chooses the fonts that a page preloads before its stylesheet: those that its words are set in. */
import type {Element, ElementContent} from 'hast'
import {isUpright} from '../../../design/upright.ts'
import {earlyFonts, type Cut, type SetWords} from '../../../design/web-fonts.ts'
import type {WrittenApart} from '../serialize.ts'
import type {PageLook} from './page-look.ts'

/** What elements tell of their fonts. */
export interface Seen {
  /** The letters that are set in each, once. */
  readonly letters: readonly SetWords[]
  readonly hasFormula: boolean
}

/** An element that is written apart, and is looked into no more: what is seen in it as it stands in the body. */
export interface SeenApart extends WrittenApart {
  readonly seen: readonly Seen[]
}

/** In elements that stand in the body of a page in a language, and in `apart` at its place among them. */
export function seenIn(nodes: readonly ElementContent[], language: string, apart?: SeenApart): Seen {
  const sets: Sets = new Map()
  gatherLetters(nodes, aroundOf({family: 'sans', style: 'normal'}, language, sets), {sets, apart})
  const letters = [...sets.values()].map(({cut, words}) => ({...cut, text: lettersOf(words)}))
  const hasOne = apart?.seen.some((one) => one.hasFormula) === true
  return {letters, hasFormula: hasOne || hasFormula(nodes)}
}

/** What is set in each cut, by its name. */
type Sets = Map<string, Setting>

interface Setting {
  readonly cut: Cut
  /** From the first text with a letter on: what is looked for in it is looked for once. */
  words: string
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
  for (const node of nodes) {
    if (node.type !== 'element' || node.tagName === 'pre') continue
    if (node.tagName === 'math' || hasFormula(node.children)) return true
  }
  return false
}

/** What words stand in. */
interface Around {
  readonly setting: Setting
  readonly language: string
}

function aroundOf(cut: Cut, language: string, sets: Sets): Around {
  return {setting: settingOf(cut, sets), language}
}

function settingOf({family, style}: Cut, sets: Sets): Setting {
  const key = `${family} ${style}`
  const setting = sets.get(key) ?? {cut: {family, style}, words: ''}
  sets.set(key, setting)
  return setting
}

interface Gathering {
  readonly sets: Sets
  readonly apart: SeenApart | undefined
}

function gatherLetters(nodes: readonly ElementContent[], around: Around, {sets, apart}: Gathering): void {
  for (const node of nodes) {
    if (node === apart?.element)
      for (const {text, ...cut} of apart.seen.flatMap(({letters}) => letters))
        addWords(text, settingOf(cut, sets))
    else if (node.type === 'text') addWords(node.value, around.setting)
    else if (node.type === 'element' && !inOtherFonts.has(node.tagName))
      gatherLetters(node.children, within(node, around, sets), {sets, apart})
  }
}

function addWords(text: string, setting: Setting): void {
  if (setting.words !== '' || /\S/u.test(text)) setting.words += text
}

/** Each once. Those that the first file has ask for it together: the first of all stands for them. */
function lettersOf(words: string): string {
  return [...new Set([...(/\S/u.exec(words) ?? []), ...(words.match(beyondFirstFile) ?? [])])].join('')
}

/** What Latin's first file has not, which each page with words has. */
const beyondFirstFile = /[^\0-\u00ff]/gu

const inOtherFonts: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'samp', 'script', 'style', 'svg'])
const italic: ReadonlySet<string> = new Set(['address', 'blockquote', 'cite', 'dfn', 'em', 'i', 'var'])
const serif: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', '.choices', '.citation', '.lead', '.text'])
const sans: ReadonlySet<string> = new Set(['.notes', 'dl', 'figcaption', 'summary', 'table', '.title'])

/** As the stylesheet has it (design/screen/). */
function within(element: Element, outside: Around, sets: Sets): Around {
  const {cut} = outside.setting
  const {lang} = element.properties
  const language = typeof lang === 'string' ? lang : outside.language
  const style = isOf(italic, element) && !isUpright(language) ? 'italic' : cut.style
  const family = isOf(sans, element) ? 'sans' : isOf(serif, element) ? 'serif' : cut.family
  const isSame = family === cut.family && style === cut.style && language === outside.language
  return isSame ? outside : aroundOf({family, style}, language, sets)
}

function isOf(selectors: ReadonlySet<string>, {tagName, properties: {className}}: Element): boolean {
  if (selectors.has(tagName)) return true
  if (Array.isArray(className)) for (const name of className) if (selectors.has(`.${name}`)) return true
  return false
}
