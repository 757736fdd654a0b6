/** Lists the contents beside a text, on the first page of several, and on the page that has those of many. */
import type {Item, Navigation, Target} from '../../model/publication/furniture.ts'
import type {ContentsEntry} from '../../model/publication/publication.ts'
import {contentsName, isLong, mostListed} from '../../model/publication/web-address.ts'
import {inOurWords, type Furnished, type FurnishedDocument} from './furnished.ts'

/** Documents that a page of a long publication lists before its own, and after it. */
const mostAround = 20

/** Documents that the first page lists to begin with, where those in no part are too many. */
const mostToBegin = 10

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

/** On the first page of several: all documents, of a long publication those to begin with. */
export function contentsParts(furnished: Furnished): Navigation {
  const {contents, words} = furnished
  const items = isLong(contents) ? itemsToBegin(furnished) : allItems(furnished)
  return {name: words.labels.contents, items}
}

/** On the page of the whole contents: all documents, and which of them stand in parts. */
export function wholeContents(furnished: Furnished): Navigation {
  const inParts = standInParts(furnished.contents)
  const items = allItems(furnished).map((item, index) =>
    inParts[index] === true ? {...item, isInPart: true as const} : item
  )
  return {name: furnished.words.labels.contents, items}
}

/** Documents with what they are about, and their sections. */
function allItems(furnished: Furnished): readonly Item[] {
  return furnished.contents.map((entry, index) => summarized(furnished, entry, {index, depth: 1}))
}

/** Parts, with how many documents stand in each, and documents in none: all, or the first of too many. Then the way to the whole. */
function itemsToBegin(furnished: Furnished): readonly Item[] {
  const {contents, words} = furnished
  const inParts = standInParts(contents)
  const starts = contents.flatMap((entry, index) => (inParts[index] === true ? [] : [{entry, index}]))
  const items = starts.map(({entry, index}, at): Item => {
    const item = summarized(furnished, entry, {index, depth: 0})
    const count = (starts[at + 1]?.index ?? contents.length) - index - 1
    if (count === 0) return item
    const target = placeOf(furnished, contentsName, entry.document)
    const counted = inOurWords(furnished, `${words.labels.documents}: ${String(count)}`)
    return {...item, items: [{...counted, target}]}
  })
  const shown = items.length > mostListed ? items.slice(0, mostToBegin) : items
  return [...shown, ...rest(furnished, 1, contents.length)]
}

/** Of each document, whether it follows the opening of a part that has not ended. */
function standInParts(contents: Furnished['contents']): readonly boolean[] {
  let isPart = false
  return contents.map(({matter}) => {
    if (matter !== undefined) isPart = matter === 'part'
    return matter === undefined && isPart
  })
}

/** The document of an index with its summary, and with its sections as deep as is said. */
function summarized(
  furnished: Furnished,
  entry: ContentsEntry,
  {index, depth}: {readonly index: number; readonly depth: number}
): Item {
  const more = furnished.documents[index]?.summary
  return {...itemOf(furnished, entry, depth), ...(more === undefined ? {} : {more})}
}

/** Below the page's own document are its sections; where some are left out, an item leads to the whole contents. */
function documentsAround(
  furnished: Furnished,
  {index: own}: FurnishedDocument,
  list: ListDocuments
): readonly Item[] {
  const {contents} = furnished
  const [from, to] = isLong(contents)
    ? [Math.max(0, own - mostAround), Math.min(contents.length, own + mostAround + 1)]
    : [0, contents.length]
  const shown = contents
    .slice(own, own + 1)
    .map((entry) => ({...itemOf(furnished, entry, 2), target: {kind: 'main'} as const, isCurrent: true}))
  return [
    ...rest(furnished, 1, from),
    ...list(contents.slice(from, own)),
    ...shown,
    ...list(contents.slice(own + 1, to)),
    ...rest(furnished, to + 1, contents.length)
  ]
}

/** Documents that are left out, counted from 1: the way to the first of them in the whole contents. */
function rest(furnished: Furnished, first: number, last: number): readonly Item[] {
  if (first > last) return []
  const {contents, words} = furnished
  const range = `${words.labels.contents}: ${String(first)}–${String(last)}`
  const block = first === 1 ? undefined : contents[first - 1]?.document
  return [{...inOurWords(furnished, range), target: placeOf(furnished, contentsName, block)}]
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
