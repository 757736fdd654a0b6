/** Checks the language and direction that a page or a chapter says it is written in. */
import {directionOf} from '../../locale/index.ts'
import type {Unexpected, Unit} from '../units/unit.ts'
import type {Markup} from './markup.ts'

/** A page before the text, whose root it is, is in the language of its publication. */
export function unexpectedLanguage(root: Markup, file: string, {facts}: Unit): readonly Unexpected[] {
  const language = root.attributes.get('lang') ?? ''
  return language === facts.language
    ? []
    : [{what: 'another language than the publication', at: file, text: language}]
}

/** XHTML says a language twice (EPUB 3.3 §5.3.2.4): readers of XML and of HTML have to find the same. */
export function twoLanguages({attributes}: Markup): string | undefined {
  const html = attributes.get('lang')
  const xml = attributes.get('xml:lang')
  return html === xml ? undefined : `${html ?? 'none'}, ${xml ?? 'none'}`
}

/** A page, whose root it is, is written in the direction of its language; in that of its publication, in the publication's. */
export function unexpectedDirection(root: Markup, file: string, {facts}: Unit): readonly Unexpected[] {
  const direction = root.attributes.get('dir') ?? ''
  const language = root.attributes.get('lang') ?? ''
  const wanted = language === facts.language ? facts.direction : directionOf(language)
  return direction === wanted
    ? []
    : [{what: 'another direction than the publication', at: file, text: direction}]
}
