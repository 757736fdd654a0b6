/** Finds the record that has an id, in whichever document it stands. */
import {posix} from 'node:path'
import type {PublicationEntry} from '../publication/library.ts'
import type {ReferenceOrigin} from '../tree/nodes.ts'
import {isCurrent} from './find-document.ts'
import {openRecord, type LibraryMaps, type LocatedRecord} from './library-maps.ts'

/** A record's id alone, which several have; `references` name them one by one. */
export interface SeveralRecords {
  readonly kind: 'several-records'
  readonly id: string
  readonly references: readonly string[]
  /** The publications that they stand in. */
  readonly publications: readonly PublicationEntry[]
}

/** A record by its id alone: of the document, else of the publication, else the only one in the reader's language. */
export function findRecord(
  records: LibraryMaps['records'],
  id: string,
  from: ReferenceOrigin
): LocatedRecord | SeveralRecords | undefined {
  const all = (records.get(id) ?? []).map(openRecord)
  const near = [
    all.filter(({document}) => document?.path === from.documentPath),
    all.filter(
      ({publication}) => publication.id === from.publication && publication.language === from.language
    ),
    all.filter(({publication}) => publication.language === from.language && isCurrent(publication)),
    all
  ].find((found) => found.length > 0)
  const [first, ...others] = near ?? []
  if (first === undefined || others.length === 0) return first
  const folder = posix.dirname(from.documentPath)
  const references = [first, ...others].map(({publication, document, anchor}) => {
    if (document === undefined) return publication.id
    return `${posix.relative(folder, document.path)}${anchor === undefined ? '' : `#${id}`}`
  })
  const publications = [first, ...others].map(({publication}) => publication)
  return {kind: 'several-records', id, references, publications}
}
