/** Makes the JSON edition: a publication as one file of data. */
import {
  editionFile,
  passagesFile,
  publicationFolder,
  type Addresses,
  type Edition
} from '../../model/edition/edition.ts'
import {concatBytes} from '../../model/bytes.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {jsonArtifact} from './json-artifact.ts'
import {pointersOf} from './pointers.ts'
import {rememberedDocuments, type WrittenDocument} from './remembered-documents.ts'
import {validate} from './validate.ts'
import {writeDocument} from './write-document.ts'
import {writeEdition, type WrittenAround} from './write-edition.ts'
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
        return pointersOf(entry, {
          documents: publication.documents.map((one) =>
            writeDocument(one, {document: one.name, assets: publication.assets, addresses: new Map()})
          )
        })
      }
    }
    return {value: {addresses, prepared: {publication}}, diagnostics: []}
  },

  async render({publication}, {addresses}, {memo}) {
    const path = `${publicationFolder(publication)}/${editionFile(publication, 'json')}`
    const documents = publication.documents.map(rememberedDocuments(publication, addresses, memo))
    const passages = documents.map((one) => one.passages)
    const edition = joined(documents, writeEdition(publication, addresses))
    return {
      value: [
        {path, mediaType: 'application/json', bytes: edition},
        {path: passagesFile(path), mediaType: 'application/jsonl', bytes: concatBytes(passages)}
      ],
      diagnostics: []
    }
  },

  async withdraw(publication, _, world) {
    const tombstone = writeTombstone(publication)
    await validate(tombstone, world)
    const entry = editionFile(publication, 'json')
    const file = jsonArtifact(`${publicationFolder(publication)}/${entry}`, tombstone)
    return {value: {entry, artifacts: [file]}, diagnostics: []}
  }
}

/** In one line: white space would be half of a large file. */
function joined(documents: readonly WrittenDocument[], {before, behind}: WrittenAround): Uint8Array {
  const comma = new TextEncoder().encode(',')
  return concatBytes([
    new TextEncoder().encode(`${JSON.stringify(before).slice(0, -1)},"documents":[`),
    ...documents.flatMap(({text}, index) => (index === 0 ? [text] : [comma, text])),
    new TextEncoder().encode(`],${JSON.stringify(behind).slice(1)}\n`)
  ])
}
