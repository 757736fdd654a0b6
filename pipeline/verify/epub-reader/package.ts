/** Finds pictures in a book that are others than their names say, and texts that are read twice or never. */
import path from 'node:path/posix'
import type {Unexpected} from '../units/unit.ts'
import {elementsOf, having, type Markup} from '../web-reader/markup.ts'
import type {Member} from './zip.ts'

export interface Package {
  readonly folder: string
  readonly document: Markup
  /** What the manifest lists, by id. */
  readonly items: ReadonlyMap<string, Item>
}

export interface Item {
  /** From the root of the container. */
  readonly file: string
  readonly properties: readonly string[]
  readonly mediaType: string
}

export const ncxType = 'application/x-dtbncx+xml'

/** EPUBCheck judges the package; this is what a reader would miss, or be shown in place of something else. */
export function unexpectedInPackage(
  {document, items}: Package,
  members: ReadonlyMap<string, Member>
): readonly Unexpected[] {
  return [...readOtherwise(document, items), ...otherPictures(items, members, coverOf(document))]
}

/** The item that is the cover's picture, by the way of EPUB 2. */
export function coverOf(document: Markup): string {
  const cover = elementsOf(document, 'meta').find(having('name', 'cover'))
  return cover?.attributes.get('content') ?? ''
}

/** Every text is read once, in turn: the cover, the title page, the contents, and the chapters. */
function readOtherwise(document: Markup, items: Package['items']): readonly Unexpected[] {
  const references = elementsOf(document, 'itemref').map(({attributes}) => attributes)
  const read = references.map((attributes) => attributes.get('idref') ?? '')
  const twice = read.filter(
    (id, index) => references[index]?.has('linear') === true || read.indexOf(id) !== index
  )
  const never = [...items].filter(
    ([id, {mediaType}]) => mediaType === 'application/xhtml+xml' && !read.includes(id)
  )
  return [
    ...twice.map((text) => ({what: 'place out of the order of reading', at: '', text})),
    ...never.map(([, {file: text}]) => ({what: 'text that the spine does not reach', at: '', text}))
  ]
}

/** A picture's file is named by its digest, in hexadecimal; a cover that was drawn is no picture of the publication's. */
function otherPictures(
  items: Package['items'],
  members: ReadonlyMap<string, Member>,
  cover: string
): readonly Unexpected[] {
  return [...items].flatMap(([id, {file, mediaType}]): readonly Unexpected[] => {
    const member = members.get(file)
    const name = path.basename(file)
    if (!mediaType.startsWith('image/') || member === undefined) return []
    if (id === cover && name === 'cover.png') return []
    const isOwn = name.startsWith(member.digest().slice(0, 16))
    return isOwn ? [] : [{what: 'another picture in a file', at: '', text: file}]
  })
}
