/** Turns a web page into Markdown: its own text, without what stands around it, and what Markdown lacks as HTML that is read. */
import type {Element, ElementContent, Nodes, Root} from 'hast'
import type {Nodes as Markdown, Root as MarkdownRoot} from 'mdast'
import {toMdast} from 'hast-util-to-mdast'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {decodePercent} from '../../model/values/decode-percent.ts'
import {everyElement, wordsIn} from './elements.ts'
import {handlersWith} from './handlers.ts'
import {withoutHeadingLinks} from './heading-links.ts'
import {withAnchors} from './with-anchors.ts'

export interface ConvertedPage {
  readonly text: string
  readonly title?: string
  readonly language?: string
  /** What is left out, by the line of the page. */
  readonly lost: readonly {readonly line: number; readonly what: string}[]
}

/** What stands around a text: navigation, heads, feet, and what only programs see. */
const around = new Set([
  'nav',
  'header',
  'footer',
  'aside',
  'script',
  'style',
  'noscript',
  'template',
  'link',
  'meta'
])

/** What runs, plays or asks, and is in no edition. */
const alive: ReadonlyMap<string, string> = new Map([
  ['iframe', 'a frame'],
  ['video', 'a film'],
  ['audio', 'a recording'],
  ['object', 'an object'],
  ['embed', 'an object'],
  ['canvas', 'a drawing that a program makes'],
  ['form', 'a form'],
  ['svg', 'a drawing in the page']
])

/** The title is front matter where the page has no heading for it. */
export function htmlToMarkdown(html: string): ConvertedPage {
  const page = unified().use(rehypeParse).parse(html)
  const lost: {line: number; what: string}[] = []
  const text = textOf(page)
  const all: Root = {type: 'root', children: kept(text, lost, text.type === 'element')}
  const own = withAnchors(withoutHeadingLinks(all), linkedIn(all))
  const write = unified().use(rehypeStringify, {allowDangerousHtml: false})
  const toHtml = (element: ElementContent): string => write.stringify({type: 'root', children: [element]})
  const processor = unified().use(remarkGfm).use(remarkStringify, {bullet: '-', emphasis: '_', rule: '-'})
  const markdown = processor.stringify(rootOf(toMdast(own, {handlers: handlersWith(toHtml)})))
  const title = wordsIn(find(page, 'title')).trim()
  const language = find(page, 'html')?.properties['lang']
  const hasHeading = find(own, 'h1') !== undefined
  const head = hasHeading || title === '' ? '' : `---\ntitle: ${JSON.stringify(title)}\n---\n\n`
  return {
    text: head + markdown,
    ...(title === '' ? {} : {title}),
    ...(typeof language === 'string' && language !== '' ? {language} : {}),
    lost
  }
}

/** How many letters the own text of a page has, without those of links. */
export function lettersOf(html: string): number {
  const text = textOf(unified().use(rehypeParse).parse(html))
  const isText = text.type === 'element'
  return lettersIn(kept(text, [], isText))
}

function lettersIn(nodes: readonly ElementContent[]): number {
  return nodes.reduce((sum, node) => {
    if (node.type === 'text') return sum + (node.value.match(/[\p{L}\p{N}]/gu)?.length ?? 0)
    return node.type === 'element' && node.tagName !== 'a' ? sum + lettersIn(node.children) : sum
  }, 0)
}

/** The places of the page that its own links name. */
function linkedIn(page: Root): ReadonlySet<string> {
  const addresses = [...everyElement(page)].flatMap(({properties: {href}}) =>
    typeof href === 'string' ? href : []
  )
  return new Set(addresses.flatMap((href) => (href.startsWith('#') ? decodePercent(href.slice(1)) : [])))
}

function rootOf(tree: Markdown): MarkdownRoot {
  if (tree.type !== 'root') throw new Error('a page becomes a document')
  return tree
}

/** The main part, the only article, or the body. */
function textOf(page: Root): Root | Element {
  const isMain = (one: Element) => one.tagName === 'main' || one.properties['role'] === 'main'
  const [main] = [...everyElement(page)].filter(isMain)
  const articles = [...everyElement(page)].filter((one) => one.tagName === 'article')
  const [article] = articles.length === 1 ? articles : []
  return main ?? article ?? find(page, 'body') ?? page
}

/** Without what stands around; the head of a text itself stays, when it holds its title. */
function kept(
  parent: Root | Element,
  lost: {line: number; what: string}[],
  isText: boolean
): ElementContent[] {
  return parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'doctype' || child.type === 'comment') return []
    if (child.type !== 'element') return [child]
    const hasTitle = isText && child.tagName === 'header' && find(child, 'h1') !== undefined
    if (around.has(child.tagName) && !hasTitle) return []
    const what = alive.get(child.tagName)
    if (what !== undefined) {
      const from = child.properties['src'] ?? child.properties['data']
      const line = child.position?.start.line ?? 1
      lost.push({line, what: typeof from === 'string' ? `${what}, \`${from}\`` : what})
      return typeof from === 'string' ? [linkTo(from, child)] : []
    }
    return [{...child, children: kept(child, lost, isText)}]
  })
}

/** What can't be shown can be followed. */
function linkTo(url: string, element: Element): ElementContent {
  const named = element.properties['title'] ?? element.properties['ariaLabel']
  const words = typeof named === 'string' && named !== '' ? named : url
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: {href: url},
    children: [{type: 'text', value: words}]
  }
  return {type: 'element', tagName: 'p', properties: {}, children: [link]}
}

function find(node: Nodes, name: string): Element | undefined {
  for (const one of everyElement(node)) if (one.tagName === name) return one
  return undefined
}
