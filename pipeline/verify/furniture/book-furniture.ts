/** Reads what stands around the chapters of a book, and compares it with its furniture. */
import path from 'node:path/posix'
import {labelsFor} from '../../locale/index.ts'
import {decodePercent} from '../../model/values/decode-percent.ts'
import type {BookFurniture, Statement} from '../../model/publication/book-furniture.ts'
import type {Target} from '../../model/publication/furniture.ts'
import type {Package} from '../epub-reader/package.ts'
import {absoluteAddress} from '../units/library-address.ts'
import type {Unexpected} from '../units/unit.ts'
import {elementOf, elementsOf, isElement, wordsOf, type Markup} from '../web-reader/markup.ts'
import {pageOf} from '../web-reader/page.ts'
import {compareLandmarks} from './compare-landmarks.ts'
import {compareHeads} from './head.ts'
import {lineText, present, type Landmark} from './landmark.ts'
import {linesOf, type OutlinePlace} from './outline.ts'
import {readLandmarks} from './read-landmarks.ts'

/** A book as it was opened. */
export interface FurnishedBook {
  readonly package: Package
  /** The files of pages by what they are, and the picture of the cover. */
  readonly files: {readonly [name in 'cover' | 'titlepage' | 'toc' | 'picture']: string} & {
    readonly ncx?: string | undefined
  }
  readonly open: (file: string) => Markup
  /** The file of each chapter, by the document's name. */
  readonly chapters: ReadonlyMap<string, string>
  /** The markers of pages in the chapters, in order: `OEBPS/text/scope.xhtml#page-4 4`. */
  readonly marks: readonly string[]
  readonly baseUrl?: string | undefined
}

/** One finding for each difference, told at the file; of the package, at none. */
export function compareBook(wanted: BookFurniture, book: FurnishedBook): readonly Unexpected[] {
  const {files, open, marks} = book
  const place = placeIn(wanted, book)
  const breaks = breaksIn(wanted, book).map((one) => one.join(' '))
  const page = (file: string, title: string, outline: readonly Landmark[]): readonly Unexpected[] => {
    const {head, body} = pageOf(open(file))
    const {languages} = place
    const targetOf = (address: string): string => addressIn(address, file, book)
    return [
      ...compareHeads({title, links: [], card: [], scholar: [], data: {}}, head, file),
      ...compareLandmarks(outline, readLandmarks(body, {targetOf, languages, isBook: true}), file)
    ]
  }
  return [
    ...page(files.cover, wanted.title, coverOutline(wanted, files.picture)),
    ...page(files.titlepage, wanted.title, titlePageOutline(wanted, place)),
    ...page(files.toc, wanted.contents.name, listsOutline(wanted, place, book)),
    ...compareLandmarks([{name: 'pages', lines: breaks}], [{name: 'pages', lines: marks}], files.toc),
    ...compareNcx(wanted, place, book),
    ...compareLandmarks([packageOutline(wanted)], [packageIn(book.package.document)], '')
  ]
}

function placeIn({language}: BookFurniture, book: FurnishedBook): OutlinePlace {
  const targetOf = (target: Target): string => {
    if (target.kind === 'url') return absoluteAddress(target.url, book.baseUrl)
    if (target.kind !== 'place') return target.kind
    const {document = '', block} = target.to
    return `${book.chapters.get(document) ?? document}${block === undefined ? '' : `#${block}`}`
  }
  return {language, languages: [language, labelsFor(language).language], targetOf}
}

/** A file of the book with a place in it, or an address on the web. */
function addressIn(address: string, file: string, {baseUrl}: FurnishedBook): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return absoluteAddress(address, baseUrl)
  const [target = '', id] = decodePercent(address).split('#')
  const where = target === '' ? file : path.join(path.dirname(file), target)
  return `${where}${id === undefined ? '' : `#${id}`}`
}

function coverOutline({title, cover}: BookFurniture, picture: string): readonly Landmark[] {
  return [
    {name: 'page', lines: []},
    {name: `section “${title}”`, lines: [lineText({words: cover, targets: [picture]})]}
  ]
}

function titlePageOutline(
  {title, titlePage: {publisher = '', summary = '', facts}}: BookFurniture,
  {targetOf}: OutlinePlace
): readonly Landmark[] {
  const lines = [
    ...[publisher, title, summary].map((words) => lineText({words})),
    ...facts.flatMap(({label, values}) => [
      lineText({words: label}),
      ...values.map(({words, target, date}) =>
        lineText({words, targets: present([target]).map(targetOf), dates: present([date])})
      )
    ])
  ]
  return [{name: 'page', lines: lines.filter((line) => line !== '')}]
}

