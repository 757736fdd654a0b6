/** Reads the built-in keys of front matter, with their defaults filled in. */
import {posix} from 'node:path'
import {ownKeys} from '../../model/publication/built-in-keys.ts'
import {
  editionNames,
  type CoverChoice,
  type EditionName,
  type FrontMatter,
  type Identifiers,
  type JsonValue,
  type Licence,
  type Metadata
} from '../../model/publication/front-matter.ts'
import type {Project} from '../../model/publication/project.ts'
import {given} from '../../model/values/given.ts'
import {isObject} from '../../model/values/is-object.ts'
import {isCalendarDate} from './calendar-date.ts'
import {licenceUrl} from './licence-url.ts'
import {listOf} from './list-of.ts'
import {readAccessibility} from './read-accessibility.ts'
import {readAuthors} from './read-authors.ts'
import {readTranslation} from './read-translation.ts'
import {readWithdrawal} from './read-withdrawal.ts'
import {textOf} from './text-of.ts'

export interface MetadataSource {
  readonly frontMatter: FrontMatter
  /** The file that holds the front matter, and its text: a number is kept as it is written. */
  readonly path: string
  readonly text: string
  /** The title when the front matter has none. */
  readonly title: string
  readonly project: Pick<Project, 'editions'>
}

/** A value of the wrong kind counts as absent: the schema reports it. Keys that are not built in are `data`. */
export function readMetadata(source: MetadataSource): Metadata {
  const {project} = source
  const {data} = source.frontMatter
  const publisher = textOf(data['publisher'])
  const title = textOf(data['title']) ?? source.title
  const summary = textOf(data['summary'])
  const status = choiceOf(data['status'], ['draft', 'final', 'withdrawn']) ?? 'final'
  return {
    type: textOf(data['type']) ?? 'document',
    title,
    ...given({
      // Said once: readers see it right below the title.
      summary: summary === title ? undefined : summary,
      version: versionOf(source),
      date: dateOf(data['date']),
      modified: dateOf(data['modified'])
    }),
    authors: readAuthors(data['authors']),
    ...given({publisher, licence: licenceOf(data['licence'])}),
    identifiers: identifiersOf(data['identifiers']),
    ...given({
      translation: readTranslation(data['translation']),
      accessibility: readAccessibility(data['accessibility'])
    }),
    status,
    ...given({withdrawal: status === 'withdrawn' ? readWithdrawal(data['withdrawn']) : undefined}),
    cover: coverOf(data['cover'], source.path),
    editions: editionsOf(data['editions']) ?? project.editions,
    attach: attachOf(data['attach']) ?? ['json'],
    paragraphs: choiceOf(data['paragraphs'], ['anchors', 'numbered', 'none']) ?? 'anchors',
    numbering: choiceOf(data['numbering'], ['document', 'publication']) ?? 'document',
    sections: choiceOf(data['sections'], ['plain', 'numbered']) ?? 'plain',
    data: ownKeys(data)
  }
}

function dateOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && isCalendarDate(value) ? value : undefined
}

function choiceOf<const T extends string>(
  value: JsonValue | undefined,
  choices: readonly T[]
): T | undefined {
  return choices.find((choice) => choice === value)
}

/** `1.10` is a number to YAML and a version to its author. */
function versionOf({frontMatter, text}: MetadataSource): string | undefined {
  const version = frontMatter.data['version']
  const place = frontMatter.places.get('/version')?.value
  if (typeof version !== 'number') return textOf(version)
  return place === undefined ? String(version) : text.slice(place.start.offset, place.end?.offset)
}

function licenceOf(value: JsonValue | undefined): Licence | undefined {
  const name = textOf(isObject(value) ? value['name'] : value)
  if (name === undefined) return undefined
  const url = isObject(value) ? textOf(value['url']) : undefined
  return {name, ...given({url: url ?? licenceUrl(name)})}
}

function identifiersOf(value: JsonValue | undefined): Identifiers {
  if (!isObject(value)) return {}
  return given({doi: textOf(value['doi']), isbn: isbnOf(value['isbn'])})
}

function isbnOf(value: JsonValue | undefined): Identifiers['isbn'] {
  if (!isObject(value)) return undefined
  const isbn: {[edition in EditionName]?: string} = {}
  for (const edition of editionNames) {
    const text = textOf(value[edition])
    if (text !== undefined) isbn[edition] = text
  }
  return isbn
}

function coverOf(value: JsonValue | undefined, path: string): CoverChoice {
  if (!isObject(value)) return given({image: imageOf(value, path)})
  return given({
    image: imageOf(value['image'], path),
    motif: choiceOf(value['motif'], ['columns', 'meridians', 'quarters']),
    palette: choiceOf(value['palette'], ['petrol', 'indigo', 'pine', 'oxblood', 'slate', 'plum'])
  })
}

/** An image beside the file that names it, by its path in the project. */
function imageOf(value: JsonValue | undefined, path: string): string | undefined {
  const image = textOf(value)
  return image === undefined ? undefined : posix.join(posix.dirname(path), image)
}

/** In the order in which they are made. */
function editionsOf(value: JsonValue | undefined): readonly EditionName[] | undefined {
  const wanted = listOf(value)
  const editions = editionNames.filter((name) => wanted.includes(name))
  return editions.length === 0 ? undefined : editions
}

function attachOf(value: JsonValue | undefined): Metadata['attach'] | undefined {
  if (value === undefined) return undefined
  const wanted = listOf(value)
  return (['json', 'sources'] as const).filter((name) => wanted.includes(name))
}
