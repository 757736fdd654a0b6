/** Checks the language and direction that a page or a chapter says it is written in. */
import {directionOf} from '../../locale/index.ts'
import type {Facts, Unexpected} from '../units/unit.ts'
import type {Markup} from './markup.ts'
import type {WebPage} from './page.ts'

/** A page without a text is in the language of what it belongs to. */
export function unexpectedLanguage({language}: WebPage, file: string, facts: Facts): readonly Unexpected[] {
  return language === facts.language
    ? []
    : [{what: `language should be “${String(facts.language)}”`, at: file, text: language}]
}

/** XHTML says a language twice (EPUB 3.3 §5.3.2.4): readers of XML and of HTML have to find the same. */
export function twoLanguages({attributes}: Markup): string | undefined {
  const html = attributes.get('lang')
  const xml = attributes.get('xml:lang')
  return html === xml ? undefined : `${html ?? 'none'}, ${xml ?? 'none'}`
}

/** A page is written in the direction of its language; in that of its publication, in the publication's. */
export function unexpectedDirection(
  {root, language}: WebPage,
  file: string,
  facts: Facts
): readonly Unexpected[] {
  const direction = root.attributes.get('dir') ?? ''
  const wanted = language === facts.language ? facts.direction : directionOf(language)
  return direction === wanted
    ? []
    : [{what: 'another direction than the publication', at: file, text: direction}]
}
