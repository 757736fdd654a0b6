/** Finds what a PDF says or does beside its words: actions, forms, hidden layers, and other words or another language for a screen reader. Readers and viewers would follow it, and no page shows it. */
import {plainContainers} from '../../model/tree/shape.ts'
import {roles} from '../../model/vocabulary/structure-types.ts'
import type {Unexpected} from '../units/unit.ts'
import type {PdfFile} from './file.ts'
import type {TaggedFile} from './tagged-file.ts'
import {numberOf, placeOf, type Tag} from './tags.ts'
import {isDictionary, type PdfDictionary} from './values.ts'

/** At the id of the element or of the nearest around it, a page, or nothing for the file. */
type Entry = Pick<Unexpected, 'at' | 'text'>

export function unexpectedEntries(opened: TaggedFile): readonly Unexpected[] {
  const entries = [...saidOtherwise(opened), ...actionsOfPages(opened), ...actionsOfFile(opened)]
  return entries.map((entry) => ({what: 'entry that acts, hides or says otherwise', ...entry}))
}

/** What a screen reader says instead of the words of an element, or how it says them (ISO 32000-1 §14.9). */
const spoken = ['Lang', 'Alt', 'ActualText', 'E'] as const

function saidOtherwise({tags}: TaggedFile): readonly Entry[] {
  return tags.flatMap((tag) =>
    spoken
      .filter((key) => tag.dictionary.has(key) && !isCompared(tag, key))
      .map((key) => ({at: placeOf(tag), text: `${tag.type} /${key}`}))
  )
}

/** Types whose language is compared, or is that of words of ours. */
const withLanguage = new Set([
  ...'P H2 H3 H4 H5 H6 CodeBlock Callout Card Entry Definition Row Details L'.split(' '),
  ...'DefinitionList Table FigureBlock Note Sect'.split(' '),
  ...plainContainers.values()
])
const ofOurs = new Set(['Span', 'Kicker', 'Lead', 'Imprint', 'CalloutTitle', 'RecordAddress'])

function isCompared(tag: Tag, key: (typeof spoken)[number]): boolean {
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
  }
}

function isInCode({parent}: Tag): boolean {
  return parent !== undefined && (parent.type === 'CodeBlock' || isInCode(parent))
}

/** Pages that act, and annotations that are no link or do something else than to lead to an address. */
function actionsOfPages({file, pages, tags}: TaggedFile): readonly Entry[] {
  const owners = new Map<number, Tag>()
  for (const tag of tags)
    for (const kid of tag.kids) if (kid.kind === 'annotation') owners.set(kid.object, tag)
  return pages.flatMap(({number, dictionary}) => {
    const page = `page ${String(number)}`
    const links = file.list(dictionary.get('Annots')).flatMap((reference): readonly Entry[] => {
      const owner = owners.get(numberOf(reference))
      const fault = owner === undefined ? 'in no element' : faultOfLink(file.dictionary(reference), file)
      const at = owner === undefined ? '' : placeOf(owner)
      return fault === undefined ? [] : [{at: at === '' ? page : at, text: `Link ${fault}`}]
    })
    return [...(dictionary.has('AA') ? [{at: page, text: '/AA'}] : []), ...links]
  })
}

function faultOfLink(annotation: PdfDictionary, file: PdfFile): string | undefined {
  if (file.name(annotation.get('Subtype')) !== 'Link') return '/Subtype'
  if (annotation.has('AA')) return '/AA'
  const action = file.resolve(annotation.get('A'))
  if (!isDictionary(action)) return undefined
  const isAddress = file.name(action.get('S')) === 'URI' && !action.has('Next') && !annotation.has('Dest')
  return isAddress ? undefined : '/A'
}

/** What happens when a file is opened, scripts, forms, and layers that can be turned off. */
function actionsOfFile({file, catalogue}: TaggedFile): readonly Entry[] {
  const names = file.optionalDictionary(catalogue.get('Names'))
  return [
    ...['OpenAction', 'AA', 'OCProperties', 'AcroForm', 'URI'].filter((key) => catalogue.has(key)),
    ...[...names.keys()].filter((key) => key !== 'Dests' && key !== 'EmbeddedFiles')
  ].map((key) => ({at: '', text: `/${key}`}))
}
