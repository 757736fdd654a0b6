/** Shows what a component of MDX says in its attributes: its title, where it leads, and what it says of that. */
import type {Block, CalloutKind, Inline} from '../../model/tree/nodes.ts'
import {makeLink} from '../markdown/links/link.ts'
import type {Reading} from '../markdown/reading.ts'
import type {Element} from '../markdown/source-tree.ts'
import {saidIn, titleOfComponent} from './component.ts'
import type {ElementBase} from './element-attributes.ts'
import {holdsScript} from './judge-element.ts'

/** A callout with the component's title and content. */
export function calloutFrom(
  kind: CalloutKind,
  element: Element,
  {base, reading}: {readonly base: ElementBase; readonly reading: Reading}
): Block {
  const title = wordsOf(titleOfComponent(element), element)
  const children = reading.blocks(element.children)
  return {
    type: 'callout',
    ...base,
    kind,
    ...(title.length === 0 ? {} : {title}),
    children,
    position: element.position
  }
}

/** What stands above its content: its title in bold, or as a link where it leads somewhere, and then its description. */
export function linesOfComponent(element: Element, reading: Reading): readonly Block[] {
  const {position} = element
  const title = wordsOf(titleOfComponent(element), element)
  if (title.length === 0) return []
  const linked = linkedTo(element, title, reading)
  const line: readonly Inline[] = linked ?? [{type: 'strong', children: title, position}]
  return [line, wordsOf(saidIn(element, 'description'), element)].flatMap((children): readonly Block[] =>
    children.length === 0 ? [] : [{type: 'paragraph', id: '', children, position}]
  )
}

/** In a line: its content, as a link where it leads somewhere. */
export function wordsOfComponent(
  element: Element,
  content: readonly Inline[],
  reading: Reading
): readonly Inline[] {
  return (content.length > 0 ? linkedTo(element, content, reading) : undefined) ?? content
}

function wordsOf(value: string | undefined, {position}: Element): readonly Inline[] {
  return value === undefined ? [] : [{type: 'text', value, position}]
}

/** Undefined for a component that leads nowhere. */
function linkedTo(
  element: Element,
  children: readonly Inline[],
  reading: Reading
): readonly Inline[] | undefined {
  const url = saidIn(element, 'href')
  if (url === undefined || holdsScript(url)) return undefined
  return [makeLink({url, children, position: element.position}, reading)]
}
