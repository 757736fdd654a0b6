/** What a publication says of itself to indexes of scholarly works (the tags that Highwire Press began with). */
import type {Element} from 'hast'
import {element} from '../../../hast/index.ts'
import {citedWork} from '../cite/cited-work.ts'
import {inFolder, webUrl} from '../paths.ts'
import {editionLinks, type Site} from '../site.ts'

/** `meta` elements, for a publication's first page. */
export function scholarTags(site: Site): readonly Element[] {
  const {publication} = site
  const work = citedWork(publication)
  const {baseUrl} = publication.project
  const pdf = editionLinks(site).find(({edition}) => edition === 'pdf')
  const pdfUrl =
    baseUrl === undefined || pdf === undefined
      ? undefined
      : new URL(pdf.href, webUrl(baseUrl, inFolder(publication, ''))).href
  const tags: readonly (readonly [name: string, content: string | undefined])[] = [
    ['citation_title', work.title],
    ...work.authors.map((name) => ['citation_author', name] as const),
    ['citation_publication_date', work.date?.replaceAll('-', '/')],
    ['citation_publisher', work.publisher],
    ['citation_language', work.language],
    ['citation_doi', work.doi],
    ['citation_isbn', work.isbn],
    ['citation_fulltext_html_url', work.url],
    ['citation_pdf_url', pdfUrl]
  ]
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [element('meta', {name, content})]))
}
