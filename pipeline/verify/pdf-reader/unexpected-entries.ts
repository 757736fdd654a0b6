/**
 * Finds what a PDF says or does beside its words: actions, other words for a screen reader, hidden layers. Readers and
 * viewers would follow it, and no page shows it.
 */
import type {PdfFile} from './file.ts'
import {placeOfLink, type Inspected} from '../rules/inspected.ts'
import {plainContainers} from '../../model/tree/shape.ts'
import {roles} from '../../model/vocabulary/structure-types.ts'
import type {TaggedFile} from './tagged-file.ts'
import {placeOf, type Tag} from './tags.ts'
import {isDictionary, PdfName, PdfString, textOf, type PdfDictionary, type PdfValue} from './values.ts'

export interface UnexpectedEntry {
  /** The id of the element or of the nearest around it, a page, or nothing for the file. */
  readonly at: string
  readonly text: string
}

/** Entries that act, hide, or say something else than the words that they belong to. */
export function unexpectedEntries(inspected: Inspected): readonly UnexpectedEntry[] {
  return [
    ...rolesIn(inspected),
    ...saidOtherwise(inspected),
    ...changedFonts(inspected),
    ...actionsOfPages(inspected),
    ...actionsOfFile(inspected)
  ]
}

/** Types of ours stand for those that docs/editions/pdf.md lists. */
function rolesIn({file, treeRoot}: TaggedFile): readonly UnexpectedEntry[] {
  const map = file.optionalDictionary(treeRoot.get('RoleMap'))
  return [...map].flatMap(([type, value]) => {
    const standard = file.resolve(value)
    if (standard instanceof PdfName && standard.name === roles.get(type)) return []
    return [{at: '', text: `/${type} ${standard instanceof PdfName ? `/${standard.name}` : ''}`}]
  })
}

/** What a screen reader says instead of the words of an element, or how it says them (ISO 32000-1 §14.9). */
const spoken = ['Lang', 'Alt', 'ActualText', 'E', 'T'] as const

function saidOtherwise({file, tags}: TaggedFile): readonly UnexpectedEntry[] {
  return tags.flatMap((tag) => [
    ...spoken
      .filter((key) => tag.dictionary.has(key) && !mayHave(tag, key))
      .map((key) => ({at: placeOf(tag), text: `${tag.type} /${key}`})),
    ...file
      .list(tag.dictionary.get('A'))
      .map((owner) => file.resolve(owner))
      .filter((attributes) => isDictionary(attributes) && attributes.has('Summary'))
      .map(() => ({at: placeOf(tag), text: `${tag.type} /Summary`}))
  ])
}

/** Types whose language is compared, or is that of words of ours. */
const withLanguage = new Set([
  ...'P H2 H3 H4 H5 H6 CodeBlock Callout Card Entry Definition Row Details L'.split(' '),
  ...'DefinitionList Table FigureBlock Note Sect'.split(' '),
  ...plainContainers.values()
])
const ofOurs = new Set(['Span', 'Kicker', 'Lead', 'Imprint', 'CalloutTitle', 'RecordAddress'])
const withTitle = new Set(['Sect', 'Card', 'Entry', 'Definition', 'Row'])

function mayHave(tag: Tag, key: (typeof spoken)[number]): boolean {
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
  }
}

function isInCode({parent}: Tag): boolean {
  return parent !== undefined && (parent.type === 'CodeBlock' || isInCode(parent))
}

/** Whether codes of glyphs are those of the font's program (ISO 32000-1 §9.7.5.2, §9.7.4.2); of each font once. */
function changedFonts({file, pages}: TaggedFile): readonly UnexpectedEntry[] {
  const seen = new Set<PdfDictionary>()
  const found: UnexpectedEntry[] = []
  for (const {number, resources} of pages) {
    for (const reference of file.optionalDictionary(resources.get('Font')).values()) {
      const font = file.dictionary(reference)
      if (seen.has(font)) continue
      seen.add(font)
      const [descendant] = file.list(font.get('DescendantFonts'))
      const isOwn =
        isNamed(file.resolve(font.get('Encoding')), 'Identity-H') &&
        isNamed(file.resolve(file.dictionary(descendant).get('CIDToGIDMap')), 'Identity')
      if (!isOwn) found.push({at: `page ${String(number)}`, text: 'a font that changes its glyphs'})
    }
  }
  return found
}

function isNamed(value: PdfValue, name: string): boolean {
  return value instanceof PdfName && value.name === name
}

/** Pages that act, and annotations that are no link, act otherwise than by leading to an address, or are hidden. */
function actionsOfPages(inspected: Inspected): readonly UnexpectedEntry[] {
  const {file, pages} = inspected
  return pages.flatMap((page) => {
    const links = file
      .list(page.dictionary.get('Annots'))
      .flatMap((reference): readonly UnexpectedEntry[] => {
        const fault = faultOfLink(file.dictionary(reference), file)
        return fault === undefined
          ? []
          : [{at: placeOfLink(reference, page.number, inspected), text: `Link ${fault}`}]
      })
    return [
      ...(page.dictionary.has('AA') ? [{at: `page ${String(page.number)}`, text: '/AA'}] : []),
      ...links
    ]
  })
}

/** The flag of an annotation that is printed, and nothing else (ISO 32000-1 §12.5.3). */
const printed = 4

function faultOfLink(annotation: PdfDictionary, file: PdfFile): string | undefined {
  if (!isNamed(file.resolve(annotation.get('Subtype')), 'Link')) return '/Subtype'
  if (annotation.has('AA')) return '/AA'
  if (file.resolve(annotation.get('F')) !== printed) return '/F'
  const action = file.resolve(annotation.get('A'))
  if (!isDictionary(action)) return undefined
  if (annotation.has('Dest')) return '/A /Dest'
  return isNamed(file.resolve(action.get('S')), 'URI') && !action.has('Next') ? undefined : '/A'
}

/** What happens when a file is opened or a bookmark followed, scripts, forms and layers that can be turned off. */
function actionsOfFile({file, catalogue}: Inspected): readonly UnexpectedEntry[] {
  const names = file.optionalDictionary(catalogue.get('Names'))
  return [
    ...['OpenAction', 'AA', 'OCProperties', 'AcroForm', 'URI'].filter((key) => catalogue.has(key)),
    ...[...names.keys()].filter((key) => key !== 'Dests' && key !== 'EmbeddedFiles')
  ]
    .map((key): UnexpectedEntry => ({at: '', text: `/${key}`}))
    .concat(actionsOfBookmarks(file.optionalDictionary(catalogue.get('Outlines')), file))
}

/** An outline may refer to itself: the reader of outlines reports that. */
function actionsOfBookmarks(outline: PdfDictionary, file: PdfFile): readonly UnexpectedEntry[] {
  const found: UnexpectedEntry[] = []
  const seen = new Set<PdfDictionary>()
  const open = [outline]
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (seen.has(item)) continue
    seen.add(item)
    if (item.has('A') || item.has('AA')) {
      const destination = file.resolve(item.get('Dest'))
      const line = destination instanceof PdfString ? `contents:${textOf(destination)}` : ''
      found.push({at: line, text: 'bookmark /A'})
    }
    for (const key of ['First', 'Next']) {
      const next = file.resolve(item.get(key))
      if (isDictionary(next)) open.push(next)
    }
  }
  return found
}
