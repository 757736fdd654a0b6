/** The contents on the first page of several: which documents there are, and what each is about. */
import type {Loose} from '../unit.ts'
import {normalText, wordsOf as plainOf} from '../unit-text.ts'
import {elementOf, elementsOf, wordsOf, type Markup} from './markup.ts'
import {sameWords} from './same-words.ts'
import type {WebSite} from './web-site.ts'

/** `summaries` are those that the documents' own pages have, by their names. */
export function strayListed(
  nav: Markup | undefined,
  {
    file,
    site,
    summaries
  }: {readonly file: string; readonly site: WebSite; readonly summaries: ReadonlyMap<string, string>}
): readonly Loose[] {
  if (nav === undefined) return []
  const {labels, documents} = site
  const heading = elementOf(nav, 'h2')
  const list = elementOf(nav, 'ol')
  const labelledBy = nav.attributes.get('aria-labelledby') ?? 'no name'
  const found: Loose[] = []
  if (heading === undefined || !sameWords(wordsOf(heading), labels.contents))
    found.push({
      what: 'contents with another heading',
      at: file,
      text: heading === undefined ? 'nothing' : wordsOf(heading)
    })
  if (labelledBy !== heading?.attributes.get('id') || labelledBy !== '_contents')
    found.push({what: 'contents with another name', at: file, text: labelledBy})
  const items = (list?.children ?? []).filter((child) => typeof child !== 'string')
  items.forEach((item, index) => {
    const name = documents[index]?.name ?? ''
    const wanted = plainOf(summaries.get(name) ?? '')
    // The title and its number are a line of the contents, and so are the sections below it.
    const said = item.children
      .filter((child) => typeof child === 'string' || !['h3', 'span', 'ol'].includes(child.name))
      .map((child) => (typeof child === 'string' ? child : wordsOf(child)))
      .join('')
    if (normalText(said) !== wanted)
      found.push({what: 'summary in the contents', at: `${name}//lead`, text: normalText(said) || 'nothing'})
  })
  for (const item of items) {
    const below = item.children.find(
      (child): child is Markup => typeof child !== 'string' && child.name === 'ol'
    )
    if (below === undefined) continue
    const links = elementsOf(below, 'a')
    // Each of its lines is one of the contents.
    if (
      links.length !== elementsOf(below, 'li').length ||
      !sameWords(links.map(wordsOf).join(''), wordsOf(below))
    )
      found.push({
        what: 'words among the sections in the contents',
        at: file,
        text: normalText(wordsOf(below))
      })
  }
  const beside = nav.children.filter((child) => child !== heading && child !== list)
  const words = beside
    .map((child) => (typeof child === 'string' ? child : wordsOf(child)))
    .join('')
    .trim()
  if (words !== '') found.push({what: 'text in no block', at: file, text: words})
  return found
}
