/** What the package document states of the book beside its facts: identifiers, days, languages, and what its pages are. */
import type {Colophon} from '../units/colophon.ts'
import type {Loose, Unit} from '../units/unit.ts'
import {normalText} from '../units/unit-text.ts'
import type {EpubSurvey} from './survey.ts'
import {elementsOf, wordsOf, type Markup} from '../web-reader/markup.ts'

/** A book without a date says this one: EPUB 3.3 §5.5.6 wants one. */
const standInDate = '1980-01-01'

type Check = readonly [what: string, wanted: string, found: string]

/** Statements that differ from what the colophon, the publication and its chapters make them. */
export function strayStatements(
  document: Markup,
  {facts}: Unit,
  {colophon, survey}: {readonly colophon: Colophon; readonly survey: EpubSurvey}
): readonly Loose[] {
  return [...identifiers(document, facts, colophon), ...others(document, facts, colophon, survey)]
    .filter(([, wanted, found]) => normalText(wanted) !== normalText(found))
    .map(([what, , text]) => ({what, at: '', text: text || 'nothing'}))
}

/** The identifiers, of which the unique one comes first, of which kind they are, and who is an author. */
function identifiers(document: Markup, {identifier}: Unit['facts'], {book}: Colophon): readonly Check[] {
  const all = elementsOf(document, 'dc:identifier')
  const [own = '', ...more] = all.map(wordsOf)
  const kinds = all.flatMap((one) => {
    const words = wordsOf(one)
    const kind = words.startsWith('urn:isbn:') ? '15' : words.startsWith('https://doi.org/') ? '06' : ''
    return kind === '' ? [] : [`#${attribute(one, 'id')} ${kind}`]
  })
  const roles = elementsOf(document, 'dc:creator').map((one) => `#${attribute(one, 'id')} aut`)
  const [root] = elementsOf(document, 'package')
  return [
    ['identifier of another book', book ?? own, own],
    ['more identifiers', identifier === '' ? '0' : '1', String(more.length)],
    ['identifier that is not the unique one', attribute(all[0], 'id'), attribute(root, 'unique-identifier')],
    ['kind of an identifier', kinds.join('; '), refining(document, 'identifier-type')],
    ['role of an author', roles.join('; '), refining(document, 'role')]
  ]
}

function others(
  document: Markup,
  {language, licence}: Unit['facts'],
  {changed, licenceAddress, pagesOf}: Colophon,
  {languages, marks}: EpubSurvey
): readonly Check[] {
  const words = (name: string): string => elementsOf(document, name).map(wordsOf).join('; ')
  const ncx = elementsOf(document, 'item').find(
    (item) => attribute(item, 'media-type') === 'application/x-dtbncx+xml'
  )
  return [
    ['day of the last change', `${changed || standInDate}T00:00:00Z`, statedIn(document, 'dcterms:modified')],
    ['licence', [licence, licenceAddress].filter((one) => one !== '').join(', '), words('dc:rights')],
    ['languages', [...new Set([language, ...languages])].join('; '), words('dc:language')],
    ['what the pages are those of', marks.length > 0 ? pagesOf : '', statedIn(document, 'pageBreakSource')],
    [
      'contents for older readers',
      attribute(ncx, 'id'),
      elementsOf(document, 'spine')
        .map((spine) => attribute(spine, 'toc'))
        .join()
    ]
  ]
}

function refining(document: Markup, property: string): string {
  return metas(document, property)
    .map((meta) => `${attribute(meta, 'refines')} ${wordsOf(meta)}`)
    .join('; ')
}

/** What a property of the package is said to be; one that stands there twice is another than was meant. */
export function statedIn(document: Markup, property: string): string {
  return metas(document, property)
    .map((meta) => normalText(wordsOf(meta)))
    .join('; ')
}

function metas(document: Markup, property: string): readonly Markup[] {
  return elementsOf(document, 'meta').filter(({attributes}) => attributes.get('property') === property)
}

function attribute(element: Markup | undefined, name: string): string {
  return element?.attributes.get(name) ?? ''
}
