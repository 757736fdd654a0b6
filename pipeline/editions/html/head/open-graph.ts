/** What a page says of itself to whoever shows a card of it (the Open Graph protocol). */
import type {Element} from 'hast'
import {element} from '../../../hast/index.ts'
import {hasSeveralDocuments} from '../../../model/publication.ts'
import {inFolder, startFile, webUrl} from '../paths.ts'
import type {Site} from '../site.ts'

export interface CardWords {
  /** From the output's root. */
  readonly path: string
  readonly title: string
  readonly description?: string
}

/** `meta` elements; nothing without the project's `baseUrl`, since all addresses are absolute there. */
export function openGraph(site: Site, {path, title, description}: CardWords): readonly Element[] {
  const {publication, preview} = site
  const {baseUrl, publisher} = publication.project
  if (baseUrl === undefined) return []
  const isBook = hasSeveralDocuments(publication) && path === inFolder(publication, startFile)
  const image = preview === undefined ? undefined : webUrl(baseUrl, preview.path)
  const properties: readonly (readonly [property: string, content: string | undefined])[] = [
    ['og:type', isBook ? 'book' : 'article'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', webUrl(baseUrl, path)],
    ['og:locale', publication.language.replaceAll('-', '_')],
    ['og:site_name', publisher],
    ['og:image', image],
    ['og:image:type', preview === undefined ? undefined : preview.mediaType],
    ['og:image:width', preview === undefined ? undefined : String(preview.width)],
    ['og:image:height', preview === undefined ? undefined : String(preview.height)],
    ['og:image:alt', preview === undefined ? undefined : publication.metadata.title]
  ]
  return [
    ...properties.flatMap(([property, content]) =>
      content === undefined ? [] : [element('meta', {property, content})]
    ),
    element('meta', {
      name: 'twitter:card',
      content: preview === undefined ? 'summary' : 'summary_large_image'
    })
  ]
}
