/** Writes the tombstone of a withdrawn publication as data, before it is text. */
import {publicationFolder, type Withdrawn} from '../../model/edition/edition.ts'
import type {Replacement} from '../../model/publication/publication.ts'
import type {ReplacementFile, TombstoneFile} from './format-tombstone.ts'
import {given} from '../../model/values/given.ts'

/** The version of the format; each has a schema of its own. */
const version = '1.0'

/** Where the schema stands in the output. */
export const tombstoneSchemaPath = `schemas/tombstone-${version}.schema.json`

/** A file that its schema is named in by a path relative to its folder; without texts of the publication. */
export function writeTombstone(publication: Withdrawn): TombstoneFile {
  const {id, language, direction, translations} = publication
  const {date, reason, replacement} = publication.notice
  return {
    $schema: `${'../'.repeat(publicationFolder(publication).split('/').length)}${tombstoneSchemaPath}`,
    formatVersion: version,
    status: 'withdrawn',
    id,
    language,
    direction,
    metadata: writeMetadata(publication),
    withdrawal: {
      ...given({date, reason}),
      ...(replacement === undefined ? {} : {replacement: writeReplacement(replacement)})
    },
    translations: translations.map(({language, title}) => ({language, title}))
  }
}

function writeMetadata({metadata, project}: Withdrawn): TombstoneFile['metadata'] {
  const {type, title, version, date, modified, authors, publisher = project.publisher, identifiers} = metadata
  return {
    type,
    title,
    ...given({version, date, modified}),
    authors,
    ...(publisher === undefined ? {} : {publisher}),
    identifiers
  }
}

function writeReplacement(replacement: Replacement): ReplacementFile {
  if (replacement.kind === 'external') return {kind: 'external', url: replacement.url}
  const {to, title} = replacement
  return {kind: 'internal', ...to, title}
}
