/** Converts the web tree (hast) into the XHTML of EPUB: namespaces, `xml:lang` beside `lang`, `epub:type` beside `role`. */
import type {ElementContent} from 'hast'
import {toXast} from 'hast-util-to-xast'
import type {Element} from 'xast'
import {element, lines} from '../../hast/index.ts'
import {directionOf} from '../../locale/index.ts'
import type {ContentDocument, ItemProperty} from './book.ts'
import {memberUrl, stylesheetPath} from './members.ts'
import {xmlFile} from './xml.ts'

/** What an XHTML file is, beside its content. */
export interface PageFacts {
  readonly path: string
  readonly title: string
  readonly language: string
  /** The part of the book that it belongs to. */
  readonly part: 'frontmatter' | 'bodymatter'
}

/** A content document; its properties are found in what it holds. */
export function contentDocument(facts: PageFacts, content: readonly ElementContent[]): ContentDocument {
  const {path, title, language, part} = facts
  const head = [
    element('meta', {charset: 'UTF-8'}),
    element('title', {}, title),
    element('link', {rel: ['stylesheet'], type: 'text/css', href: memberUrl(path, stylesheetPath)})
  ]
  const page = element(
    'html',
    {'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: language, dir: directionOf(language)},
    lines([element('head', {}, lines(head)), element('body', {'epub:type': part}, lines(content))])
  )
  const html = toXast(page)
  if (html.type !== 'element') throw new Error(`expected an element, found ${html.type}`)
  return {
    path,
    title,
    xhtml: xmlFile(asBookMarkup(html), '<!DOCTYPE html>\n'),
    properties: propertiesOf(html)
  }
}

/** Roles of DPUB-ARIA, with the word of EPUB's structural vocabulary that reading systems act on. */
const epubTypes: ReadonlyMap<string, string> = new Map([
  ['doc-backlink', 'backlink'],
  ['doc-chapter', 'chapter'],
  ['doc-footnote', 'footnote'],
  ['doc-noteref', 'noteref'],
  ['doc-pagebreak', 'pagebreak'],
  ['doc-pagelist', 'page-list'],
  ['doc-toc', 'toc']
])

function asBookMarkup(element: Element): Element {
  const {role, lang} = element.attributes
  const type = typeof role === 'string' ? epubTypes.get(role) : undefined
  const attributes = {
    // toXast knows the namespaces of HTML and SVG alone.
    ...(element.name === 'math' ? {xmlns: 'http://www.w3.org/1998/Math/MathML'} : {}),
    ...(type === undefined ? {} : {'epub:type': type}),
    ...element.attributes,
    ...(lang === undefined ? {} : {'xml:lang': lang})
  }
  const children = element.children.map((child) => (child.type === 'element' ? asBookMarkup(child) : child))
  return {...element, attributes, children}
}

function propertiesOf(element: Element): readonly ItemProperty[] {
  return [
    ...(holds(element, 'math') ? ['mathml' as const] : []),
    ...(holds(element, 'svg') ? ['svg' as const] : [])
  ]
}

function holds(element: Element, name: string): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (child.name === name || holds(child, name))
  )
}
