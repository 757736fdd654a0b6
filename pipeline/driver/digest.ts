/** Computes the digest of all that a publication is made of: it is published, so nothing private is among it. */
import type {OutcomePlace} from '../model/edition/loss.ts'
import type {FormerId} from '../model/publication/former-ids.ts'
import type {EditionName} from '../model/publication/front-matter.ts'
import type {LibraryIndex, PublicationEntry} from '../model/publication/library.ts'
import {folderOfDocuments, type Project} from '../model/publication/project.ts'
import {addressOnSite} from '../model/site-address.ts'
import {sha256Of} from '../model/values/sha256-of.ts'
import type {SourceFile} from './jobs.ts'

export interface Ingredients {
  readonly version: string
  readonly date?: string
  readonly project: Project
  /** A digest of what the project's schemas say of what is published. */
  readonly schemas: string
  readonly entry: PublicationEntry
  readonly sources: readonly SourceFile[]
  /** Fonts that are installed in the project for its letters, where there are any. */
  readonly fonts?: readonly SourceFile[]
  /** Ids that its blocks had, where there are any. */
  readonly former?: readonly FormerId[]
  /** What findings change in it, where there are any; its manifest lists them. */
  readonly outcomes?: readonly OutcomePlace[]
  /** The part of the library that the publication needs. */
  readonly index: LibraryIndex
  readonly editions: readonly EditionName[]
}

/** Digests of entries, each computed once: most publications see the same of another. */
export function createEntryDigests(): (entry: PublicationEntry) => string {
  const known = new WeakMap<PublicationEntry, string>()
  return (entry) => {
    const digest = known.get(entry) ?? sha256Of(JSON.stringify(entry))
    known.set(entry, digest)
    return digest
  }
}

/** SHA-256, in hexadecimal; severities of rules and limits are left out, for they change what is told and not what is made. */
export function digestOf(
  {project, entry, index, ...others}: Ingredients,
  digestOfEntry = createEntryDigests()
): string {
  const {facts, language, editions, html, macros, extensions, from, map, sourceFolder} = project
  const known = (one: PublicationEntry): string => digestOfEntry(withoutCurrent(one, index))
  const text = JSON.stringify([
    {...others, entry: known(entry), index: index.publications.map(known)},
    facts,
    language,
    editions,
    html,
    ...(macros === undefined ? [] : [[...macros]]),
    from,
    sourceFolder,
    [...(map ?? [])],
    addressesOnSite(entry, project),
    ...(extensions === undefined ? [] : [{extensions: extensions.map(({name, digest}) => [name, digest])}])
  ])
  return sha256Of(text)
}

/** Where links lead on the site that the documents were written for: a document that is added may take that away, even a draft. */
function addressesOnSite(entry: PublicationEntry, project: Project): readonly string[] {
  const publicationPath = folderOfDocuments(entry)
  return entry.documents.flatMap(({path: documentPath, links}) =>
    links.flatMap(({url}) => addressOnSite(url, project, {documentPath, publicationPath}) ?? [])
  )
}

/** Blocks that are translations of what the original says today are so whether an earlier version is known or not. */
function withoutCurrent(entry: PublicationEntry, {publications}: LibraryIndex): PublicationEntry {
  const {id, text, translatedFrom} = entry
  if (text?.translated === undefined) return entry
  const original = publications.find((one) => one.id === id && one.language === translatedFrom?.language)
  const digests = new Map(original?.text?.units.map((unit) => [`${unit.document}/${unit.id}`, unit.digest]))
  const {translated, ...units} = text
  const left = translated.filter(({of, digest}) => digest !== digests.get(`${of.document}/${of.id}`))
  return {...entry, text: left.length === 0 ? units : {...units, translated: left}}
}
