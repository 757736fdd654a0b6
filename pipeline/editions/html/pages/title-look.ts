/** How a page's title is set: one of many words in smaller letters, so that the text below it is seen. */
import type {Element, Properties} from 'hast'
import {titleToHast, type Surface} from '../../../hast/index.ts'
import type {PublishedDocument} from '../../../model/publication.ts'

/** In characters: about four lines in the letters of other titles. */
const mostCharacters = 80

/** The properties of a title's `h1`. */
export function titleLook(title: string): Properties {
  return title.length > mostCharacters ? {className: ['long']} : {}
}

/** A document's title as `h1`. */
export function pageTitle(document: PublishedDocument, surface: Surface): Element {
  const title = titleToHast(document, surface)
  return {...title, properties: {...title.properties, ...titleLook(document.titleText)}}
}
