/** Makes the JSON edition: a publication as one file of data. */
import {addressesIn} from '../../model/edition/block-addresses.ts'
import {
  editionFile,
  passagesFile,
  publicationFolder,
  type Addresses,
  type Edition
} from '../../model/edition/edition.ts'
import {concatBytes} from '../../model/bytes.ts'
import {openFile} from '../../model/edition/open-file.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {jsonArtifact} from './json-artifact.ts'
import {pointersOf} from './pointers.ts'
import {rememberedDocuments} from './remembered-documents.ts'
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
        const documents = publication.documents.map((one) =>
          writeDocument(one, {document: one.name, assets: publication.assets, addresses: new Map()})
        )
        return addressesIn(pointersOf(entry, {documents}))
      }
    }
    return {value: {addresses, prepared: {publication}}, diagnostics: []}
  },

  async render({publication}, {addresses}, {memo, putBy}) {
    const path = `${publicationFolder(publication)}/${editionFile(publication, 'json')}`
    const edition = openFile({path, mediaType: 'application/json'}, putBy)
    const passages = openFile({path: passagesFile(path), mediaType: 'application/jsonl'}, putBy)
    const write = rememberedDocuments(publication, addresses, memo)
    const around = partsAround(writeEdition(publication, addresses))
    edition.add(around.before)
    for (const [index, document] of publication.documents.entries()) {
      const written = write(document)
      edition.add(index === 0 ? written.text : concatBytes([around.between, written.text]))
      passages.add(written.passages)
    }
    edition.add(around.behind)
    return {value: [edition.close(), passages.close()], diagnostics: []}
  },

  async withdraw(publication, _, world) {
    const tombstone = writeTombstone(publication)
    await validate(tombstone, world)
    const entry = editionFile(publication, 'json')
    const file = jsonArtifact(`${publicationFolder(publication)}/${entry}`, tombstone)
    return {value: {entry, artifacts: [file]}, diagnostics: []}
  }
}

/** What stands around documents, in one line: white space would be half of a large file. */
function partsAround({
  before,
  behind
}: WrittenAround): Readonly<Record<'before' | 'between' | 'behind', Uint8Array>> {
  const encoder = new TextEncoder()
  return {
    before: encoder.encode(`${JSON.stringify(before).slice(0, -1)},"documents":[`),
    between: encoder.encode(','),
    behind: encoder.encode(`],${JSON.stringify(behind).slice(1)}\n`)
  }
}
