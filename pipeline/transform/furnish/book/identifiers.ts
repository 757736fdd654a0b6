/** Chooses the identifiers of the book: an ISBN of its own, else a name-based UUID, which never changes. */
import {createHash} from 'node:crypto'
import {doiUrl} from '../../../model/publication/doi-url.ts'
import {publicationFolder} from '../../../model/edition/edition.ts'
import type {Publication} from '../../../model/publication/publication.ts'

export interface BookIdentifier {
  /** As a URN or URL. */
  readonly value: string
  /** ONIX code list 5, where it has the kind. */
  readonly onix?: '06' | '15'
}

/**
 * The book's identifiers, the unique one first. A DOI is never the unique one: it names the work in all its editions,
 * and EPUB 3.3 §5.5.3.1 wants an identifier of this publication alone.
 */
export function identifiersOf(publication: Publication): readonly [BookIdentifier, ...BookIdentifier[]] {
  const {doi, isbn} = publication.metadata.identifiers
  const own = isbn?.epub
  const unique: BookIdentifier =
    own === undefined
      ? {value: uuidUrn(publication)}
      : {value: `urn:isbn:${own.replace(/[\s-]/g, '')}`, onix: '15'}
  return doi === undefined ? [unique] : [unique, {value: doiUrl(doi), onix: '06'}]
}

/** RFC 9562's namespace for names that are URLs. */
const urlNamespace = '6ba7b811-9dad-11d1-80b4-00c04fd430c8'

/** A UUID of the publication's address, or without a base URL of its publisher, id and language. */
function uuidUrn(publication: Publication): string {
  const folder = publicationFolder(publication)
  const {baseUrl, publisher = ''} = publication.project
  return `urn:uuid:${uuid5(urlNamespace, baseUrl === undefined ? `tetrapla:${publisher}/${folder}` : `${baseUrl}${folder}/`)}`
}

/** RFC 9562 §5.5. */
function uuid5(namespace: string, name: string): string {
  const hash = createHash('sha1')
  const digest = hash
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
  const bytes = digest.subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
