/** A web page in its parts: what stands around a text, each part looked for once. */
import {elementOf, hasClass, type Markup} from './markup.ts'

export type PartName =
  | 'article'
  | 'bar'
  | 'citation'
  | 'contents'
  | 'crumbs'
  | 'foot'
  | 'hero'
  | 'main'
  | 'pager'
  | 'parts'
  | 'skip'

export interface WebPage {
  /** What was parsed: the root in it. */
  readonly document: Markup
  readonly root: Markup
  readonly head: Markup
  readonly body: Markup
  /** As it says it. */
  readonly language: string
  /** The first of each; its text is in the article. */
  readonly parts: ReadonlyMap<PartName, Markup>
  /** What stands there again, or is none of these. */
  readonly stray: readonly Markup[]
  /** Where the title stands, and what is said beside it. */
  readonly opening: Markup
}

const nothing: Markup = {name: '', attributes: new Map(), children: []}

/** Of a parsed file; what it lacks has nothing in it. */
export function pageOf(file: Markup): WebPage {
  const root = elementOf(file, 'html') ?? nothing
  const body = elementOf(root, 'body') ?? nothing
  const parts = new Map<PartName, Markup>()
  const stray: Markup[] = []
  collect(body)
  return {
    document: file,
    root,
    head: elementOf(root, 'head') ?? nothing,
    body,
    language: root.attributes.get('lang') ?? '',
    parts,
    stray,
    opening: openingIn(parts)
  }

  function collect({children}: Markup): void {
    for (const child of children) {
      if (typeof child === 'string') continue
      const name = partOf(child)
      if (name !== undefined && !parts.has(name)) parts.set(name, child)
      else if (name !== undefined || child.name === 'nav') stray.push(child)
      if (name === 'main' || isHolder(child)) collect(child)
    }
  }
}

/** What holds parts and is none. */
function isHolder(element: Markup): boolean {
  return element.name === 'div' && ['wrap', 'page', 'column'].some((name) => hasClass(element, name))
}

const navigations: readonly PartName[] = ['contents', 'crumbs', 'pager', 'parts']

function partOf(element: Markup): PartName | undefined {
  switch (element.name) {
    case 'a':
      return 'skip'
    case 'header':
      return 'bar'
    case 'footer':
      return 'foot'
    case 'main':
    case 'article':
      return element.name
    case 'section':
      return 'citation'
    case 'nav':
      return navigations.find((name) => hasClass(element, name))
    default:
      return hasClass(element, 'hero') ? 'hero' : undefined
  }
}

/** The head of the text; of a title page, what stands beside the cover. */
function openingIn(parts: ReadonlyMap<PartName, Markup>): Markup {
  const [article, hero] = [parts.get('article'), parts.get('hero')]
  if (article !== undefined) return elementOf(article, 'header') ?? nothing
  const last = hero?.children.findLast((child) => typeof child !== 'string')
  return last === undefined || typeof last === 'string' ? nothing : last
}
