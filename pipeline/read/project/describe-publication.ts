/** Says what a publication found in the source folder is: its id, its language and its documents in order. */
import {posix} from 'node:path'
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
import {listedIn, orderDocuments} from './order-documents.ts'
import {partTranslations, type Parted} from './part-translations.ts'
import {readId} from './read-id.ts'

export interface DescribedPublication {
  readonly source: PublicationSource
  readonly address: Addressed
  /** Its translations that stand beside its documents, without an id: that is its own. */
  readonly translations: readonly Omit<PublicationSource, 'id'>[]
}

export interface DescribeOptions {
  readonly limits: Limits
  /** The project's language. */
  readonly language?: string
  /** The languages that have a folder of their own in its folder. */
  readonly languages: ReadonlySet<string>
}

/** Reports what concerns the id and the documents' order; faults of the YAML itself are reported when it is read. */
export async function describePublication(
  found: FoundPublication,
  world: World,
  {limits, language, languages}: DescribeOptions
): Promise<Outcome<DescribedPublication>> {
  const frontMatter = await glanceAtFrontMatter(found, world, limits)
  const place = startOf(found.manifestPath ?? found.path)
  const id = readId(frontMatter, found.name.segments, place)
  const diagnostics: Diagnostic[] = [...id.diagnostics]
  const own = ownLanguage(frontMatter) ?? found.name.language ?? language ?? 'und'
  let documents = found.files
  let translations: DescribedPublication['translations'] = []
  if (found.manifestPath !== undefined) {
    const listed = listedIn(found, frontMatter)
    const parted = partTranslations(
      found.files,
      (file, its) => its === own || languages.has(its) || listed.has(file)
    )
    const ordered = orderDocuments({...found, files: parted.files}, frontMatter)
    documents = ordered.value
    diagnostics.push(...ordered.diagnostics)
    translations = translationsOf(parted, documents, {...found, manifestPath: found.manifestPath})
  }
  const joined = id.value.join('/')
  const source: PublicationSource = {
    id: joined,
    ...(found.name.language === undefined ? {} : {language: found.name.language}),
    path: found.path,
    ...(found.manifestPath === undefined ? {} : {manifestPath: found.manifestPath}),
    documents
  }
  const address = {id: joined, language: own, place: frontMatter.places.get('/id')?.value ?? place}
  return {value: {source, address, translations}, diagnostics}
}

/** In the order of their originals, those of documents that the publication has. */
function translationsOf(
  {translations}: Parted,
  documents: readonly string[],
  {path, manifestPath}: {readonly path: string; readonly manifestPath: string}
): DescribedPublication['translations'] {
  return [...translations].flatMap(([language, byOriginal]) => {
    const own = documents.flatMap((document) => byOriginal.get(document) ?? [])
    const folder = posix.join(path, language.toLowerCase())
    return own.length === 0 ? [] : [{language, path: folder, beside: path, manifestPath, documents: own}]
  })
}

function ownLanguage({data}: FrontMatter): string | undefined {
  const language = data['language']
  return typeof language === 'string' ? languageTag(language) : undefined
}
