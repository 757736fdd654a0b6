/** The ways around a publication on its pages: the contents at the side, next and previous, breadcrumbs. */
import type {Loose, Unit} from '../unit.ts'
import {normalText, wordsOf as plainOf} from '../unit-text.ts'
import {elementsOf, hasClass, wordsOf, type Markup} from './markup.ts'
import {numbered} from './web-contents.ts'
import type {WebDocument} from './web-units.ts'

export interface Ways extends Pick<WebDocument, 'targetOf'> {
  readonly document: string
  /** The lines of the publication's contents, by their keys. */
  readonly contents: ReadonlyMap<string, Unit>
  /** Links of pages beside this one that were found in order: each page has those to all documents again. */
  readonly known: Set<string>
}

/** Links to documents and sections that call them otherwise than the contents, or their headings, do. */
export function strayWays(
  page: Markup,
  body: readonly Unit[],
  {document, contents, targetOf, known}: Ways
): readonly Loose[] {
  // The contents beside a text go deeper than those of the publication.
  const headings = byKey(body.filter(({kind}) => kind === 'heading').map(lineOf))
  return (
    elementsOf(page, 'nav')
      .flatMap((nav) => elementsOf(nav, 'a'))
      // The switch of languages calls each page, this one too, by its language.
      .filter(({attributes}) => !attributes.has('hreflang'))
      .flatMap((link) => {
        const href = link.attributes.get('href') ?? ''
        const same = `${href} ${wordsOf(link)}`
        if (known.has(same)) return []
        const isCurrent = link.attributes.get('aria-current') === 'page'
        const at = isCurrent ? document : targetOf(href).replace(/^#/, '')
        const entry = contents.get(`contents:${at}`) ?? headings.get(`contents:${at}`)
        const text = nameIn(link)
        const isNamed = entry === undefined || text === entry.text || text === numbered(entry)
        // One in the page itself leads elsewhere from another.
        if (isNamed && !href.startsWith('#')) known.add(same)
        return isNamed ? [] : [{what: 'link unlike the contents', at, text}]
      })
  )
}

/** The last of each key. */
export function byKey(entries: readonly Unit[]): ReadonlyMap<string, Unit> {
  return new Map(entries.map((entry) => [entry.key, entry]))
}

/** A line has no space of any kind at its ends. */
function lineOf(heading: Unit): Unit {
  return {...heading, key: `contents:${heading.key}`, text: plainOf(heading.text ?? '').trim()}
}

/** Without the word for the direction. */
function nameIn(link: Markup): string {
  const words = link.children.filter((child) => typeof child === 'string' || child.name !== 'small')
  return normalText(
    words
      .map((child) =>
        typeof child === 'string' ? child : hasClass(child, 'num') ? `${wordsOf(child)} ` : wordsOf(child)
      )
      .join('')
  )
}
