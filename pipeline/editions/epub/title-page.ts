/** Draws the title page: what the publication is, who is behind it, and how it is named. */
import type {Element, Properties} from 'hast'
import {element, labelLanguage, lines, type Content} from '../../hast/index.ts'
import {labelsFor, type OwnLabels} from '../../locale/index.ts'
import type {BookFurniture} from '../../model/publication/book-furniture.ts'
import type {Fact, FactValue} from '../../model/publication/furniture.ts'
import type {ContentDocument} from './book.ts'
import {titlePagePath} from './members.ts'
import {contentDocument} from './xhtml.ts'

/** The title page's file. */
export function titlePage(
  {language, title, titlePage: {publisher, summary, facts}}: BookFurniture,
  own?: OwnLabels
): ContentDocument {
  const words = labelLanguage({labels: labelsFor(language, own), language})
  const parts = [
    ...(publisher === undefined ? [] : [element('p', {className: ['kicker']}, publisher)]),
    element('h1', {}, title),
    ...(summary === undefined ? [] : [element('p', {className: ['lead']}, summary)]),
    ...(facts.length === 0 ? [] : [element('dl', {}, lines(facts.flatMap((fact) => factOf(fact, words))))])
  ]
  const section = element('section', {className: ['titlepage'], 'epub:type': 'titlepage'}, lines(parts))
  return contentDocument({path: titlePagePath, title, language, part: 'frontmatter'}, [section])
}

function factOf({label, values}: Fact, words: Properties): readonly Element[] {
  const valueOf = ({words: text, date, target}: FactValue): Content => {
    if (date !== undefined) return element('time', {dateTime: date, ...words}, text)
    return target?.kind === 'url' ? element('a', {href: target.url}, text) : text
  }
  return [element('dt', words, label), ...values.map((value) => element('dd', {}, valueOf(value)))]
}
