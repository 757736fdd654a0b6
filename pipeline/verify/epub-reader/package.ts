/** Finds what lies in a book that its package document leaves out, or describes otherwise. */
import path from 'node:path/posix'
import type {Unexpected} from '../units/unit.ts'
import {normalText} from '../units/unit-text.ts'
import {elementsOf, type Markup} from '../web-reader/markup.ts'
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
const xhtmlType = 'application/xhtml+xml'

type Check = readonly [what: string, isRight: boolean, text: string]

/** Files and places in the order of reading that no book of ours has; `withFormulas` are files of chapters. */
export function unexpectedInPackage(
  {folder, document, items}: Package,
  members: ReadonlyMap<string, Member>,
  withFormulas: ReadonlySet<string>
): readonly Unexpected[] {
  const cover = coverOf(document)
  const contents = path.join(folder, 'toc.xhtml')
  const checks: readonly Check[] = [
    ['no picture of the cover', items.has(cover), cover],
    ...[...items].map(([id, {file, properties}]): Check => {
      const found = properties.join(' ')
      const wanted =
        id === cover ? 'cover-image' : file === contents ? 'nav' : withFormulas.has(file) ? 'mathml' : ''
      return ['properties of a file', found === wanted, `${file} ${found}`]
    }),
    ...readInOrder(document, items),
    ...filesIn(items, members),
    ...picturesIn(items, members, cover)
  ]
  return checks.flatMap(([what, isRight, text]) => (isRight ? [] : [{what, at: '', text: normalText(text)}]))
}

/** The item that is the cover's picture, by the way of EPUB 2: both ways have to lead to the same. */
export function coverOf(document: Markup): string {
  const covers = elementsOf(document, 'meta').filter((meta) => attribute(meta, 'name') === 'cover')
  return covers.map((meta) => attribute(meta, 'content')).join(' ')
}

function attribute(element: Markup | undefined, name: string): string {
  return element?.attributes.get(name) ?? ''
}

/** Every text is read once, in turn: the cover, the title page, the contents, and the chapters. */
function readInOrder(document: Markup, items: Package['items']): readonly Check[] {
  const references = elementsOf(document, 'itemref')
  const read = references.map((reference) => attribute(reference, 'idref'))
  const [ncx] = [...items].filter(([, {mediaType}]) => mediaType === ncxType).map(([id]) => id)
  const toc = attribute(elementsOf(document, 'spine')[0], 'toc')
  return [
    ['contents for older readers', toc === ncx, toc],
    ...references.map((reference, index): Check => {
      const id = read[index] ?? ''
      const isInTurn = !reference.attributes.has('linear') && read.indexOf(id) === index
      return ['place out of the order of reading', isInTurn && items.get(id)?.mediaType === xhtmlType, id]
    }),
    ...[...items].map(([id, {file, mediaType}]): Check => {
      return ['text that the spine does not reach', mediaType !== xhtmlType || read.includes(id), file]
    })
  ]
}

/** A book says first what it is, and has no file that its package does not name (EPUB 3.3 §4.2). */
function filesIn(items: Package['items'], members: ReadonlyMap<string, Member>): readonly Check[] {
  const [first = ''] = members.keys()
  const type = members.get('mimetype')
  const isBook =
    first === 'mimetype' &&
    type !== undefined &&
    new TextDecoder().decode(type.bytes()) === 'application/epub+zip'
  const known = new Set(['mimetype', 'META-INF/container.xml', ...[...items.values()].map(({file}) => file)])
  return [
    ['what the file is', isBook, first],
    ...[...members.keys()]
      .filter((file) => !file.endsWith('.opf') && !file.endsWith('/'))
      .map((file): Check => ['file that the package does not name', known.has(file), file])
  ]
}

/** A picture's file is named by its digest, in hexadecimal; a cover that was drawn is no picture of the publication's. */
function picturesIn(
  items: Package['items'],
  members: ReadonlyMap<string, Member>,
  cover: string
): readonly Check[] {
  return [...items].flatMap(([id, {file, mediaType}]): readonly Check[] => {
    const member = members.get(file)
    if (!mediaType.startsWith('image/') || member === undefined) return []
    const name = path.basename(file)
    const isDrawn = id === cover && name === 'cover.png'
    const isRight = isDrawn ? isPng(member.bytes()) : name.startsWith(member.digest().slice(0, 16))
    return [['another picture in a file', isRight, file]]
  })
}

/** By its signature (PNG §5.2). */
function isPng(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString('latin1') === '\x89PNG\r\n\x1a\n'
}
