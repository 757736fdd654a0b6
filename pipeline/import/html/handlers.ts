/** Says what becomes of elements that Markdown has no form of: they stay HTML, or become directives. */
import type {Element, ElementContent} from 'hast'
import {defaultHandlers, type Handle, type State} from 'hast-util-to-mdast'

type Handlers = {readonly [name: string]: Handle}

/** `toHtml` writes an element as it is. */
export function handlersWith(toHtml: (element: ElementContent) => string): Handlers {
  const asBlock: Handle = (_, element: Element) => ({type: 'html', value: toHtml(plain(element))})
  const inLine: Handle = (state, element: Element) => [
    {type: 'html', value: `<${element.tagName}${attributesOf(element)}>`},
    ...inlinesOf(state, element),
    {type: 'html', value: `</${element.tagName}>`}
  ]
  const marked = ['sub', 'sup', 'kbd', 'mark', 'abbr', 'ins', 'bdi', 'bdo'].map(
    (name) => [name, inLine] as const
  )
  return {
    ...Object.fromEntries(marked),
    dl: asBlock,
    details: asBlock,
    math: asBlock,
    table: (state, element: Element, parent) =>
      isPlainTable(element) ? defaultHandlers.table(state, element) : asBlock(state, element, parent),
    a: (state, element: Element) => {
      const {id, href} = element.properties
      return typeof id === 'string' && href === undefined && element.children.length === 0
        ? {type: 'html', value: `<a id="${escaped(id)}"></a>`}
        : defaultHandlers.a(state, element)
    },
    figure: (state, element: Element) => figureOf(state, element)
  }
}

function inlinesOf(state: State, element: Element) {
  return state
    .all(element)
    .flatMap((node) => ('children' in node && node.type === 'paragraph' ? node.children : [node]))
}

/** One row of heads at most, no cell that spans others, and no blocks in cells. */
function isPlainTable(table: Element): boolean {
  const cells = [...within(table)].filter(({tagName}) => tagName === 'td' || tagName === 'th')
  const isPlain = (cell: Element): boolean => {
    const {colSpan, rowSpan} = cell.properties
    const spans = [colSpan, rowSpan].some((span) => span !== undefined && Number(span) > 1)
    return !spans && ![...within(cell)].some(({tagName}) => blocks.has(tagName))
  }
  return cells.every(isPlain)
}

const blocks = new Set([
  'p',
  'ul',
  'ol',
  'dl',
  'pre',
  'table',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6'
])

function* within(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (child.type !== 'element') continue
    yield child
    yield* within(child)
  }
}

/** Its caption as the label of a directive; of other things than images, whose figure is none here, as a paragraph. */
function figureOf(state: State, element: Element) {
  const caption = [...within(element)].find(({tagName}) => tagName === 'figcaption')
  const others = element.children.filter((child) => child !== caption)
  const inner = state.toFlow(state.all({...element, children: others}))
  if (caption === undefined) return inner
  const isOfImages = inner.every(
    (node) =>
      node.type === 'paragraph' &&
      node.children.every((one) => one.type === 'image' || (one.type === 'text' && one.value.trim() === ''))
  )
  if (!isOfImages || inner.length === 0) {
    const below = state.toFlow(state.all(caption))
    return element.children.find(({type}) => type === 'element') === caption
      ? [...below, ...inner]
      : [...inner, ...below]
  }
  const words = textIn(caption)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[[\]\\]/g, String.raw`\$&`)
  return [
    {type: 'html' as const, value: `:::figure[${words}]`},
    ...inner,
    {type: 'html' as const, value: ':::'}
  ]
}

function textIn(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : ''))
    .join('')
}

/** Attributes that mean something in every edition. */
const meant = [
  'lang',
  'title',
  'dir',
  'href',
  'src',
  'alt',
  'colSpan',
  'rowSpan',
  'scope',
  'start',
  'open',
  'id'
]

function plain(element: Element): Element {
  const properties = Object.fromEntries(
    Object.entries(element.properties).filter(([name]) => meant.includes(name))
  )
  const isMath = element.tagName === 'math'
  const children = element.children.map((child) =>
    child.type === 'element' && !isMath ? plain(child) : child
  )
  return {...element, properties: isMath ? element.properties : properties, children}
}

function attributesOf(element: Element): string {
  return ['lang', 'title', 'dir']
    .map((name) => {
      const value = element.properties[name]
      return typeof value === 'string' ? ` ${name}="${escaped(value)}"` : ''
    })
    .join('')
}

function escaped(value: string): string {
  return value.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
