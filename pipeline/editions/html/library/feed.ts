/** Draws the feed of the library (RFC 4287, Atom). */
import type {Artifact} from '../../../model/edition/edition.ts'
import type {Feed, FeedEntry} from '../../../model/publication/library-furniture.ts'
import {xmlElement, xmlFile} from './xml.ts'

/** `feed.xml`. */
export function feed({address, language, title, updated, author, alternate, entries}: Feed): Artifact {
  const root = xmlElement('feed', {xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language}, [
    xmlElement('id', {}, address),
    xmlElement('title', {}, title),
    xmlElement('updated', {}, updated),
    xmlElement('author', {}, [xmlElement('name', {}, author)]),
    xmlElement('link', {rel: 'self', type: 'application/atom+xml', href: address}),
    xmlElement('link', {rel: 'alternate', type: 'text/html', href: alternate}),
    ...entries.map(entryElement)
  ])
  return {path: 'feed.xml', mediaType: 'application/atom+xml', bytes: xmlFile(root)}
}

function entryElement({language, address, title, updated, links, summary}: FeedEntry): string {
  return xmlElement('entry', {'xml:lang': language}, [
    xmlElement('id', {}, address),
    xmlElement('title', {}, title),
    xmlElement('updated', {}, updated),
    ...links.map(({rel, type, href, length}) =>
      xmlElement('link', {rel, type, hreflang: language, href, length})
    ),
    ...(summary === undefined ? [] : [xmlElement('summary', {}, summary)])
  ])
}
