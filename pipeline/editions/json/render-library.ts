/** Makes the JSON of the library: its index, and the schemas that say what its files hold. */
import type {Artifact, LibraryContents} from '../../model/edition/edition.ts'
import {librarySchema, type LibraryFurniture} from '../../model/publication/library-furniture.ts'
import type {World} from '../../model/world.ts'
import {editionSchemaPath} from './edition-version.ts'
import {jsonArtifact} from './json-artifact.ts'
import {tombstoneSchemaPath} from './write-tombstone.ts'

/** The index, then the schemas; of tombstones only where there is one, and those of the records' types in use. */
export async function renderLibrary(
  library: LibraryContents,
  {index}: LibraryFurniture,
  world: World
): Promise<readonly Artifact[]> {
  const isWithdrawn = library.publications.some(({status}) => status === 'withdrawn')
  const tombstone = isWithdrawn ? [schemaArtifact(tombstoneSchemaPath, await world.schema('tombstone'))] : []
  const ofRecords = [...(library.recordSchemas ?? [])].map(([type, schema]) =>
    schemaArtifact(`schemas/records/${type}.schema.json`, schema)
  )
  return [
    jsonArtifact('index.json', index),
    schemaArtifact(editionSchemaPath, await world.schema('edition')),
    schemaArtifact(librarySchema.path, await world.schema('library')),
    ...tombstone,
    ...ofRecords
  ]
}

function schemaArtifact(path: string, schema: unknown): Artifact {
  return {...jsonArtifact(path, schema), mediaType: 'application/schema+json'}
}
