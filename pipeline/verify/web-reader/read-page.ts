/** Reads one page of the HTML edition: its document, and what stands around it. */
import type {PageFurniture} from '../../model/publication/furniture.ts'
import {startPage} from '../../model/publication/web-address.ts'
import {compareFurniture} from '../furniture/page-furniture.ts'
import type {ReadingContext} from '../readers/context.ts'
import type {Facts, Unexpected} from '../units/unit.ts'
import {fail} from '../unreadable.ts'
import {anchorsIn} from './contents.ts'
import {unexpectedBeside, readWebDocument} from './document.ts'
import {unexpectedDirection} from './languages.ts'
import {hasClass, type Markup} from './markup.ts'
import type {WebPage} from './page.ts'
import {unsafeHead, unsafeMarkup} from './safety.ts'
import {webTarget} from './target.ts'

/** All that a page is read with: nothing of what is wanted of texts. */
export interface PageContext extends Pick<
  ReadingContext,
  'folder' | 'documents' | 'facts' | 'baseUrl' | 'scripts' | 'labels'
> {
  /** The names of documents by the files of their pages. */
  readonly files: ReadonlyMap<string, string>
  /** What the first page says of the publication. */
  readonly stated: Facts
  /** By a line of contents that pages have in common, or its item, what is said there. */
  readonly told?: WeakMap<object, string>
}

export interface PagePlace {
  readonly file: string
  /** The document's name. */
  readonly name: string
  /** What should stand around its text; undefined where that is not known. */
  readonly wanted: PageFurniture | undefined
}

/** The units of its document, and beside them what is unexpected in the text and around it. */
export function readPage(page: WebPage, place: PagePlace, context: PageContext) {
  const {file, name} = place
  const article = page.article ?? fail(`${file} has no article`)
  const {stated, documents, folder} = context
  const own = article.attributes.get('lang') ?? page.language
  const {unexpected, ...blocks} = readWebDocument(unwrapped(article), {
    name,
    isOneOfSeveral: documents.length > 1,
    targetOf: targetsIn(file, context),
    pictures: `${folder}/assets/`,
    language: own === stated.language ? undefined : own
  })
  return {
    units: {...blocks, anchors: anchorsIn(article, name, file)},
    beside: {
      unexpected: [
        ...unexpected,
        ...unexpectedBeside(article, page.main, file),
        ...unsafeMarkup(page, {...markedIn(file, context), document: name}),
        ...unexpectedDirection(page, file, stated)
      ],
      around: readFrame(page, place, context)
    }
  }
}

/** What is found in a page without a text, and around it. */
export function readBare(page: WebPage, place: Omit<PagePlace, 'name'>, context: PageContext) {
  const unsafe = unsafeMarkup(page, markedIn(place.file, context))
  const turned = unexpectedDirection(page, place.file, context.stated)
  return {unexpected: [...unsafe, ...turned], around: readFrame(page, place, context)}
}

/** What stands around a text. */
function readFrame(
  page: WebPage,
  {file, wanted}: Omit<PagePlace, 'name'>,
  context: PageContext
): readonly Unexpected[] {
  const unsafe = unsafeHead(page.head, markedIn(file, context))
  if (wanted === undefined) return unsafe
  return [...unsafe, ...compareFurniture(wanted, {page, file, targetOf: targetsIn(file, context)}, context)]
}

/** Where addresses in a page lead. */
export function targetsIn(file: string, context: PageContext): (address: string) => string {
  const places = {...context, file, start: startPage}
  return (address) => webTarget(address, places)
}

/** What safe markup of a page is told by. */
function markedIn(file: string, context: PageContext) {
  const {scripts, facts, labels} = context
  const targetOf = targetsIn(file, context)
  return {
    file,
    isBook: false,
    language: String(facts.language),
    labels,
    isOurs: (address: string) => scripts === undefined || scripts.has(targetOf(address))
  }
}

/** The header, and the text's blocks without the box that they stand in. */
function unwrapped(article: Markup): readonly (Markup | string)[] {
  return article.children.flatMap((child) => (hasClass(child, 'text') ? child.children : [child]))
}
