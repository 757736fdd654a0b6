/** How a publication is to be cited: in words, and as references for other programs. */
import {listSeparator} from '../../locale/index.ts'
import {absoluteAddress, decode, libraryAddress} from '../library-address.ts'
import type {Loose} from '../unit.ts'
import {normalAddress, normalList, normalText} from '../unit-text.ts'
import {doiUrl} from '../../model/doi-url.ts'
import {namesOfValue, readBibtex, wordsOfValue} from './bibtex.ts'
import {isData, type Data} from './data.ts'
import {decodeText} from './decode-text.ts'
import {elementOf, elementsOf, hasClass, wordsOf, type Markup} from './markup.ts'
import {sameWords} from './same-words.ts'
import {listed, type WebSite} from './web-site.ts'

interface Place {
  readonly file: string
  readonly site: WebSite
  /** The references as files, by their names in the publication's folder, where they are at hand. */
  readonly references: ReadonlyMap<string, Uint8Array>
}

/** What the section says otherwise than the publication does. */
export function strayCitation(section: Markup | undefined, place: Place): readonly Loose[] {
  const {file, site} = place
  const {labels, stem} = site
  const found: Loose[] = []
  const hold = (what: string, said: string, wanted: string): void => {
    if (said !== wanted && !sameWords(said, wanted)) found.push({what, at: file, text: said || 'nothing'})
  }
  const box =
    section === undefined ? undefined : elementsOf(section, 'div').find((one) => hasClass(one, 'citation'))
  const heading = section === undefined ? undefined : elementOf(section, 'h2')
  const [words, hint, ...formats] = (box?.children ?? []).filter((child) => typeof child !== 'string')
  hold('the words about citing have another heading', wordsIn(heading), labels.howToCite)
  const link = words === undefined ? undefined : elementOf(words, 'a')
  const beside = link === undefined ? wordsIn(words) : wordsIn(words).split(wordsOf(link)).join(' … ')
  hold('it is cited in other words', beside, link === undefined ? citedAs(site) : `${citedAs(site)} … `)
  const title = words === undefined ? undefined : elementOf(words, 'cite')
  hold('the words about citing have another name', section?.attributes.get('aria-labelledby') ?? '', '_cite')
  hold('their heading has another id', heading?.attributes.get('id') ?? '', '_cite')
  hold(
    'its address runs another way',
    link === undefined ? 'ltr' : (link.attributes.get('dir') ?? 'none'),
    'ltr'
  )
  const by = words === undefined ? undefined : elementOf(words, 'bdi')
  hold('it is cited by other authors', wordsIn(by), citedBy(site))
  hold('it is cited by another title', wordsIn(title), site.facts.title)
  hold('it is cited by another address', addressIn(link?.attributes.get('href'), site), addressCited(site))
  hold(
    'it is cited with another address',
    addressIn(link === undefined ? undefined : wordsOf(link), site),
    addressCited(site)
  )
  hold('the hint says something else', wordsIn(hint), labels.citeHint)
  const [bibtex, csl, ...more] = formats
  for (const one of more) hold('a reference more', wordsOf(one), '')
  for (const [one, name, ending, type] of [
    [bibtex, 'BibTeX', 'bib', 'application/x-bibtex'],
    [csl, 'CSL-JSON', 'csl.json', 'application/vnd.citationstyles.csl+json']
  ] as const) {
    const reference = one === undefined ? '' : wordsIn(elementOf(one, 'pre'))
    const saved = one === undefined ? undefined : elementOf(one, 'a')
    const path = `${stem}.${ending}`
    const attributes = ['href', 'type', 'download'].map((key) => saved?.attributes.get(key) ?? '').map(decode)
    hold(`${name} leads to another file`, attributes.join(' '), [path, type, path].join(' '))
    hold(`${name} in other words`, wordsIn(one), [name, reference, path].join(''))
    const bytes = place.references.get(path)
    const texts = [
      [file, reference],
      ...(bytes === undefined ? [] : [[path, decodeText(bytes, path)]])
    ] as const
    for (const [at = '', text = ''] of texts)
      for (const fault of name === 'BibTeX' ? strayBibtex(text, site) : strayCsl(text, site))
        found.push({what: `${name} unlike the publication`, at, text: fault})
  }
  hold('words about citing', wordsIn(section), [heading, words, hint, ...formats].map(wordsIn).join(''))
  return found
}

function wordsIn(element: Markup | undefined): string {
  return element === undefined ? '' : wordsOf(element)
}

/** Authors, else who publishes it. */
function citedBy({language, facts}: WebSite): string {
  const authors = listed(facts.authors)
  return authors.length === 0 ? facts.publisher : authors.join(listSeparator(language))
}

