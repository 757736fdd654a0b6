/** Checks the language and direction that a page or a chapter says it is written in. */
import {directionOf} from '../../locale/index.ts'
import type {Unexpected, Unit} from '../units/unit.ts'
import {elementOf, type Markup} from './markup.ts'

/** A page before the text is in the language of its publication. */
export function unexpectedLanguage(page: Markup, file: string, {facts}: Unit): readonly Unexpected[] {
  const html = elementOf(page, 'html')
  const language = html?.attributes.get('lang') ?? ''
  return language === facts.language
    ? []
    : [{what: 'another language than the publication', at: file, text: language}]
}

/** The page's own element; those in its body are looked at with their other attributes. */
export function conflictingLanguages(page: Markup, file: string): readonly Unexpected[] {
  const html = elementOf(page, 'html')
  const two = html === undefined ? undefined : twoLanguages(html)
  return two === undefined ? [] : [{what: 'two languages of one element', at: file, text: two}]
}

/** XHTML says a language twice (EPUB 3.3 §5.3.2.4): readers of XML and of HTML have to find the same. */
export function twoLanguages({attributes}: Markup): string | undefined {
  const html = attributes.get('lang')
  const xml = attributes.get('xml:lang')
  return html === xml ? undefined : `${html ?? 'none'}, ${xml ?? 'none'}`
}

/** A page is written in the direction of its language; in that of its publication, in the publication's. */
export function unexpectedDirection(page: Markup, file: string, {facts}: Unit): readonly Unexpected[] {
  const html = elementOf(page, 'html')
  const direction = html?.attributes.get('dir') ?? ''
  const language = html?.attributes.get('lang') ?? ''
  const wanted = language === facts.language ? facts.direction : directionOf(language)
  return direction === wanted
    ? []
    : [{what: 'another direction than the publication', at: file, text: direction}]
}
