/** Says what a publication found in the source folder is: its id, its language and its documents in order. */
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import type {FrontMatter} from '../../model/publication/front-matter.ts'
import type {Limits} from '../../model/limits.ts'
import {startOf} from '../../model/place.ts'
import type {PublicationSource} from '../../model/publication/project.ts'
import type {World} from '../../model/world.ts'
import {languageTag} from '../language-tag.ts'
import type {Addressed} from './check-addresses.ts'
import type {FoundPublication} from './find-publications.ts'
import {glanceAtFrontMatter} from './glance-at-front-matter.ts'
import {orderDocuments} from './order-documents.ts'
import {readId} from './read-id.ts'

export interface DescribedPublication {
  readonly source: PublicationSource
  readonly address: Addressed
}

export interface DescribeOptions {
  readonly limits: Limits
  /** The project's language. */
  readonly language?: string
}

/** Reports what concerns the id and the documents' order; faults of the YAML itself are reported when it is read. */
export async function describePublication(
  found: FoundPublication,
  world: World,
  {limits, language}: DescribeOptions
): Promise<Outcome<DescribedPublication>> {
  const frontMatter = await glanceAtFrontMatter(found, world, limits)
  const place = startOf(found.manifestPath ?? found.path)
  const id = readId(frontMatter, found.name.segments, place)
  const diagnostics: Diagnostic[] = [...id.diagnostics]
  let documents = found.files
  if (found.manifestPath !== undefined) {
    const ordered = orderDocuments(found, frontMatter)
    documents = ordered.value
    diagnostics.push(...ordered.diagnostics)
  }
  const joined = id.value.join('/')
  const source: PublicationSource = {
    id: joined,
    ...(found.name.language === undefined ? {} : {language: found.name.language}),
    path: found.path,
    ...(found.manifestPath === undefined ? {} : {manifestPath: found.manifestPath}),
    documents
  }
  const own = ownLanguage(frontMatter) ?? found.name.language ?? language ?? 'und'
  const address = {id: joined, language: own, place: frontMatter.places.get('/id')?.value ?? place}
  return {value: {source, address}, diagnostics}
}

function ownLanguage({data}: FrontMatter): string | undefined {
  const language = data['language']
  return typeof language === 'string' ? languageTag(language) : undefined
}