/** By whom: title. Version, day. */
function citedAs(site: WebSite): string {
  const {facts, issue} = site
  const by = citedBy(site)
  return `${by === '' ? '' : `${by}: `}${facts.title}${issue === '' ? '.' : `. ${issue}.`}`
}

/** The DOI's, else that of its first page, as `addressIn` gives it. */
function addressCited(site: WebSite): string {
  const {identifier} = site.facts
  return identifier === '' ? libraryAddress(site.addressOf('index.html')) : identifier
}

function addressIn(address: string | undefined, {context}: WebSite): string {
  return address === undefined ? '' : absoluteAddress(address, context.baseUrl)
}

type Field = readonly [name: string, said: string, wanted: string]

/** Fields that are missing, more, or otherwise than the publication's facts. */
function strayBibtex(text: string, site: WebSite): readonly string[] {
  const entry = readBibtex(text)
  if (entry === undefined) return ['no entry of BibTeX']
  const {facts, isBook} = site
  const {type, key, fields} = entry
  const [year = '', month = ''] = facts.dated.split('-')
  const words = (name: string): string => wordsOfValue(fields.get(name) ?? '')
  const url = fields.get('url')
  const doi = fields.get('doi')
  const all: readonly Field[] = [
    ['type', type, isBook ? 'book' : 'misc'],
    ['key', key, keyOf(site)],
    ['author', normalList(namesOfValue(fields.get('author') ?? '')), normalList(listed(facts.authors))],
    ['title', words('title'), facts.title],
    ['publisher', words('publisher'), facts.publisher],
    ['year', words('year'), year],
    ['month', words('month'), month.replace(/^0/, '')],
    ['version', words('version'), facts.version],
    ['language', words('language'), site.language],
    ['doi', doi === undefined ? '' : normalAddress(doiUrl(decode(doi))), facts.identifier],
    ['isbn', words('isbn'), facts.isbn],
    ['url', addressIn(url, site), libraryAddress(site.addressOf('index.html'))]
  ]
  const known = new Set(all.map(([name]) => name))
  return [...otherFields(all), ...[...fields.keys()].filter((name) => !known.has(name))]
}

function strayCsl(text: string, site: WebSite): readonly string[] {
  const item = itemIn(text)
  if (item === undefined) return ['no item of CSL-JSON']
  const {facts, isBook} = site
  const said = (name: string): string => (typeof item[name] === 'string' ? item[name] : '')
  const {author} = item
  const names = (Array.isArray(author) ? author : []).map((one: unknown) =>
    isData(one) ? String(one['literal']) : ''
  )
  const date = facts.dated === '' ? undefined : {'date-parts': [facts.dated.split('-').map(Number)]}
  const all: readonly Field[] = [
    ['id', said('id'), keyOf(site)],
    ['type', said('type'), isBook ? 'book' : 'document'],
    ['title', said('title'), facts.title],
    ['author', normalList(names), normalList(listed(facts.authors))],
    ['publisher', said('publisher'), facts.publisher],
    ['issued', JSON.stringify(item['issued'] ?? null), JSON.stringify(date ?? null)],
    ['version', said('version'), facts.version],
    ['language', said('language'), site.language],
    ['abstract', said('abstract'), facts.summary],
    ['DOI', said('DOI') === '' ? '' : normalAddress(doiUrl(said('DOI'))), facts.identifier],
    ['ISBN', said('ISBN'), facts.isbn],
    [
      'URL',
      addressIn(typeof item['URL'] === 'string' ? item['URL'] : undefined, site),
      libraryAddress(site.addressOf('index.html'))
    ]
  ]
  const known = new Set(all.map(([name]) => name))
  return [...otherFields(all), ...Object.keys(item).filter((name) => !known.has(name))]
}

/** The only item of a list. */
function itemIn(text: string): Data | undefined {
  try {
    const list: unknown = JSON.parse(text)
    const items: readonly unknown[] = Array.isArray(list) ? list : []
    const [item, ...others] = items
    return others.length === 0 && isData(item) ? item : undefined
  } catch {
    return undefined
  }
}

function otherFields(fields: readonly Field[]): readonly string[] {
  return fields
    .filter(([, said, wanted]) => !sameWords(said, wanted))
    .map(([name, said]) => `${name}: ${normalText(said)}`)
}

/** By which a list of references finds it. */
function keyOf({id, language, facts}: WebSite): string {
  const year = facts.dated === '' ? [] : [facts.dated.slice(0, 4)]
  return [id.replaceAll('/', '-'), language.toLowerCase(), ...year].join('-')
}
