/** Derives the file's metadata from the publication's. */
import type {Publication} from '../../model/publication/publication.ts'
import type {FileMetadata} from './engine/file/metadata.ts'

export function fileMetadata({metadata, project, language, date}: Publication): FileMetadata {
  const publisher = metadata.publisher ?? project.publisher
  const {doi} = metadata.identifiers
  return {
    title: metadata.title,
    authors: metadata.authors.map(({name}) => name),
    language,
    ...(metadata.summary === undefined ? {} : {subject: metadata.summary}),
    ...(publisher === undefined ? {} : {publisher}),
    ...(doi === undefined ? {} : {identifier: `doi:${doi}`}),
    ...(metadata.licence === undefined ? {} : {rights: metadata.licence.name}),
    ...(date === undefined ? {} : {date}),
    ...(metadata.date === undefined ? {} : {published: metadata.date})
  }
}
