/** Says what a publication found in the source folder is: its id, its language and its documents in order. */
import {posix} from 'node:path'
import type {Outcome} from '../../model/diagnostic.ts'
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
import type {Partable, Parted} from './part-translations.ts'
import {readId} from './read-id.ts'

export interface DescribeOptions {
  readonly limits: Limits
  /** The project's language. */
  readonly language?: string
}

/** What it says of itself, and its address. Reports what concerns the id; faults of the YAML itself are reported when it is read. */
export async function describePublication(
  found: FoundPublication,
  world: World,
  {limits, language}: DescribeOptions
): Promise<Outcome<Partable>> {
  const frontMatter = await glanceAtFrontMatter(found, world, limits)
  const place = startOf(found.manifestPath ?? found.path)
  const id = readId(frontMatter, found.name.segments, place)
  const address: Addressed = {
    id: id.value.join('/'),
    language: ownLanguage(frontMatter) ?? found.name.language ?? language ?? 'und',
    place: frontMatter.places.get('/id')?.value ?? place
  }
  return {value: {found, frontMatter, address}, diagnostics: id.diagnostics}
}

/** Itself, and its translations that stand beside its documents. Reports what concerns the documents' order. */
export function sourcesOf(
  {found, frontMatter, address: {id}}: Partable,
  {files, translations, diagnostics}: Parted
): Outcome<readonly PublicationSource[]> {
  const {path, manifestPath, name, addresses} = found
  const language = name.language === undefined ? {} : {language: name.language}
  const onSite = addresses === undefined ? {} : {addresses}
  if (manifestPath === undefined) return {value: [{id, ...language, path, documents: files}], diagnostics}
  const ordered = orderDocuments({...found, files}, frontMatter)
  const beside = [...translations].map(([own, byOriginal]): PublicationSource => ({
    id,
    language: own,
    path: posix.join(path, own.toLowerCase()),
    beside: path,
    manifestPath,
    documents: ordered.value.flatMap((document) => byOriginal.get(document) ?? []),
    ...onSite
  }))
  return {
    value: [{id, ...language, path, manifestPath, documents: ordered.value, ...onSite}, ...beside],
    diagnostics: [...diagnostics, ...ordered.diagnostics]
  }
}

function ownLanguage({data}: FrontMatter): string | undefined {
  const language = data['language']
  return typeof language === 'string' ? languageTag(language) : undefined
}
