/** Reads a web page of the library as a browser shows it: the catalogue, or the page of a publication's languages. */
import {elementOf, elementsOf, hasClass, readHtmlMarkup, wordsOf, type Markup} from '../readers/markup.ts'
import {ownerIn} from '../readers/web-owner.ts'
import {normalText} from '../unit-text.ts'
import {Unreadable} from '../unreadable.ts'
import {fileAt} from './file-at.ts'
import {factsFrom, type ListedEntry, type ListingRead} from './listing.ts'
import {readChoice} from './read-choice.ts'
import {readRow} from './read-row.ts'
import {isAbsolute, Surroundings} from './surroundings.ts'

/** `baseUrl` is where the library stands on the web. Throws `Unreadable` when the page has no list of publications. */
export function readLibraryPage(text: string, file: string, baseUrl = ''): ListingRead {
  const page = readHtmlMarkup(text)
  const main = elementOf(page, 'main')
  const list = main?.children.find((child) => typeof child !== 'string' && isList(child))
  if (main === undefined || list === undefined || typeof list === 'string')
    throw new Unreadable(`${file} has no list of publications`)
  const around = new Surroundings(file, elementOf(page, 'html')?.attributes.get('lang') || 'und')
  const isCatalogue = hasClass(list, 'list')
  const entries = list.children.flatMap((item): readonly ListedEntry[] => {
    if (typeof item === 'string' || item.name !== 'li') return around.lose('text in no entry', item)
    return [isCatalogue ? readRow(item, around) : readChoice(item, around)]
  })
  loseBeside(main, list, around)
  loseHidden(main, around)
  const links = linksBeside(page, list, around)
  return {
    file,
    facts: factsFrom([
      ['page language', around.language],
      ['publisher', ownerIn(page)],
      ...addressFacts(page, baseUrl),
      ...(isCatalogue
        ? [...catalogueFacts(page, around), ...numberFacts(page, main, around)]
        : languagesFacts(page, main, around))
    ]),
    entries,
    loose: around.loose,
    links
  }
}

/** What the head says of where the page is, and its counterparts. */
function addressFacts(page: Markup, baseUrl: string): readonly Fact[] {
  return elementsOf(page, 'link').flatMap(({attributes}): readonly Fact[] => {
    const name =
      attributes.get('rel') === 'canonical'
        ? 'canonical address'
        : `${attributes.get('hreflang') ?? ''} address`
    const path = fileAt(attributes.get('href') ?? '', baseUrl)
    return isAddress(attributes) ? [[name, path]] : []
  })
}

function isAddress(attributes: Markup['attributes']): boolean {
  return attributes.get('rel') === 'canonical' || attributes.has('hreflang')
}

type Fact = readonly [name: string, value: string | undefined]

const nothing: Markup = {name: '', attributes: new Map(), children: []}

function isList(element: Markup): boolean {
  return element.name === 'ul' && (hasClass(element, 'list') || hasClass(element, 'choices'))
}

/** Of a page among several: its number, and the ways to the others. What the filter knows of them is told of every page. */
function numberFacts(page: Markup, main: Markup, around: Surroundings): readonly Fact[] {
  const nav = main.children.find(
    (child): child is Markup => typeof child !== 'string' && hasClass(child, 'pages')
  )
  const form = elementsOf(main, 'form').find((one) => hasClass(one, 'filter'))?.attributes
  const all = nav === undefined ? [] : elementsOf(nav, 'a')
  const numbers = all.filter(({attributes}) => !attributes.has('rel'))
  const linkOf = ({attributes}: Markup): string => around.fileOf(attributes.get('href') ?? '')
  return [
    // A first page has none in its title, as one that is alone has none.
    [
      'number in the title',
      nav === undefined ? undefined : (/(\d+)\D*$/.exec(headTitle(page).split(' — ')[0] ?? '')?.[1] ?? '1')
    ],
    [
      'page',
      numbers
        .filter(({attributes}) => attributes.get('aria-current') === 'page')
        .map(wordsOf)
        .join(' ')
    ],
    ['page of the filter', form?.get('data-page')],
    ['publications of the filter', form?.get('data-all')],
    ['rows of the filter', form?.get('data-rows')],
    ['pages', numbers.map(wordsOf).join(' ')],
    ...numbers.map((link): Fact => [`page ${wordsOf(link)} link`, linkOf(link)]),
    ...all
      .filter((link) => !numbers.includes(link))
      .map((link): Fact => [`${link.attributes.get('rel') ?? ''} link`, linkOf(link)])
  ]
}

/** The catalogue's name is a word of the interface, and who publishes stands behind it. */
function catalogueFacts(page: Markup, around: Surroundings): readonly Fact[] {
  const [, publisher] = headTitle(page).split(/ — (.*)/s)
  const chooser = elementsOf(page, 'nav').find((one) => hasClass(one, 'languages')) ?? nothing
  const links = elementsOf(chooser, 'a').map(({attributes}) => ({
    language: attributes.get('hreflang') ?? '',
    file: around.fileOf(attributes.get('href') ?? '')
  }))
  return [
    ['publisher in the title', publisher],
    ['languages', links.map(({language}) => language).join(' ')],
    ...links.map(({language, file}): Fact => [`${language} link`, file])
  ]
}

function languagesFacts(page: Markup, main: Markup, around: Surroundings): readonly Fact[] {
  const {words, language} = around.spoken(elementOf(main, 'h1') ?? nothing, around.language)
  return [
    ['title in the head', headTitle(page)],
    ['title', words],
    ['title language', language]
  ]
}

function headTitle(page: Markup): string {
  return normalText(wordsOf(elementOf(page, 'title') ?? nothing))
}

/** A heading, a lead, the search and the filter stand before the list, numbers of pages and a button after it: words of the interface. */
function loseBeside(main: Markup, list: Markup, around: Surroundings): void {
  const known = [
    list,
    main.children.find((child) => typeof child !== 'string' && child.name === 'h1'),
    main.children.find((child) => typeof child !== 'string' && hasClass(child, 'lead')),
    ...['search', 'filter', 'pages', 'more'].map((name) =>
      main.children.find((child) => typeof child !== 'string' && hasClass(child, name))
    )
  ]
  for (const child of main.children) if (!known.includes(child)) around.lose('text in no entry', child)
}

/** What is in the file and not on the page; the forms, and the button for more of what it found, are shown by scripts. */
function loseHidden(element: Markup, around: Surroundings): void {
  for (const child of element.children) {
    if (typeof child === 'string' || ['search', 'filter', 'more'].some((name) => hasClass(child, name)))
      continue
    if (child.attributes.has('hidden') || child.attributes.has('style')) around.lose('not shown', child)
    loseHidden(child, around)
  }
}

/** Where all else leads: the stylesheet, the scripts, what the search begins with, the other catalogues; only the foot leads out of the library. */
function linksBeside(page: Markup, list: Markup, around: Surroundings): readonly string[] {
  const links = new Set<string>()
  const walk = (element: Markup, isFoot: boolean): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || child === list) continue
      for (const name of ['href', 'src', 'data-library']) {
        const address = child.attributes.get(name)
        const isSaid = child.name === 'link' && isAddress(child.attributes)
        if (address !== undefined && !isSaid && !(isFoot && isAbsolute(address)))
          links.add(around.fileOf(address))
      }
      if (child.name === 'script' && wordsOf(child) !== '') around.lose('a script in the page', child)
      walk(child, isFoot || child.name === 'footer')
    }
  }
  walk(page, false)
  return [...links]
}
