/** Keeps sections in the reader modes of browsers, which take some words in ids for furniture of a page. */
import type {Element, Root} from 'hast'

/**
 * What Readability 0.6 (Firefox, and those that have it from there) takes for comments, menus and advertisements wherever it
 * stands in an id: `unlikelyCandidates` and `negative`. Without a word, it leaves a section “Social policy” or “Contact points” out.
 */
const furniture =
  /-ad-|ai2html|banner|breadcrumbs|combx|com-|comment|community|contact|cover-wrap|disqus|extra|footer|gdpr|header|hidden|legends|masthead|media|menu|meta|outbrain|pager|pagination|popup|promo|related|remark|replies|rss|scroll|share|shopping|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|tags|widget|yom-remote/i

/**
 * Gives such blocks the class by which readers keep them (`okMaybeItsACandidate`, `positive`), and all sections, too: beside a
 * long section they keep short ones if both have the same class.
 */
export function keepInReaderMode(root: Root): void {
  for (const child of root.children) if (isElement(child)) keep(child)
}

function keep(node: Element): void {
  const {id, className} = node.properties
  const isFurniture = typeof id === 'string' && node.tagName !== 'a' && furniture.test(id)
  if (isFurniture || node.tagName === 'section')
    node.properties.className = [...(Array.isArray(className) ? className : []), 'content']
  for (const child of node.children) if (isElement(child)) keep(child)
}

function isElement(node: Root['children'][number]): node is Element {
  return node.type === 'element'
}
