/** Derives the file's metadata from the publication's. */
import type {Publication} from '../../model/publication/publication.ts'
import type {FileMetadata} from './engine/file/metadata.ts'
import {given} from '../../model/values/given.ts'

/** Without what the publication does not say; the publisher may be the project's. */
export function fileMetadata({metadata, project, language, date}: Publication): FileMetadata {
  const publisher = metadata.publisher ?? project.publisher
  const {doi} = metadata.identifiers
  return {
    title: metadata.title,
    authors: metadata.authors.map(({name}) => name),
    language,
    ...given({subject: metadata.summary, publisher}),
    ...(doi === undefined ? {} : {identifier: `doi:${doi}`}),
    ...given({rights: metadata.licence?.name, date, published: metadata.date})
  }
}
