/** The ways around a publication on its pages: the contents at the side, next and previous, breadcrumbs. */
import type {Loose, Reading, Unit} from '../unit.ts'
import {normalText, wordsOf as plainOf} from '../unit-text.ts'
import {elementsOf, hasClass, wordsOf, type Markup} from './markup.ts'
import {numbered} from './web-contents.ts'
import type {WebDocument} from './web-units.ts'

export interface Ways extends Pick<WebDocument, 'targetOf'> {
  readonly document: string
  /** Links of pages beside this one that were found in order: each page has those to all documents again. */
  readonly known: Set<string>
}

/** Links to documents and sections that call them otherwise than the contents, or their headings, do. */
export function strayWays(
  page: Markup,
  {contents, body}: Pick<Reading, 'contents' | 'body'>,
  {document, targetOf, known}: Ways
): readonly Loose[] {
  // The contents beside a text go deeper than those of the publication.
  const lines = new Map([...body.filter(({kind}) => kind === 'heading').map(lineOf), ...contents].map(byKey))
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
        const entry = lines.get(`contents:${at}`)
        const text = nameIn(link)
        const isNamed = entry === undefined || text === entry.text || text === numbered(entry)
        // One in the page itself leads elsewhere from another.
        if (isNamed && !href.startsWith('#')) known.add(same)
        return isNamed ? [] : [{what: 'link unlike the contents', at, text}]
      })
  )
}

function byKey(entry: Unit): readonly [string, Unit] {
  return [entry.key, entry]
}

function lineOf(heading: Unit): Unit {
  return {...heading, key: `contents:${heading.key}`, text: plainOf(heading.text ?? '')}
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
