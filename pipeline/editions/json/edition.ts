/** The JSON edition: a publication as one file of data, and the library as another. */
import {
  editionFile,
  passagesFile,
  publicationFolder,
  type Artifact,
  type Edition
} from '../../model/edition.ts'
import type {Publication} from '../../model/publication.ts'
import type * as Json from '../../reader/edition-types.ts'
import {pointersOf} from './pointers.ts'
import {validate} from './validate.ts'
import {schemaPath, writeEdition} from './write-edition.ts'
import {librarySchemaPath, writeLibrary} from './write-library.ts'
import {writePassages} from './write-passages.ts'
import {tombstoneSchemaPath, writeTombstone} from './write-tombstone.ts'

export interface PreparedJson {
  readonly publication: Publication
}

/** Addresses are JSON Pointers into the file; every file is held to its schema before it is given. */
export const json: Edition<PreparedJson> = {
  name: 'json',

  async address(publication) {
    const entry = editionFile(publication, 'json')
    const blocks = pointersOf(entry, writeEdition(publication, new Map()))
    return {
      value: {addresses: {edition: 'json', entry, blocks}, prepared: {publication}},
      diagnostics: []
    }
  },

  async render({publication}, others, world) {
    const edition = writeEdition(publication, others.addresses)
    await validate(edition, 'edition', world)
    const path = `${publicationFolder(publication)}/${editionFile(publication, 'json')}`
    return {value: [artifact(path, edition), passagesArtifact(path, edition)], diagnostics: []}
  },

  async withdraw(publication, world) {
    const tombstone = writeTombstone(publication)
    await validate(tombstone, 'tombstone', world)
    const entry = editionFile(publication, 'json')
    const file = artifact(`${publicationFolder(publication)}/${entry}`, tombstone)
    return {value: {entry, artifacts: [file]}, diagnostics: []}
  },

  async library(library, world) {
    const isWithdrawn = library.publications.some(({status}) => status === 'withdrawn')
    const tombstone = isWithdrawn
      ? [schemaArtifact(tombstoneSchemaPath, await world.schema('tombstone'))]
      : []
    const ofRecords = [...(library.recordSchemas ?? [])].map(([type, schema]) =>
      schemaArtifact(`schemas/records/${type}.schema.json`, schema)
    )
    return {
      value: [
        artifact('index.json', writeLibrary(library)),
        schemaArtifact(schemaPath, await world.schema('edition')),
        schemaArtifact(librarySchemaPath, await world.schema('library')),
        ...tombstone,
        ...ofRecords
      ],
      diagnostics: []
    }
  }
}

function schemaArtifact(path: string, schema: unknown): Artifact {
  return {...artifact(path, schema), mediaType: 'application/schema+json'}
}

/** Beside the edition, a passage a line. */
function passagesArtifact(path: string, edition: Json.Edition): Artifact {
  const lines = writePassages(edition).map((passage) => `${JSON.stringify(passage)}\n`)
  const bytes = new TextEncoder().encode(lines.join(''))
  return {path: passagesFile(path), mediaType: 'application/jsonl', bytes}
}

function artifact(path: string, value: unknown): Artifact {
  const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
  return {path, mediaType: 'application/json', bytes}
}
