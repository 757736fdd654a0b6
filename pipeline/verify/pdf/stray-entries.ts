/** What a PDF says beside its words that Tetrapla never writes: readers and viewers would follow it all the same. */
import {directionOf} from '../../locale/index.ts'
import type {PdfFile} from './file.ts'
import {placeOfLink, type Inspected} from './barriers/inspected.ts'
import {roles} from '../../model/vocabulary/structure-types.ts'
import type {TaggedFile} from './tagged-file.ts'
import {numberOf, placeOf, textIn, type Tag} from './tags.ts'
import {
  isArray,
  isDictionary,
  PdfName,
  PdfString,
  textOf,
  type PdfDictionary,
  type PdfValue
} from './values.ts'

export interface StrayEntry {
  /** The id of the element or of the nearest around it, a page, or nothing for the file. */
  readonly at: string
  readonly text: string
}

/** Entries that are not known where they stand, and known ones with another value than they may have. */
export function strayEntries(inspected: Inspected): readonly StrayEntry[] {
  return [
    ...strayRoles(inspected),
    ...strayOfElements(inspected),
    ...strayOfPages(inspected),
    ...strayFonts(inspected),
    ...strayOfFile(inspected)
  ]
}

/** The values that an entry may have; `undefined` for any. */
type Known = {readonly [key: string]: undefined | ((value: PdfValue) => boolean)}

const any = undefined
const name =
  (...names: readonly string[]) =>
  (value: PdfValue): boolean =>
    value instanceof PdfName && names.includes(value.name)
const is =
  (wanted: number) =>
  (value: PdfValue): boolean =>
    value === wanted

/** The first stray entry of a dictionary; undefined when there is none. */
function strayIn(dictionary: PdfDictionary, known: Known, file: PdfFile): string | undefined {
  for (const [key, value] of dictionary) {
    if (!Object.hasOwn(known, key)) return `/${key}`
    const isRight = known[key]
    if (isRight !== undefined && !isRight(file.resolve(value))) return `/${key} ${shown(file.resolve(value))}`
  }
  return undefined
}

function shown(value: PdfValue): string {
  if (value instanceof PdfName) return `/${value.name}`
  if (value instanceof PdfString) return textOf(value)
  return typeof value === 'number' ? String(value) : 'another value'
}

function at(place: string, text: string | undefined): readonly StrayEntry[] {
  return text === undefined ? [] : [{at: place, text}]
}

/** Types of ours stand for those that docs/editions/pdf.md lists. */
function strayRoles({file, treeRoot}: TaggedFile): readonly StrayEntry[] {
  const map = file.optionalDictionary(treeRoot.get('RoleMap'))
  return [...map].flatMap(([type, value]) => {
    const standard = file.resolve(value)
    const isRight = standard instanceof PdfName && standard.name === roles.get(type)
    return isRight ? [] : [{at: '', text: `/${type} ${shown(standard)}`}]
  })
}

/** Types whose language is compared, or is that of words of ours. */
const withLanguage = new Set(
  'P H2 H3 H4 H5 H6 CodeBlock BlockQuote Div Callout Card Entry Definition Row Details L DefinitionList Table FigureBlock Note Sect'.split(
    ' '
  )
)
const ofOurs = new Set(['Span', 'Kicker', 'Lead', 'Imprint', 'CalloutTitle', 'RecordAddress'])
const withTitle = new Set(['Sect', 'Card', 'Entry', 'Definition', 'Row'])
const structural = new Set(['Type', 'S', 'P', 'K', 'Pg', 'ID'])

function strayOfElements({file, tags}: TaggedFile): readonly StrayEntry[] {
  const found: StrayEntry[] = []
  for (const tag of tags) {
    for (const [key, value] of tag.dictionary) {
      if (structural.has(key)) {
        if (key === 'P' && tag.parent !== undefined && numberOf(value) !== tag.parent.object)
          found.push({at: placeOf(tag), text: `${tag.type} /P`})
        continue
      }
      const text = key === 'A' ? strayAttribute(tag, value, file) : mayHave(tag, key) ? undefined : `/${key}`
      if (text !== undefined) found.push({at: placeOf(tag), text: `${tag.type} ${text}`})
    }
  }
  return found
}

function mayHave(tag: Tag, key: string): boolean {
  switch (key) {
    case 'Lang':
      return ofOurs.has(tag.type) || (withLanguage.has(tag.type) && tag.id !== undefined)
    case 'Alt':
      return tag.type === 'Figure' || tag.type === 'Formula'
    case 'ActualText':
      return tag.type === 'Span' && isInCode(tag)
    case 'E':
      // A phrase's is compared, whichever it is.
      return roles.get(tag.type) === 'Span' || tag.type === 'Quote' || tag.type === 'Code'
    case 'T':
      return withTitle.has(tag.type)
    default:
      return false
  }
}

function isInCode({parent}: Tag): boolean {
  return parent !== undefined && (parent.type === 'CodeBlock' || isInCode(parent))
}

const cell: Known = {
  O: name('Table', 'Layout'),
  Scope: name('Row', 'Column'),
  ColSpan: any,
  RowSpan: any,
  TextAlign: name('Start', 'Center', 'End')
}
const figure: Known = {O: name('Layout'), Placement: name('Block'), BBox: any}
const attributes: {readonly [type: string]: Known} = {
  TH: cell,
  TD: cell,
  L: {O: name('List'), ListNumbering: name('Disc', 'Decimal')},
  DefinitionList: {O: name('List'), ListNumbering: name('None')},
  Figure: figure,
  Formula: figure
}

