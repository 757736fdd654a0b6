/**
 * What of a page is compared with the specification: the elements that Markdown asks for, their words and addresses.
 * Both sides are parsed and reduced by the same rules; `reductions` in deviations.json says them for a reader.
 */
import {parse, parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5'

/** What the specification expects, reduced. */
export function expectedContent(html: string): string {
  // The specification has the last line ending of code inside it, the model has not.
  return written(parseFragment(html.replaceAll('\n</code></pre>', '</code></pre>')).childNodes)
}

/** The text of a page below its title, reduced. */
export function pageContent(html: string): string {
  const article = find(parse(html), (element) => element.tagName === 'article')
  if (article === undefined) throw new Error('the page has no article')
  return written(article.childNodes.filter((node) => !isElement(node) || node.tagName !== 'header'))
}

/** Elements of ours that stand around what Markdown asks for. */
const wrappers = new Set(['section', 'span'])
const wrapperClasses = new Set(['division', 'heading', 'plate', 'scroll', 'text'])
/** Links of ours beside what Markdown asks for. */
const additions = new Set(['hl', 'pn'])
const blocks = new Set(
  'blockquote dd details div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre summary table tbody td th thead tr ul'.split(
    ' '
  )
)

/** Stands before a block's name while white space around its tags is taken away. */
const blockMark = '\uE000'
const blockTags = /\s*(<\/?\uE000[^>]*>)\s*/g

function written(nodes: readonly Tree.ChildNode[]): string {
  return nodes
    .map((node) => writtenNode(node, false))
    .join('')
    .replace(blockTags, '$1')
    .replaceAll(blockMark, '')
    .trim()
}

function writtenNode(node: Tree.ChildNode, inCode: boolean): string {
  if ('value' in node) return escaped(inCode ? node.value : node.value.replace(/\s+/g, ' '))
  if (!isElement(node)) return ''
  const {tagName} = node
  const content = (): string =>
    node.childNodes.map((child) => writtenNode(child, inCode || tagName === 'pre')).join('')
  const classes = classesOf(node)
  if (classes.some((name) => additions.has(name))) return ''
  if (tagName === 'img') return escaped(attribute(node, 'alt') ?? '')
  if (tagName === 'figcaption') return ''
  if (tagName === 'figure') return `<${blockMark}p>${content()}</${blockMark}p>`
  if (wrappers.has(tagName) || (tagName === 'div' && classes.some((name) => wrapperClasses.has(name)))) {
    return content()
  }
  if (tagName === 'a') return link(node, content())
  const name = blocks.has(tagName) ? `${blockMark}${tagName}` : tagName
  return `<${name}${kept(node, classes)}>${content()}</${name}>`
}

/** A link leads out of the edition or is its words: the project has none of the places that the examples name. */
function link(node: Tree.Element, content: string): string {
  const href = attribute(node, 'href') ?? ''
  if (!/^(https?|mailto|tel):/i.test(href) || !URL.canParse(href)) return content
  const title = attribute(node, 'title')
  return `<a href="${escaped(new URL(href).href)}"${title === undefined ? '' : ` title="${escaped(title)}"`}>${content}</a>`
}

function kept(node: Tree.Element, classes: readonly string[]): string {
  const language = classes.find((name) => name.startsWith('language-'))
  const start = node.tagName === 'ol' ? attribute(node, 'start') : undefined
  return (
    (node.tagName === 'code' && language !== undefined ? ` class="${escaped(language)}"` : '') +
    (start === undefined ? '' : ` start="${start}"`)
  )
}

function classesOf(node: Tree.Element): readonly string[] {
  return (attribute(node, 'class') ?? '').split(/\s+/).filter((name) => name !== '')
}

function attribute(node: Tree.Element, name: string): string | undefined {
  return node.attrs.find((one) => one.name === name)?.value
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function isElement(node: Tree.Node): node is Tree.Element {
  return 'tagName' in node
}

function find(node: Tree.Node, wanted: (element: Tree.Element) => boolean): Tree.Element | undefined {
  if (isElement(node) && wanted(node)) return node
  if (!('childNodes' in node)) return undefined
  for (const child of node.childNodes) {
    const found = find(child, wanted)
    if (found !== undefined) return found
  }
  return undefined
}
