/** Finds the document or publication that a path means, in the language of whoever refers to it. */
import {publicationFolder} from '../edition/edition.ts'
import type {PublicationEntry} from '../publication/library.ts'
import {documentsAt, sourcesOf} from '../site-paths.ts'
import type {ReferenceOrigin} from '../tree/nodes.ts'
import type {LibraryMaps, Located} from './library-maps.ts'

/** A document, or a publication as a whole. */
export type Found = Located | {readonly publication: PublicationEntry; readonly document?: never}

/**
 * By the path of a file, the folder of a publication, the name of a document of the same publication, the id of a publication, or as a site has it.
 * `written` is the path as its author wrote it, `target` where it leads, in NFC.
 */
export function findDocument(
  maps: LibraryMaps,
  written: string,
  target: string,
  from: ReferenceOrigin
): Found | undefined {
  const located = sourcesOf(target).flatMap((path) => maps.documentAt(path) ?? [])[0]
  if (located !== undefined) return inOwnLanguage(maps, located, from)
  const folder = target.endsWith('/') ? target.slice(0, -1) : target
  const publication = maps.publicationsByPath.get(folder)
  if (publication !== undefined) return translationOf(maps, publication, folder, from.language)
  const name = written.endsWith('/') ? written.slice(0, -1) : written
  const own = maps.publications.get(publicationFolder({...from, id: from.publication}))
  const document = own?.documents.find((one) => one.name === name)
  if (own !== undefined && document !== undefined) return {publication: own, document}
  const languages = maps.languagesOf.get(name) ?? []
  const current = languages.filter(isCurrent)
  const choice = current.length === 0 ? languages : current
  const named = choice.find((one) => one.language === from.language) ?? choice[0]
  if (named !== undefined) return {publication: named}
  const bySite = documentsAt(target).flatMap((path) => maps.documentAt(path) ?? [])[0]
  return bySite === undefined ? undefined : inOwnLanguage(maps, bySite, from)
}

/** The same document in the reader's language, unless the path itself names a language or that one is withdrawn. */
export function inOwnLanguage(maps: LibraryMaps, located: Located, from: ReferenceOrigin): Located {
  const {publication, document} = located
  if (publication.language === from.language || namesLanguage(document.path, publication.language))
    return located
  const own = maps.publications.get(publicationFolder({...from, id: publication.id}))
  const same = own?.documents.find((one) => one.name === document.name)
  if (own === undefined || same === undefined || !isPreferred(own, publication)) return located
  return {publication: own, document: same}
}

function translationOf(
  maps: LibraryMaps,
  publication: PublicationEntry,
  path: string,
  language: string
): Found {
  if (publication.language === language || namesLanguage(path, publication.language)) return {publication}
  const own = maps.publications.get(publicationFolder({id: publication.id, language}))
  return {publication: own !== undefined && isPreferred(own, publication) ? own : publication}
}

/** Whether a translation is no worse than what it is a translation of. */
function isPreferred(translation: PublicationEntry, publication: PublicationEntry): boolean {
  return isCurrent(translation) || !isCurrent(publication)
}

/** Whether a publication is not withdrawn. */
export function isCurrent({status}: PublicationEntry): boolean {
  return status !== 'withdrawn'
}

/** Whether a suffix (`notice.fr.md`) or folder (`handbook/fr/`) of a path is this language. */
function namesLanguage(path: string, language: string): boolean {
  return path.toLowerCase().split(/[/.]/).slice(1).includes(language.toLowerCase())
}
