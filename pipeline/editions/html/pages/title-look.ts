/**
 * Sizes the title of a page: one of many words gets smaller letters, so that the text below it is seen, and so does
 * one with a long word, which has to fit on a telephone.
 */
import type {Element, Properties} from 'hast'
import {titleToHast, type Surface} from '../../../hast/index.ts'
import type {PublishedDocument} from '../../../model/publication/publication.ts'

/** In characters: about four lines in the letters of other titles. */
const mostCharacters = 80

/** Of a word: more than a line of 320 pixels has room for in the letters of other titles. */
const mostOfWord = 15

/** The properties of a title's `h1`. */
export function titleLook(title: string): Properties {
  const isWide = title.split(/[\s\p{Pd}/]+/u).some((word) => word.length > mostOfWord)
  const className = [...(title.length > mostCharacters ? ['long'] : []), ...(isWide ? ['wide'] : [])]
  return className.length === 0 ? {} : {className}
}

/** A document's title as `h1`. */
export function pageTitle(document: PublishedDocument, surface: Surface): Element {
  const title = titleToHast(document, surface)
  return {...title, properties: {...title.properties, ...titleLook(document.titleText)}}
}
