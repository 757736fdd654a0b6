/** Lists the contents beside a text, and on the first page of several. */
import type {Item, Navigation, Target} from '../../model/publication/furniture.ts'
import type {ContentsEntry} from '../../model/publication/publication.ts'
import type {Furnished, FurnishedDocument} from './furnished.ts'

/** Of more documents a page lists those around its own: all of them on each page are their number squared. */
const mostListed = 60
const mostAround = 20

/** Items that are held: of more documents those that pages far from them list are made again. */
const mostHeld = 512

/** Beside the text of a document; undefined where there is nothing to list. */
export function contentsBeside(
  furnished: Furnished,
  document: FurnishedDocument,
  list: ListDocuments
): Navigation | undefined {
  const {contents, documents, words} = furnished
  const {labels} = words
  const isBook = documents.length > 1
  if (!isBook && contents.length === 0) return undefined
  const start: Item = {words: labels.titlePage, target: placeOf(furnished)}
  const items = isBook
    ? [start, ...documentsAround(furnished, document, list)]
    : contents.map((entry) => itemOf(furnished, entry, 1))
  return {name: labels.contents, items}
}

/** Documents without their sections, as all pages but their own list them. */
export type ListDocuments = (entries: Furnished['contents']) => readonly Item[]

/** Gives pages that are made one after the other the same items, so that what is made of one can be kept. */
export function openListed(furnished: Furnished): ListDocuments {
  const listed = new Map<ContentsEntry, Item>()
  return (entries) => {
    if (listed.size > mostHeld) listed.clear()
    return entries.map((entry) => {
      const item = listed.get(entry) ?? itemOf(furnished, entry, 0)
      listed.set(entry, item)
      return item
    })
  }
}

/** On the first page of several: documents with what they are about, and their sections. */
export function contentsParts(furnished: Furnished): Navigation {
  const {contents, documents, words} = furnished
  const items = contents.map((entry, index) => {
    const more = documents[index]?.summary
    return {...itemOf(furnished, entry, 1), ...(more === undefined ? {} : {more})}
  })
  return {name: words.labels.contents, items}
}

/** Below the page's own document are its sections; where some are left out, an item leads to the whole contents. */
function documentsAround(
  furnished: Furnished,
  {index: own}: FurnishedDocument,
  list: ListDocuments
): readonly Item[] {
  const {contents, words} = furnished
  const [from, to] =
    contents.length > mostListed
      ? [Math.max(0, own - mostAround), Math.min(contents.length, own + mostAround + 1)]
      : [0, contents.length]
  const rest = (first: number, last: number): readonly Item[] => {
    if (first > last) return []
    const title = `${words.labels.contents}: ${String(first)}–${String(last)}`
    return [{words: title, target: {kind: 'contents'}}]
  }
  const shown = contents
    .slice(own, own + 1)
    .map((entry) => ({...itemOf(furnished, entry, 2), target: {kind: 'main'} as const, isCurrent: true}))
  return [
    ...rest(1, from),
    ...list(contents.slice(from, own)),
    ...shown,
    ...list(contents.slice(own + 1, to)),
    ...rest(to + 1, contents.length)
  ]
}

function itemOf(furnished: Furnished, entry: ContentsEntry, depth: number): Item {
  const {document, block, number, title, children} = entry
  const items = depth === 0 ? [] : children.map((child) => itemOf(furnished, child, depth - 1))
  return {
    ...(number === undefined ? {} : {label: number}),
    words: title,
    target: placeOf(furnished, document, block),
    ...(items.length === 0 ? {} : {items})
  }
}

/** A place of the publication; its start without a document. */
export function placeOf(
  {id, language}: Pick<Furnished, 'id' | 'language'>,
  document?: string,
  block?: string
): Target {
  const to = {
    publication: id,
    language,
    ...(document === undefined ? {} : {document}),
    ...(block === undefined ? {} : {block})
  }
  return {kind: 'place', to}
}
