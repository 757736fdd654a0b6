/** Reads what stands around the text of a web page, and compares it with its furniture. */
import {labelsFor} from '../../locale/index.ts'
import type {PageFurniture, Preview, Target} from '../../model/publication/furniture.ts'
import {absoluteAddress, decode, libraryAddress, ownAddress} from '../units/library-address.ts'
import type {ReadingContext} from '../readers/context.ts'
import {elementOf, type Markup} from '../web-reader/markup.ts'
import type {WebPage} from '../web-reader/page.ts'
import type {Unexpected} from '../units/unit.ts'
import {compareHeads} from './head.ts'
import {compareLandmarks} from './compare-landmarks.ts'
import {outlineOf} from './outline.ts'
import {readLandmarks} from './read-landmarks.ts'

export interface FurnishedPage {
  readonly page: WebPage
  readonly file: string
  /** Says where an address in the page leads. */
  readonly targetOf: (address: string) => string
}

/** One finding for each difference, told at the file. */
export function compareFurniture(
  wanted: PageFurniture,
  {page, file, targetOf}: FurnishedPage,
  context: ReadingContext
): readonly Unexpected[] {
  const language = String(context.facts.language)
  const languages = [language, page.language, labelsFor(language).language]
  const bar = elementOf(page.body, 'header')
  const logo = bar === undefined ? undefined : elementOf(bar, 'img')
  const outline = outlineOf(wanted, {
    targetOf: (target) => targetText(target, context),
    language,
    languages,
    ...(logo === undefined ? {} : {logo: logo.attributes.get('alt') ?? ''})
  })
  return [
    ...compareHeads(wanted.head, page.head, file),
    ...compareLandmarks(outline, readLandmarks(page.body, {targetOf, languages}), file)
  ]
}

/** A target as its reader finds it, in the normal form. */
function targetText(target: Target, {folder, documents, baseUrl}: ReadingContext): string {
  switch (target.kind) {
    case 'catalogue':
      return ''
    case 'main':
      return 'main'
    case 'contents':
      return ownAddress({block: '_contents'}, documents)
    case 'languages':
      return `${target.id}/`
    case 'file':
      return `${folder}/${target.name}${target.page === undefined ? '' : `#page=${String(target.page)}`}`
    case 'path':
      return libraryAddress(target.path)
    case 'url':
      return absoluteAddress(target.url, baseUrl)
    case 'place': {
      const {publication, language, document = '', block} = target.to
      const place = `${publication}/${language.toLowerCase()}`
      if (place === folder) return ownAddress(target.to, documents)
      return `${place}/${document}${block === undefined ? '' : `#${block}`}`
    }
  }
}

/** The picture on cards of a page, which its edition makes: one of the publication's own. */
export function previewIn(head: Markup, {folder, baseUrl = ''}: ReadingContext): Preview | undefined {
  const content = (name: string): string => {
    const meta = head.children.find(
      (child) => typeof child !== 'string' && child.attributes.get('property') === name
    )
    return typeof meta === 'object' ? (meta.attributes.get('content') ?? '') : ''
  }
  const image = content('og:image')
  const path = decode(image.slice(baseUrl.length))
  if (baseUrl === '' || !image.startsWith(baseUrl) || !path.startsWith(`${folder}/assets/`)) return undefined
  const [width, height] = [Number(content('og:image:width')), Number(content('og:image:height'))]
  return {path, mediaType: content('og:image:type'), width, height}
}
