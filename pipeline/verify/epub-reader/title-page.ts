/** The title page of an EPUB: it says to readers what the package document says to reading systems, and nothing else. */
import {formatDate, labelsFor} from '../../locale/index.ts'
import type {Colophon} from '../units/colophon.ts'
import type {Loose, Unit} from '../units/unit.ts'
import {normalAddress, normalText} from '../units/unit-text.ts'
import type {FrontPage} from './front.ts'
import {elementOf, elementsOf, wordsOf, type Markup} from '../web-reader/markup.ts'

type Facts = Unit['facts']

/** What a line says, and the line: its element, its words, and where they lead or the day for machines. */
type Line = readonly [what: string, line: string]

/** The first line of the page that is not what the facts of `publication` and the colophon make it. */
export function strayTitles({page, file}: FrontPage, {facts}: Unit, colophon: Colophon): readonly Loose[] {
  const head = elementOf(page, 'title')
  const section = elementOf(page, 'section')
  const wanted: readonly Line[] = [
    ['title in the head', `title ${String(facts.title)}`],
    ...openingLines(facts),
    ...factLines(facts, colophon)
  ]
  const found = [...(head === undefined ? [] : [head]), ...(section?.children ?? [])].flatMap(linesIn)
  for (let index = 0; index < Math.max(wanted.length, found.length); index += 1) {
    const [what = 'words', line] = wanted[index] ?? []
    if (line === undefined || normalText(line) !== found[index])
      return [{what: `${what} on the title page`, at: file, text: found[index] ?? 'nothing'}]
  }
  return []
}

function openingLines({title, summary, publisher}: Facts): readonly Line[] {
  return [
    ...shown('publisher', 'p.kicker', publisher),
    ['title', `h1 ${String(title)}`],
    ...shown('summary', 'p.lead', summary)
  ]
}

function shown(what: string, element: string, fact: Facts[keyof Facts]): readonly Line[] {
  return fact === undefined || fact === '' ? [] : [[what, `${element} ${String(fact)}`]]
}

function factLines(
  {language, authors, date, version, licence, identifier}: Facts,
  {modified, licenceAddress, isbn}: Colophon
): readonly Line[] {
  const {labels} = labelsFor(String(language))
  const names: unknown = JSON.parse(String(authors))
  const day = (text: Facts[keyof Facts]): readonly string[] =>
    text === '' ? [] : [`${formatDate(labels, String(text))} ${String(text)}`]
  const isLinked = /^https?:/.test(licenceAddress)
  return [
    ...fact('author', labels.authors, Array.isArray(names) ? names.map(String) : []),
    ...fact('date', labels.published, day(date)),
    ...fact('day of revision', labels.updated, day(modified)),
    ...fact('version', labels.version, version === '' ? [] : [String(version)]),
    ...fact('identifier', labels.identifier, [
      ...(isbn === '' ? [] : [`ISBN ${isbn}`]),
      ...(identifier === '' ? [] : [`${String(identifier)} ${String(identifier)}`])
    ]),
    ...fact(
      'licence',
      labels.licence,
      licence === ''
        ? []
        : [isLinked ? `${String(licence)} ${normalAddress(licenceAddress)}` : String(licence)]
    )
  ]
}

function fact(what: string, label: string, values: readonly string[]): readonly Line[] {
  if (values.length === 0) return []
  return [[`label of the ${what}`, `dt ${label}`], ...values.map((value): Line => [what, `dd ${value}`])]
}

/** An element as `Line` tells it; white space between elements is none, and a paragraph without words is not seen. */
function linesIn(part: Markup | string): readonly string[] {
  if (typeof part === 'string') return part.trim() === '' ? [] : [part.trim()]
  if (part.name === 'dl') return part.children.flatMap(linesIn)
  const [link] = elementsOf(part, 'a')
  const [day] = elementsOf(part, 'time')
  const words = normalText(wordsOf(part))
  const target = link === undefined ? undefined : normalAddress(link.attributes.get('href') ?? '')
  const isAddress = link !== undefined && words === link.attributes.get('href')
  const text = isAddress ? normalAddress(words) : words
  if (part.name === 'p' && text === '') return []
  const parts = [nameOf(part), text, target, day?.attributes.get('datetime')]
  return [parts.filter((one) => one !== undefined).join(' ')]
}

function nameOf(element: Markup): string {
  const name = element.attributes.get('class')
  return name === undefined ? element.name : `${element.name}.${name}`
}
