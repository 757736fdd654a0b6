/** Draws the frame that all pages have: the head of the file, the skip link, and what stands around the content. */
import {pageIds} from '../../../model/publication/page-ids.ts'
import type {Element, ElementContent} from 'hast'
import {element, labelLanguage, lines, type Content} from '../../../hast/index.ts'
import {directionOf} from '../../../locale/index.ts'
import {contentSecurityPolicy} from './content-security-policy.ts'
import {earlyFontUrls, seenIn, type Seen, type SeenApart} from './early-fonts.ts'
import type {InLanguage} from './in-language.ts'
import type {PageLook} from './page-look.ts'

/** An id of the frame's own. */
export const contentId = pageIds.content

export interface PageParts {
  /** What the browser names the page by. */
  readonly title: string
  readonly description?: string
  readonly look: PageLook
  /** More for the head: alternates, scripts. */
  readonly head?: readonly Element[]
  /** From the bar to the foot. */
  readonly body: readonly ElementContent[]
  /** What of the body is written apart, and seen in its place. */
  readonly apart?: SeenApart
  /** What is seen of what else is written apart. */
  readonly seen?: readonly Seen[]
}

/** The `html` element of a page. */
export function page(
  {title, description, look, head = [], body, apart, seen = []}: PageParts,
  words: InLanguage
): Element {
  const {language, labels} = words
  const skip = element(
    'a',
    {className: ['skip'], href: `#${contentId}`, ...labelLanguage(words)},
    labels.labels.skipToContent
  )
  return element(
    'html',
    {lang: language, dir: directionOf(language)},
    '\n',
    element(
      'head',
      {},
      lines([
        element('meta', {charSet: 'utf-8'}),
        element('meta', {httpEquiv: ['content-security-policy'], content: contentSecurityPolicy}),
        element('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
        element('title', {}, title),
        ...(description === undefined ? [] : [element('meta', {name: 'description', content: description})]),
        element('meta', {name: 'color-scheme', content: 'light dark'}),
        ...earlyFontUrls(look, [seenIn(body, language, apart), ...seen]).map((href) =>
          element('link', {rel: ['preload'], as: 'font', type: 'font/woff2', crossOrigin: '', href})
        ),
        ...look.stylesheets.map((href) => element('link', {rel: ['stylesheet'], href})),
        element('link', {rel: ['icon'], href: look.icon}),
        ...head
      ])
    ),
    '\n',
    element('body', {}, lines([skip, ...body]), '\n'),
    '\n'
  )
}

/** Where the skip link leads. */
export function mainContent(className: readonly string[], ...content: readonly Content[]): Element {
  return element(
    'main',
    {id: contentId, className: className.length === 0 ? undefined : [...className], tabIndex: -1},
    ...content
  )
}
