/** In which language and direction a page or a chapter says that it is written. */
import type {Loose, Unit} from '../unit.ts'
import {elementOf, type Markup} from './markup.ts'

/** XHTML says a language twice (EPUB 3.3 §5.3.2.4): readers of XML and of HTML have to find the same. */
export function strayLanguages(page: Markup, file: string): readonly Loose[] {
  const found: Loose[] = []
  look(page)
  return found

  function look({attributes, children}: Markup): void {
    const [html, xml] = [attributes.get('lang'), attributes.get('xml:lang')]
    if (html !== undefined && xml !== undefined && html !== xml)
      found.push({what: 'two languages of one element', at: file, text: `${html}, ${xml}`})
    for (const child of children) if (typeof child !== 'string') look(child)
  }
}

/** A page in the language of its publication is written in its direction. */
export function strayDirection(page: Markup, file: string, {facts}: Unit): readonly Loose[] {
  const html = elementOf(page, 'html')
  const direction = html?.attributes.get('dir') ?? ''
  const isOwn = html?.attributes.get('lang') === facts.language
  return isOwn && direction !== facts.direction
    ? [{what: 'another direction than the publication', at: file, text: direction}]
    : []
}
