/** Makes the JSON edition: a publication as one file of data. */
import {
  editionFile,
  passagesFile,
  publicationFolder,
  type Addresses,
  type Artifact,
  type Edition
} from '../../model/edition/edition.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {encodeInParts} from '../../model/values/encode-in-parts.ts'
import type * as Json from '../../reader/edition-types.ts'
import {compactArtifact, jsonArtifact} from './json-artifact.ts'
import {pointersOf} from './pointers.ts'
import {validate} from './validate.ts'
import {writeEdition} from './write-edition.ts'
import {writePassages} from './write-passages.ts'
import {writeTombstone} from './write-tombstone.ts'

export interface PreparedJson {
  readonly publication: Publication
}

/** Addresses are JSON Pointers into the file. */
export const json: Edition<PreparedJson> = {
  name: 'json',

  async address(publication) {
    const entry = editionFile(publication, 'json')
    const addresses: Addresses = {
      edition: 'json',
      entry,
      // To know them takes as long as to write it, and no other edition leads into it.
      get blocks() {
        return pointersOf(entry, writeEdition(publication, new Map()))
      }
    }
    return {value: {addresses, prepared: {publication}}, diagnostics: []}
  },

  async render({publication}, others) {
    const edition = writeEdition(publication, others.addresses)
    const path = `${publicationFolder(publication)}/${editionFile(publication, 'json')}`
    return {value: [compactArtifact(path, edition), passagesArtifact(path, edition)], diagnostics: []}
  },

  async withdraw(publication, _, world) {
    const tombstone = writeTombstone(publication)
    await validate(tombstone, world)
    const entry = editionFile(publication, 'json')
    const file = jsonArtifact(`${publicationFolder(publication)}/${entry}`, tombstone)
    return {value: {entry, artifacts: [file]}, diagnostics: []}
  }
}

/** Beside the edition, a passage a line. */
function passagesArtifact(path: string, edition: Json.Edition): Artifact {
  const bytes = encodeInParts(linesOf(writePassages(edition)))
  return {path: passagesFile(path), mediaType: 'application/jsonl', bytes}
}

function* linesOf(passages: readonly Json.Passage[]): Generator<string> {
  for (const passage of passages) yield `${JSON.stringify(passage)}\n`
}
