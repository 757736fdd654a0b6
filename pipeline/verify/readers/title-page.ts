/** The title page of an EPUB: it says to readers what the package document says to reading systems. */
import type {Loose, Unit} from '../unit.ts'
import {normalText} from '../unit-text.ts'
import {elementOf, elementsOf, hasClass, wordsOf, type Markup} from './markup.ts'

type Fact = Unit['facts'][keyof Unit['facts']]

/** What is missing on the page or said otherwise, of the facts of `publication`. */
export function strayTitles(page: Markup, file: string, {facts}: Unit): readonly Loose[] {
  const shown = elementsOf(page, 'dd').map((fact) => normalText(wordsOf(fact)))
  const days = elementsOf(page, 'time').map((day) => day.attributes.get('datetime') ?? '')
  const authors: unknown = JSON.parse(String(facts.authors ?? '[]'))
  const said: readonly Told[] = [
    told('publisher', facts.publisher, paragraph(page, 'kicker')),
    ...(Array.isArray(authors) ? authors : []).map((author: unknown) =>
      among('author', typeof author === 'string' ? author : '', shown)
    ),
    among('version', facts.version, shown),
    among('licence', facts.licence, shown),
    among('date', facts.date, days),
    among(
      'identifier',
      facts.identifier,
      elementsOf(page, 'a')
        .filter((link) => wordsOf(link) === link.attributes.get('href'))
        .map(wordsOf)
    )
  ]
  return [...strayTitle(page, file, facts), ...strays(said, file)]
}

/** The title and the summary, on the first page of a publication. */
export function strayTitle(page: Markup, file: string, {title, summary}: Unit['facts']): readonly Loose[] {
  const shown = elementOf(page, 'h1')
  const words = shown === undefined ? '' : normalText(wordsOf(shown))
  return strays([told('title', title, words), told('summary', summary, paragraph(page, 'lead'))], file)
}

type Told = readonly [what: string, isSaid: boolean, text: string]

function strays(all: readonly Told[], file: string): readonly Loose[] {
  return all
    .filter(([, isSaid]) => !isSaid)
    .map(([what, , text]) => ({what: `${what} on the title page`, at: file, text}))
}

function paragraph(page: Markup, name: string): string {
  return elementsOf(page, 'p')
    .filter((one) => hasClass(one, name))
    .map((one) => normalText(wordsOf(one)))
    .join(' ')
}

function told(what: string, wanted: Fact, found: string): Told {
  return [what, (wanted ?? '') === found, found]
}

/** An empty fact is shown nowhere. */
function among(what: string, wanted: Fact, found: readonly string[]): Told {
  const text = String(wanted ?? '')
  return [what, text === '' || found.includes(text), found.join('; ')]
}
