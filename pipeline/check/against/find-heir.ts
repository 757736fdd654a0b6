/** Finds what took the place of a publication that is gone: a text that only moved is the same. */
import type {EarlierLibrary, EarlierPublication} from '../../model/publication/earlier.ts'
import {publicationFolder} from '../../model/edition/edition.ts'
import type {LibraryIndex, PublicationEntry} from '../../model/publication/library.ts'
import {fileOf} from '../library/file-of.ts'

export interface Heir {
  /** The file whose front matter can claim the address. */
  readonly path: string
  /** What it says there with `moved`. */
  readonly claim: string
}

/** Undefined when nothing is alike. */
export type HeirFinder = (before: EarlierPublication) => Heir | undefined

/**
 * Among the publications that the earlier output had not, by the text or the title of a document; else among the
 * documents of all, by the text; else what has the same id in a language that it had not.
 */
export function createHeirFinder({publications}: LibraryIndex, earlier: EarlierLibrary): HeirFinder {
  const known = new Set(earlier.publications.map(publicationFolder))
  const newcomers = new Map<string, PublicationEntry>()
  const documents = new Map<string, string>()
  const translations = new Map<string, PublicationEntry>()
  for (const entry of publications.filter(({status}) => status === 'final')) {
    const isNew = !known.has(publicationFolder(entry))
    if (isNew && !translations.has(entry.id)) translations.set(entry.id, entry)
    for (const {digest, title, path} of entry.documents) {
      documents.set(digest, path)
      if (!isNew) continue
      for (const key of [digest, titleKey(title, entry)]) if (!newcomers.has(key)) newcomers.set(key, entry)
    }
  }
  return (before) => {
    const start = `${publicationFolder(before)}/index.html`
    const digests = (before.documents ?? []).map(({digest}) => digest)
    const [first] = before.documents ?? []
    const keys = first === undefined ? digests : [...digests, titleKey(first.title, before)]
    const [renamed] = keys.flatMap((key) => newcomers.get(key) ?? [])
    if (renamed !== undefined) {
      // An id stands for the addresses in its own language.
      const isSame = renamed.language.toLowerCase() === before.language.toLowerCase()
      return {path: fileOf(renamed), claim: isSame ? before.id : start}
    }
    const [path] = digests.flatMap((digest) => documents.get(digest) ?? [])
    if (path !== undefined) return {path, claim: start}
    const other = translations.get(before.id)
    return other === undefined ? undefined : {path: fileOf(other), claim: start}
  }
}

function titleKey(title: string, {language}: {readonly language: string}): string {
  return `${language.toLowerCase()} ${title}`
}
