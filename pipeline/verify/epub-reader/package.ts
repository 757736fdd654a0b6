/** What the package document of a book says to reading systems beside its facts, and what lies in the book. */
import path from 'node:path/posix'
import type {Loose, Unit} from '../units/unit.ts'
import {normalText} from '../units/unit-text.ts'
import {elementsOf, wordsOf, type Markup} from '../web-reader/markup.ts'
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

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['xhtml', 'application/xhtml+xml'],
  ['ncx', 'application/x-dtbncx+xml'],
  ['css', 'text/css'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp']
])

const metaNames =
  /^(?:dcterms:(?:modified|conformsTo)|role|identifier-type|pageBreakSource|schema:(?:version|access\w+)|a11y:certif\w+)$/
const elements = 'identifier title language creator publisher description rights date'.split(' ')

/** Statements, files and places in the order of reading that no book of ours has. */
export function strayPackage(
  {folder, document, items}: Package,
  {facts}: Unit,
  {
    members,
    withFormulas
  }: {
    readonly members: ReadonlyMap<string, Member>
    /** Files of chapters. */
    readonly withFormulas: ReadonlySet<string>
  }
): readonly Loose[] {
  const all = (name: string): readonly Markup[] => elementsOf(document, name)
  const cover = coverOf(document)
  const contents = path.join(folder, 'toc.xhtml')
  const said: readonly (readonly [what: string, isRight: boolean, text: string])[] = [
    ['language of the package', attribute(all('package')[0], 'xml:lang') === facts.language, ''],
    ['more than one title', all('dc:title').length === 1, all('dc:title').map(wordsOf).join('; ')],
    ['more than one publisher', all('dc:publisher').length <= 1, all('dc:publisher').map(wordsOf).join('; ')],
    ...all('metadata').flatMap(({children}) =>
      children
        .filter((child) => typeof child !== 'string')
        .map((child) => ['statement not known', isKnown(child), `${child.name} ${wordsOf(child)}`] as const)
    ),
    ...all('itemref').map(
      (reference) =>
        [
          'place out of the order of reading',
          !reference.attributes.has('linear'),
          attribute(reference, 'idref')
        ] as const
    ),
    ...[...items.values()].map(
      ({file, mediaType}) =>
        [
          'media type of another format',
          mediaTypes.get(file.replace(/^.*\./, '')) === mediaType,
          `${file} ${mediaType}`
        ] as const
    ),
    ...all('item').map(
      (item) => ['substitute', !item.attributes.has('fallback'), attribute(item, 'href')] as const
    ),
    ['no picture of the cover', items.has(cover), cover],
    ...[...items].map(([id, {file, properties}]) => {
      const found = properties.join(' ')
      const wanted =
        id === cover ? 'cover-image' : file === contents ? 'nav' : withFormulas.has(file) ? 'mathml' : ''
      return ['properties of a file', found === wanted, `${file} ${found}`] as const
    }),
    ...readInOrder(document, items),
    ...filesIn(items, members),
    ...picturesIn(items, members, cover)
  ]
  return said.flatMap(([what, isRight, text]) => (isRight ? [] : [{what, at: '', text: normalText(text)}]))
}

/** The item that is the cover's picture, by the way of EPUB 2: both ways have to lead to the same. */
export function coverOf(document: Markup): string {
  const covers = elementsOf(document, 'meta').filter((meta) => attribute(meta, 'name') === 'cover')
  return covers.map((meta) => attribute(meta, 'content')).join(' ')
}

function attribute(element: Markup | undefined, name: string): string {
  return element?.attributes.get(name) ?? ''
}

function isKnown(element: Markup): boolean {
  const {name, attributes} = element
  if (name === 'meta') {
    if (attributes.get('name') === 'cover') return true
    if (attributes.get('property') === 'role') return wordsOf(element) === 'aut'
    return metaNames.test(attributes.get('property') ?? '')
  }
  if (name === 'link') return attributes.get('rel') === 'a11y:certifierReport'
  return elements.some((one) => name === `dc:${one}`)
}

/** Every text is read once: the cover, the title page, the contents, and the chapters. */
function readInOrder(
  document: Markup,
  items: Package['items']
): readonly (readonly [string, boolean, string])[] {
  const times = new Map<string, number>()
  for (const reference of elementsOf(document, 'itemref')) {
    const id = attribute(reference, 'idref')
    times.set(id, (times.get(id) ?? 0) + 1)
  }
  return [...items]
    .filter(([, {mediaType}]) => mediaType === 'application/xhtml+xml')
    .map(([id, {file}]) => ['text that is not read once', times.get(id) === 1, file])
}

/** A book says first what it is, and has no file that its package does not name (EPUB 3.3 §4.2). */
function filesIn(
  items: Package['items'],
  members: ReadonlyMap<string, Member>
): readonly (readonly [string, boolean, string])[] {
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
      .map((file) => [`file that the package does not name`, known.has(file), file] as const)
  ]
}

/** A picture's file is named by its digest, in hexadecimal; a cover that was drawn is no picture of the publication's. */
function picturesIn(
  items: Package['items'],
  members: ReadonlyMap<string, Member>,
  cover: string
): readonly (readonly [string, boolean, string])[] {
  return [...items].flatMap(([id, {file, mediaType}]) => {
    const member = members.get(file)
    if (!mediaType.startsWith('image/') || member === undefined) return []
    const name = path.basename(file)
    const isDrawn = id === cover && name === 'cover.png'
    const isRight = isDrawn ? isPng(member.bytes()) : name.startsWith(member.digest().slice(0, 16))
    return [['another picture in a file', isRight, file] as const]
  })
}

/** By its signature (PNG §5.2). */
function isPng(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString('latin1') === '\x89PNG\r\n\x1a\n'
}
