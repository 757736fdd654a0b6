/** Draws the notice of a withdrawn publication: when and why it was withdrawn, and what replaces it. */
import {pageIds} from '../../../model/publication/page-ids.ts'
import type {Element} from 'hast'
import {element, labelLanguage, lines, type Content} from '../../../hast/index.ts'
import {formatDate} from '../../../locale/index.ts'
import type {Withdrawn} from '../../../model/edition/edition.ts'
import type {NoticeFurniture} from '../../../model/publication/furniture.ts'
import {mediaTypes} from '../../../model/vocabulary/media-types.ts'
import type {Replacement} from '../../../model/publication/publication.ts'
import {bar} from '../frame/bar.ts'
import {breadcrumb} from '../frame/breadcrumb.ts'
import {foot} from '../frame/foot.ts'
import {unlisted} from '../frame/head-elements.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {pageLook} from '../frame/page-look.ts'
import {mainContent, page} from '../frame/page.ts'
import type {Look} from '../library-assets.ts'
import {linked} from '../href.ts'
import {dayElement, factList, kicker} from '../pages/opening.ts'
import {barParts, footParts} from '../pages/publication-frame.ts'
import {titleLook} from '../pages/title-look.ts'
import {inFolder, startFile, webUrl} from '../paths.ts'
import {pageSurface} from '../surface.ts'

export interface NoticeSite {
  readonly publication: Withdrawn
  readonly furniture: NoticeFurniture
  readonly words: InLanguage
  readonly look: Look
  /** The tombstone, from the publication's folder. */
  readonly tombstone: string
}

const headingId = pageIds.withdrawn

/** The page's `html` element; search engines are asked to forget the address. */
export function noticePage(site: NoticeSite): Element {
  const {publication, words, furniture} = site
  const {metadata} = publication
  const path = inFolder(publication, startFile)
  const look = pageLook(site.look, path)
  const main = mainContent(
    [],
    lines([
      kicker(furniture, words),
      element('h1', titleLook(metadata.title), metadata.title),
      notice(site, path),
      factList(furniture.facts, words)
    ])
  )
  const {name, items} = furniture.breadcrumb
  const crumbs = breadcrumb(name, linked(items, path, publication), words)
  return page(
    {
      title: metadata.title,
      look,
      head: headOf(site, path),
      body: [
        bar(barParts(furniture, look, path, publication), words),
        element('div', {className: ['wrap', 'notice']}, lines([crumbs, main])),
        foot(footParts(furniture, path, words), words)
      ]
    },
    words
  )
}

function headOf({publication, tombstone}: NoticeSite, path: string): readonly Element[] {
  const {baseUrl} = publication.project
  return [
    unlisted(),
    ...(baseUrl === undefined ? [] : [element('link', {rel: ['canonical'], href: webUrl(baseUrl, path)})]),
    element('link', {rel: ['alternate'], type: mediaTypes.json, href: encodeURI(tombstone), title: 'JSON'})
  ]
}

/** A section named by what happened; the reason is the publisher's, in the publication's language. */
function notice(site: NoticeSite, path: string): Element {
  const {publication, words} = site
  const {labels} = words.labels
  const own = labelLanguage(words)
  const {date, reason, replacement} = publication.notice
  const rows: readonly (readonly [label: string, className: string, value: Content])[] = [
    ...(date === undefined
      ? []
      : [[labels.withdrawn, 'date', dayElement(date, formatDate(labels, date), words)] as const]),
    ...(reason === undefined ? [] : [[labels.reason, 'reason', reason] as const]),
    ...(replacement === undefined
      ? []
      : [[labels.replacedBy, 'replacement', replacementLink(replacement, publication, path)] as const])
  ]
  const list = element(
    'dl',
    {className: ['facts']},
    lines(
      rows.flatMap(([label, className, value]) => [
        element('dt', own, label),
        element('dd', {className: [className]}, value)
      ])
    )
  )
  return element(
    'section',
    {className: ['callout', 'warning'], ariaLabelledBy: [headingId]},
    lines([
      element('h2', {id: headingId, className: ['title'], ...own}, labels.withdrawnNotice),
      ...(rows.length === 0 ? [] : [list])
    ])
  )
}

function replacementLink(replacement: Replacement, publication: Withdrawn, path: string): Element {
  if (replacement.kind === 'external') return element('a', {href: replacement.url}, replacement.url)
  const {to, title} = replacement
  const href = pageSurface(publication, path).addressOf(to)
  const lang = to.language === publication.language ? {} : {lang: to.language, hrefLang: to.language}
  return element('a', {href, ...lang}, title)
}
