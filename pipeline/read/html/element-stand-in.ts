/** Makes a link in place of an element that loads something, such as a film: where it is, in words. */
import type {Inline} from '../../model/tree/nodes.ts'
import {makeLink} from '../markdown/links/link.ts'
import type {Reading} from '../markdown/reading.ts'
import type {Element} from '../markdown/source-tree.ts'

const loading: ReadonlySet<string> = new Set(['iframe', 'embed', 'object', 'video', 'audio'])

/** Nothing for one without an address of the web. Its title or its name is the link's words, else its address. */
export function standInFor(element: Element, reading: Reading): readonly Inline[] {
  if (!loading.has(element.name)) return []
  const address = addressOf(element)
  if (address === undefined) return []
  const {attributes, position} = element
  const words = [attributes.get('title'), attributes.get('aria-label')].find(
    (one) => (one ?? '').trim() !== ''
  )
  const value = (words ?? address).trim()
  return [makeLink({url: address, children: [{type: 'text', value, position}], position}, reading)]
}

/** Of the element itself, or of the first source in it. */
function addressOf({attributes, children}: Element): string | undefined {
  const inside = children.flatMap((child) =>
    child.type === 'element' && child.name === 'source' ? [child.attributes.get('src')] : []
  )
  const written = [attributes.get('src'), attributes.get('data'), ...inside].find((one) => one !== undefined)
  const address = written?.trim().replace(/^\/\//, 'https://')
  return address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined
}
