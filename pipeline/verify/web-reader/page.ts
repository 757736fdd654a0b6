/** Finds the parts of a page, on the web or in a book. */
import {elementOf, elementsOf, nothing, type Markup} from './markup.ts'

export interface WebPage {
  readonly root: Markup
  readonly head: Markup
  readonly body: Markup
  /** As it says it. */
  readonly language: string
  readonly main: Markup
  readonly article: Markup | undefined
  /** Where the title stands, and what is said beside it. */
  readonly opening: Markup
}

/** Of a parsed file. What has no head or body is looked through as a whole; what else it lacks has nothing in it. */
export function pageOf(file: Markup): WebPage {
  const root = elementOf(file, 'html') ?? file
  const body = elementOf(root, 'body') ?? root
  const main = elementOf(body, 'main') ?? nothing
  const article = elementOf(main, 'article')
  return {
    root,
    head: elementOf(root, 'head') ?? root,
    body,
    language: root.attributes.get('lang') ?? '',
    main,
    article,
    opening: article === undefined ? main : (elementOf(article, 'header') ?? nothing)
  }
}

/** What a logo in the bar says that stands for who publishes; undefined where there is none. */
export function logoIn(body: Markup): string | undefined {
  const logo = elementOf(elementOf(body, 'header') ?? nothing, 'img')
  return logo && (logo.attributes.get('alt') ?? '')
}

/** The list of contents: in the main content of a page without a text, folded beside the text of an only one. */
export function contentsIn({body, main, article}: WebPage): Markup | undefined {
  const [around, held] = article === undefined ? [main, 'ol'] : [body, 'details']
  const nav = elementsOf(around, 'nav').find((one) => elementOf(one, held) !== undefined)
  return nav && elementOf(nav, 'ol')
}
