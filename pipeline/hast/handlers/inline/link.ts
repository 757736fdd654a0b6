/** Renders mdast's `link`: a link where this edition can reach the target, else its words. */
import type {Element, ElementContent} from 'hast'
import type {Link} from '../../../model/tree/nodes.ts'
import {plainText} from '../../../model/tree/plain-text.ts'
import {element} from '../../element.ts'
import {byFirstLetter} from '../../isolated.ts'
import type {Surface} from '../../surface.ts'
import type {Web} from '../../web.ts'

/** `<a href>`; `<span>` for a target that is missing, yet to be said, or out of this edition's reach. */
export function link(node: Link, web: Web): Element {
  const words = web.all(node.children).map(withoutLinks)
  const href = addressOf(node, web.surface)
  const {title} = node
  if (href === undefined) return element('span', {}, words)
  const said = plainText(node.children)
  const className = saysAddress(said, href, web.surface) ? ['bare'] : undefined
  return element('a', {href, title, ...byFirstLetter(said, web.surface), className}, words)
}

/** Whether the words of a web page's link are where it leads, so that on paper that need not be said behind them. */
function saysAddress(said: string, href: string, {edition}: Surface): boolean {
  const whole = href.replace(/\/$/, '')
  return edition === 'html' && [whole, whole.replace(/^https?:\/\//, '')].includes(said.replace(/\/$/, ''))
}

function addressOf({target}: Link, surface: Surface): string | undefined {
  switch (target.kind) {
    case 'external':
      return target.url
    case 'internal':
      return surface.addressOf(target.to)
    case 'attachment':
      return surface.fileAddress(target.file)
    case 'placeholder':
    case 'missing':
    case 'reference':
      return undefined
  }
}

/**
 * A note's reference inside a link keeps its number and its id, not its link: HTML allows none in another, nor what the keyboard
 * reaches by itself.
 */
function withoutLinks(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const children = node.children.map(withoutLinks)
  const {id, tabIndex: _, ...properties} = node.properties
  if (node.tagName !== 'a')
    return {...node, properties: id === undefined ? properties : {id, ...properties}, children}
  return element('span', {id}, children)
}
