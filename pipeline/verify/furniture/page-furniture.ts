/** Reads what stands around the text of a web page, and compares it with its furniture. */
import {labelsFor} from '../../locale/index.ts'
import {decodePercent} from '../../model/values/decode-percent.ts'
import {pageIds} from '../../model/publication/page-ids.ts'
import type {NoticeFurniture, PageFurniture, Preview, Target} from '../../model/publication/furniture.ts'
import {startPage} from '../../model/publication/web-address.ts'
import {absoluteAddress, addressInLibrary, libraryAddress, ownAddress} from '../units/library-address.ts'
import type {ReadingContext, Whereabouts} from '../readers/context.ts'
import {firstBelow, having, type Markup} from '../web-reader/markup.ts'
import {logoIn, pageOf, type WebPage} from '../web-reader/page.ts'
import {placesOfNotice, webTarget} from '../web-reader/target.ts'
import type {Unexpected} from '../units/unit.ts'
import {compareHeads} from './head.ts'
import {compareLandmarks} from './compare-landmarks.ts'
import {outlineOf, type OutlinePlace} from './outline.ts'
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
  context: Where & Pick<ReadingContext, 'facts'> & Pick<OutlinePlace, 'told'>
): readonly Unexpected[] {
  const place = {...placeOn(page, String(context.facts.language), context), told: context.told}
  const found = readLandmarks(page.body, {...place, targetOf})
  return [
    ...compareHeads(wanted.head, page.head, file),
    ...compareLandmarks(outlineOf(wanted, place), found, file)
  ]
}

/** The same of the notice of a withdrawn publication, but for the section that is the notice itself. */
export function compareNoticeFrame(
  {kicker, facts, ...frame}: NoticeFurniture,
  root: Markup,
  {title, language, ...folder}: Omit<Where, 'documents'> & {readonly title: string; readonly language: string}
): readonly Unexpected[] {
  const page = pageOf(root)
  const where = placesOfNotice(folder)
  const place = placeOn(page, language, where)
  const targetOf = (address: string): string => webTarget(address, where)
  const found = readLandmarks(page.body, {...place, targetOf}).filter(({name}) => !name.startsWith('section'))
  return compareLandmarks(outlineOf({...frame, opening: {kicker, title, facts}}, place), found, startPage)
}

type Where = Pick<ReadingContext, 'folder' | 'documents' | 'baseUrl'>

/** `language` is the publication's. */
function placeOn({body, language: own}: WebPage, language: string, where: Where): OutlinePlace {
  return {
    targetOf: (target) => targetText(target, where),
    language,
    languages: [language, own, labelsFor(language).language],
    logo: logoIn(body)
  }
}

/** A target as its reader finds it, in the normal form. */
function targetText(target: Target, {folder, documents, baseUrl}: Where): string {
  switch (target.kind) {
    case 'catalogue':
      return ''
    case 'search':
      return `#${pageIds.search}`
    case 'main':
      return 'main'
    case 'languages':
      return `${target.id}/`
    case 'file':
      return `${folder}/${target.name}${target.page === undefined ? '' : `#page=${String(target.page)}`}`
    case 'path':
      return libraryAddress(target.path)
    case 'url':
      return absoluteAddress(target.url, baseUrl)
    case 'place': {
      const {publication, language} = target.to
      const isOwn = `${publication}/${language.toLowerCase()}` === folder
      return isOwn ? ownAddress(target.to, documents) : addressInLibrary(target.to)
    }
  }
}

/** The picture on cards of a page, which its edition makes: one of the publication's own. */
export function previewIn(head: Markup, {folder, baseUrl = ''}: Whereabouts): Preview | undefined {
  const content = (name: string): string =>
    firstBelow(head, having('property', name))?.attributes.get('content') ?? ''
  const image = content('og:image')
  const path = decodePercent(image.slice(baseUrl.length))
  if (baseUrl === '' || !image.startsWith(baseUrl) || !path.startsWith(`${folder}/assets/`)) return undefined
  const [width, height] = [Number(content('og:image:width')), Number(content('og:image:height'))]
  return {path, mediaType: content('og:image:type'), width, height}
}