function listsOutline(wanted: BookFurniture, place: OutlinePlace, book: FurnishedBook): readonly Landmark[] {
  const {contents, landmarks, pages} = wanted
  const {files, open} = book
  const toc = elementsOf(open(files.toc), 'nav')[0]?.attributes.get('id') ?? ''
  const own = {cover: files.cover, titlepage: files.titlepage, toc: `${files.toc}#${toc}`, bodymatter: ''}
  const list = (name: string, lines: readonly string[]): Landmark => ({
    name: `navigation “${name}”`,
    lines: [lineText({words: name}), ...lines]
  })
  const offered = landmarks.items.map(({kind, words, target}) =>
    lineText({words, kind, targets: [target === undefined ? own[kind] : place.targetOf(target)]})
  )
  const breaks = breaksIn(wanted, book).map(([target, words]) => lineText({words, targets: [target]}))
  return [
    {name: 'page', lines: []},
    list(contents.name, linesOf(contents.items, place, 1)),
    list(landmarks.name, offered),
    ...(pages === undefined ? [] : [list(pages.name, breaks)])
  ]
}

/** Where pages of the PDF begin, and which. */
function breaksIn({pages}: BookFurniture, {chapters}: FurnishedBook) {
  const all = pages?.breaks ?? []
  return all.map(({page, document, id}) => [`${chapters.get(document) ?? ''}#${id}`, String(page)] as const)
}

/** The contents in the form of EPUB 2, whose labels have no language (Z39.86-2005 §8). */
function compareNcx(wanted: BookFurniture, place: OutlinePlace, book: FurnishedBook): readonly Unexpected[] {
  const file = book.files.ncx
  if (file === undefined) return [{what: 'the NCX is missing', at: '', text: ''}]
  const {title, language, contents, statements} = wanted
  const root = book.open(file)
  const metas = new Map(
    elementsOf(root, 'meta').map(({attributes}) => [attributes.get('name'), attributes.get('content') ?? ''])
  )
  const languages = [...place.languages, ...contents.items.flatMap((item) => item.language ?? [])]
  const head = [
    elementOf(root, 'ncx')?.attributes.get('xml:lang') ?? '',
    metas.get('dtb:uid') ?? '',
    metas.get('dtb:depth') ?? '',
    ...elementsOf(root, 'docTitle').map((one) => lineText({words: wordsOf(one)}))
  ]
  const headWanted = [language, statements[0]?.value ?? '', String(contents.depth), lineText({words: title})]
  return compareLandmarks(
    [
      {name: 'head', lines: headWanted},
      {name: 'contents', lines: linesOf(contents.items, {...place, languages}, 1)}
    ],
    [
      {name: 'head', lines: head},
      {name: 'contents', lines: pointsIn(root, 0, (address) => addressIn(address, file, book))}
    ],
    file
  )
}

function pointsIn(node: Markup, level: number, targetOf: (address: string) => string): readonly string[] {
  return node.children.filter(isElement).flatMap((child): readonly string[] => {
    if (child.name !== 'navPoint') return pointsIn(child, level, targetOf)
    const words = wordsOf(elementOf(child, 'navLabel') ?? '')
    const source = elementOf(child, 'content')?.attributes.get('src') ?? ''
    const line = {words, targets: [targetOf(source)], level: level + 1}
    return [lineText(line), ...pointsIn(child, level + 1, targetOf)]
  })
}

function packageOutline({language, statements}: BookFurniture): Landmark {
  return {name: 'package', lines: [language, statements[0]?.id ?? '', ...statements.map(statementLine)]}
}

function packageIn(document: Markup): Landmark {
  const root = elementOf(document, 'package')
  const own = ['xml:lang', 'unique-identifier'].map((name) => root?.attributes.get(name) ?? '')
  return {name: 'package', lines: [...own, ...statementsIn(document).map(statementLine)]}
}

function statementLine({name, value, id, refines, scheme, language}: Statement): string {
  const about = present([name, id && `id ${id}`, refines && `of ${refines}`, scheme, language])
  return lineText({words: `${about.join(', ')}: ${value}`})
}

/** What a package document states, but for which picture is the cover. */
export function statementsIn(document: Markup): readonly Statement[] {
  const all = elementsOf(document, 'metadata').flatMap(({children}) => children.filter(isElement))
  return all
    .filter(({attributes}) => attributes.get('name') !== 'cover')
    .map((element) => {
      const {name, attributes} = element
      return {
        name: attributes.get('property') ?? attributes.get('rel') ?? name,
        value: attributes.get('href') ?? wordsOf(element),
        id: attributes.get('id'),
        refines: attributes.get('refines')?.replace('#', ''),
        scheme: attributes.get('scheme'),
        language: attributes.get('xml:lang')
      }
    })
}