function strayAttribute({type}: Tag, value: PdfValue, file: PdfFile): string | undefined {
  const known = Object.hasOwn(attributes, type) ? attributes[type] : undefined
  for (const owner of file.list(value)) {
    const entries = file.resolve(owner)
    const stray = !isDictionary(entries) || known === undefined ? '/A' : strayIn(entries, known, file)
    if (stray !== undefined) return stray
  }
  return undefined
}

const page: Known = {
  Type: any,
  Parent: any,
  MediaBox: any,
  Contents: any,
  Resources: any,
  StructParents: any,
  Tabs: any,
  Annots: any
}
const link: Known = {
  Type: any,
  Subtype: name('Link'),
  Rect: any,
  Border: (value) => isArray(value) && value.every((one) => one === 0),
  F: is(4),
  StructParent: any,
  Contents: any,
  Dest: any,
  A: any
}
const action: Known = {S: name('URI'), URI: any}

function strayOfPages(inspected: Inspected): readonly StrayEntry[] {
  const {file, pages} = inspected
  return pages.flatMap((one) => {
    const place = `page ${String(one.number)}`
    const links = file.list(one.dictionary.get('Annots')).flatMap((reference): readonly StrayEntry[] => {
      const annotation = file.dictionary(reference)
      const actions = file.resolve(annotation.get('A'))
      const twice = annotation.has('A') && annotation.has('Dest') ? '/A /Dest' : undefined
      const stray =
        twice ??
        strayIn(annotation, link, file) ??
        (isDictionary(actions) ? strayIn(actions, action, file) : undefined)
      return stray === undefined ? [] : at(placeOfLink(reference, one.number, inspected), `Link ${stray}`)
    })
    return [...at(place, strayIn(one.dictionary, page, file)), ...links]
  })
}

/** Whether codes of glyphs are those of the font's program (ISO 32000-1 §9.7.5.2, §9.7.4.2); of each font once. */
function strayFonts({file, pages}: TaggedFile): readonly StrayEntry[] {
  const seen = new Set<PdfDictionary>()
  const found: StrayEntry[] = []
  for (const {number, resources} of pages) {
    for (const reference of file.optionalDictionary(resources.get('Font')).values()) {
      const font = file.dictionary(reference)
      if (seen.has(font)) continue
      seen.add(font)
      const [descendant] = file.list(font.get('DescendantFonts'))
      const isOwn =
        name('Identity-H')(file.resolve(font.get('Encoding'))) &&
        name('Identity')(file.resolve(file.dictionary(descendant).get('CIDToGIDMap')))
      if (!isOwn) found.push({at: `page ${String(number)}`, text: 'a font that changes its glyphs'})
    }
  }
  return found
}

const catalogue: Known = {
  Type: any,
  Pages: any,
  Lang: any,
  Metadata: any,
  MarkInfo: any,
  Names: any,
  Outlines: any,
  OutputIntents: any,
  PageMode: name('UseOutlines'),
  StructTreeRoot: any,
  ViewerPreferences: any,
  AF: any
}
/** Of the document information dictionary (ISO 32000-1 §14.3.3). */
const information: Known = {
  Title: any,
  Author: any,
  Subject: any,
  Creator: any,
  Producer: any,
  CreationDate: any,
  ModDate: any
}
const preferences: Known = {DisplayDocTitle: any}
/** Where pages are read from right to left. */
const mirrored: Known = {...preferences, Direction: name('R2L')}
const names: Known = {Dests: any, EmbeddedFiles: any}
const bookmark: Known = {
  Title: any,
  Parent: any,
  Prev: any,
  Next: any,
  First: any,
  Last: any,
  Count: any,
  Dest: any,
  Type: any
}

function strayOfFile({file, catalogue: root, destinations}: Inspected): readonly StrayEntry[] {
  const isFromRight = directionOf(textIn(file, root, 'Lang') ?? 'und') === 'rtl'
  const preferencesOf = file.optionalDictionary(root.get('ViewerPreferences'))
  const trees = file.optionalDictionary(root.get('Names'))
  return [
    ...at('', strayIn(root, catalogue, file)),
    ...at('', strayIn(preferencesOf, isFromRight ? mirrored : preferences, file)),
    ...at('', strayIn(file.optionalDictionary(file.trailer.get('Info')), information, file)),
    ...at('', strayIn(trees, names, file)),
    ...strayBookmarks(file.optionalDictionary(root.get('Outlines')), file),
    ...[...destinations].flatMap(([key, value]) =>
      isPlace(file.resolve(value), file) ? [] : [{at: key, text: 'a destination'}]
    )
  ]
}

/** The start of a line on a page, as large as it is shown already (ISO 32000-1 §12.3.2.2). */
function isPlace(destination: PdfValue, file: PdfFile): boolean {
  if (!isArray(destination) || destination.length !== 5) return false
  const kind = file.resolve(destination[1])
  const isXyz = kind instanceof PdfName && kind.name === 'XYZ'
  const isCorner = [2, 3].every((index) => typeof file.resolve(destination[index]) === 'number')
  return isXyz && isCorner && file.resolve(destination[4]) === null
}

/** Whoever reads the outline finds circles in it. */
function strayBookmarks(outline: PdfDictionary, file: PdfFile): readonly StrayEntry[] {
  const found: StrayEntry[] = []
  const seen = new Set<PdfDictionary>()
  const open = [outline]
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (seen.has(item)) continue
    seen.add(item)
    const stray = strayIn(item, bookmark, file)
    if (stray !== undefined) {
      const destination = file.resolve(item.get('Dest'))
      const line = destination instanceof PdfString ? `contents:${textOf(destination)}` : ''
      found.push({at: line, text: `bookmark ${stray}`})
    }
    for (const key of ['First', 'Next']) {
      const next = file.resolve(item.get(key))
      if (isDictionary(next)) open.push(next)
    }
  }
  return found
}
