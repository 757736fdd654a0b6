/** The pages before the text of a book that no author wrote: its cover, and the contents with the ways around them. */
import path from 'node:path/posix'
import {labelsFor} from '../../locale/index.ts'
import {decode} from '../units/library-address.ts'
import type {Loose, Unit} from '../units/unit.ts'
import {normalText} from '../units/unit-text.ts'
import {elementOf, elementsOf, wordsOf, type Markup} from '../web-reader/markup.ts'
import {sameWords} from '../readers/same-words.ts'

/** A page of the book. */
export interface FrontPage {
  readonly page: Markup
  /** From the root of the container. */
  readonly file: string
}

type Check = readonly [what: string, wanted: string, found: string]

/** The cover: one picture, which says what it shows. `image` is the file that the package names as the cover. */
export function strayCover({page, file}: FrontPage, image: string, {facts}: Unit): readonly Loose[] {
  const title = String(facts.title ?? '')
  const section = elementOf(page, 'section')
  const [picture, ...more] = elementsOf(page, 'img')
  const source = attribute(picture, 'src')
  const shown = attribute(picture, 'alt')
  const alternative = facts.publisher === '' ? title : `${title}. ${String(facts.publisher ?? '')}`
  return strays(file, [
    ['title of the cover', title, headOf(page)],
    ['name of the cover', title, attribute(section, 'aria-label')],
    ['what the cover shows', alternative, sameWords(alternative, shown) ? alternative : shown],
    ['picture of the cover', image, path.join(path.dirname(file), decode(source))],
    ['words on the cover', '', section === undefined ? '' : wordsOf(section)],
    ['pictures on the cover', '0', String(more.length)]
  ])
}

/** The headings of the contents, of the places that reading systems offer (EPUB 3.3 §7.4.4), and these places. */
export function strayNavigation(
  {page, file}: FrontPage,
  places: {readonly cover: string; readonly titlePage: string; readonly start: string | undefined},
  {facts}: Unit
): readonly Loose[] {
  const {labels} = labelsFor(String(facts.language))
  const lists = new Map(elementsOf(page, 'nav').map((nav) => [attribute(nav, 'epub:type'), nav]))
  const headings = [
    ['toc', labels.contents],
    ['landmarks', labels.landmarks],
    ['page-list', labels.pageList]
  ] as const
  const wanted = [
    `cover ${places.cover} ${labels.cover}`,
    `titlepage ${places.titlePage} ${labels.titlePage}`,
    `toc ${file}#${attribute(lists.get('toc'), 'id')} ${labels.contents}`,
    ...(places.start === undefined ? [] : [`bodymatter ${places.start} ${labels.startOfText}`])
  ]
  const landmarks = lists.get('landmarks')
  const links = landmarks === undefined ? [] : elementsOf(landmarks, 'a')
  return strays(file, [
    ['title of the contents', labels.contents, headOf(page)],
    ['words among the contents', '', besideLists(page)],
    ...headings.flatMap(([type, label]): readonly Check[] => {
      const list = lists.get(type)
      return list === undefined ? [] : [['heading of a list', label, headingOf(list)]]
    }),
    ['place to begin at', wanted.join('; '), links.map((link) => placeOf(link, file)).join('; ')]
  ])
}

/** Words that stand in no list. */
function besideLists(page: Markup): string {
  const parts = elementOf(page, 'body')?.children ?? []
  const others = parts.filter((part) => typeof part === 'string' || part.name !== 'nav')
  return others.map((part) => (typeof part === 'string' ? part : wordsOf(part))).join('')
}

/** What a list is called, by the element that names it. */
function headingOf(list: Markup): string {
  const id = attribute(list, 'aria-labelledby')
  return list.children
    .filter((child) => typeof child !== 'string' && child.attributes.get('id') === id)
    .map((child) => (typeof child === 'string' ? '' : normalText(wordsOf(child))))
    .join('; ')
}

function placeOf(link: Markup, file: string): string {
  const [target = '', id] = decode(attribute(link, 'href')).split('#')
  const where = target === '' ? file : path.join(path.dirname(file), target)
  return `${attribute(link, 'epub:type')} ${where}${id === undefined ? '' : `#${id}`} ${wordsOf(link)}`
}

function headOf(page: Markup): string {
  const title = elementOf(page, 'title')
  return title === undefined ? '' : normalText(wordsOf(title))
}

function attribute(element: Markup | undefined, name: string): string {
  return element?.attributes.get(name) ?? ''
}

function strays(file: string, all: readonly Check[]): readonly Loose[] {
  return all
    .filter(([, wanted, found]) => normalText(wanted) !== normalText(found))
    .map(([what, , text]) => ({what, at: file, text: text || 'nothing'}))
}
