/** Takes from the headings of a web page what a generator of sites put there: links to themselves, and ids made of their words. */
import type {Element, ElementContent, Root} from 'hast'
import {decodePercent} from '../../model/values/decode-percent.ts'
import {headingSlug} from '../../read/identifiers/heading-slug.ts'
import {everyElement, wordsIn} from './elements.ts'

/**
 * A heading that is a link to itself becomes its words; a sign beside them that is such a link (`#`, `¶`) goes. An id
 * that the reader of Markdown makes of the words again goes too, at the first heading with these words, so that no
 * anchor is written for it. `page` is left as it is.
 */
export function withoutHeadingLinks(page: Root): Root {
  const seen = new Set<string>()
  const within = <T extends Root | Element>(parent: T): T => ({
    ...parent,
    children: parent.children.map((child) => {
      if (child.type !== 'element') return child
      return /^h[1-6]$/.test(child.tagName) ? headingOf(child, parent, seen) : within(child)
    })
  })
  return within(page)
}

function headingOf(heading: Element, parent: Root | Element, seen: Set<string>): Element {
  const around = parent.type === 'element' ? [parent] : []
  const ids = [...around, ...everyElement(heading)].map(({properties: {id}}) => id)
  const children = unlinked(heading.children, new Set(ids))
  const made = headingSlug(wordsIn({...heading, children}))
  const isFirst = !seen.has(made)
  seen.add(made)
  const {id, ...others} = heading.properties
  return {...heading, children, properties: isFirst && id === made ? others : heading.properties}
}

function unlinked(children: readonly ElementContent[], ids: ReadonlySet<unknown>): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    const inside = {...child, children: unlinked(child.children, ids)}
    const {href} = child.properties
    const leadsHere =
      child.tagName === 'a' &&
      typeof href === 'string' &&
      href.startsWith('#') &&
      ids.has(decodePercent(href.slice(1)))
    if (!leadsHere) return [inside]
    return /[\p{L}\p{N}]/u.test(wordsIn(child)) ? inside.children : []
  })
}
