/** Gives formulas the words that are heard of them, in the language of the text around them. */
import {mathWords, texOf} from '../../model/tree/mathml.ts'
import type {Formula, Inline} from '../../model/tree/nodes.ts'
import {mapWithin, unchanged, type Mapper} from '../../model/tree/shape.ts'
import type {Change, Common, Tools} from '../draft.ts'
import {spokenLanguage, type SpokenLanguage} from './languages.ts'

/**
 * In languages that have the words; a formula keeps its signs in others, never words of another language, and those of its author
 * where there are any. Titles, contents and searches show it by its signs.
 */
export function speakFormulas(_: Common, {speak}: Tools): Change | undefined {
  if (speak === undefined) return undefined
  const spoken = (formula: Formula, language: SpokenLanguage): Formula => {
    const {alt, mathml} = formula
    // Punctuation that was taken into a displayed formula may stand behind a space in one of them alone.
    if (unspaced(alt) !== unspaced(mathWords(mathml))) return formula
    const words = speak(mathml, language, isChemistry(formula))
    return words === '' ? formula : {...formula, spoken: words}
  }
  return (document) => {
    // Lists show formulas of other documents.
    if (!document.holds.has('formula') && !document.holds.has('captionList')) return document
    const mapper = mapperIn(document.source.language, spoken)
    return {...document, title: mapper.words(document.title), children: mapper.flow(document.children)}
  }
}

function unspaced(words: string): string {
  return words.replace(/\s+/g, '')
}

function isChemistry({mathml}: Formula): boolean {
  return /\\(?:ce|pu)(?![A-Za-z])/.test(texOf(mathml) ?? '')
}

/** In a language, but for what says that it is in another. */
function mapperIn(tag: string, speak: (formula: Formula, language: SpokenLanguage) => Formula): Mapper {
  const language = spokenLanguage(tag)
  const within = (own?: string): Mapper => (own === undefined ? mapper : mapperIn(own, speak))
  const inline = (node: Inline): Inline => {
    if (node.type === 'formula') return language === undefined ? node : speak(node, language)
    return mapWithin(node, within(node.type === 'span' ? node.lang : undefined))
  }
  const mapper: Mapper = {
    ...unchanged,
    words: (words) => words.map(inline),
    blocks: (blocks) => blocks.map((block) => mapWithin(block, within(block.lang))),
    flow: (nodes) => nodes.map((node) => mapWithin(node, within('lang' in node ? node.lang : undefined))),
    facts: (list) => mapWithin(list, within(list.lang))
  }
  return mapper
}
