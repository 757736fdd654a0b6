/** What the files of a publication say of it to programs and in small print, and no unit says. */
import {createHash} from 'node:crypto'
import {assetName} from '../../model/publication/asset.ts'
import {publicationFolder} from '../../model/edition/edition.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {dataOf, listOf, numberOf, stringOf, type Data} from '../json-reader/data.ts'

/** A picture as its file has it; of a drawing the size is that of its view box. */
export interface PictureFile {
  readonly isDrawing: boolean
  readonly width: number
  readonly height: number
  /** How many pictures stand in a drawing; absent where that is not known. */
  readonly pictures?: number
  /** SHA-256, in hexadecimal. */
  readonly digest: string
}

export interface Colophon {
  /** The day that the publication was changed last, `YYYY-MM-DD`; empty where none is known. */
  readonly changed: string
  /** The day of a revision, where the author names one. */
  readonly modified: string
  /** Where the licence's text is. */
  readonly licenceAddress: string
  /** As the author wrote it; so is the book's own ISBN. */
  readonly doi: string
  readonly isbn: string
  /** The unique identifier of the book, by which readers tell it from others; absent where it can't be told. */
  readonly book?: string
  /** Which files a PDF carries: the JSON edition, the sources; absent where it is not known. */
  readonly attach?: readonly ('json' | 'sources')[]
  /** The files of pictures, by their names. */
  readonly assets: ReadonlyMap<string, PictureFile>
  /** SHA-256 of the sources, in hexadecimal, by the names that they have in a PDF. */
  readonly sources: ReadonlyMap<string, string>
  /** What the pages that a book marks are those of: the PDF by its ISBN, its address or its file's name. */
  readonly pagesOf: string
}

/** The colophon of a publication. */
export function colophonOf({
  metadata,
  project,
  documents,
  assets,
  date = '',
  ...publication
}: Publication): Colophon {
  const {modified = '', licence, identifiers, attach} = metadata
  const {doi = '', isbn = {}} = identifiers
  return completed({
    changed: date,
    modified,
    licenceAddress: licence?.url ?? '',
    doi,
    attach,
    assets: new Map(
      [...assets.values()].map((asset) => {
        const {width, height, digest} = asset
        const pictures = 'pictures' in asset ? {pictures: asset.pictures} : {}
        return [assetName(asset), {isDrawing: isDrawing(asset.mediaType), width, height, digest, ...pictures}]
      })
    ),
    sources: new Map(documents.map(({name, digest}) => [attachedName(name), digest])),
    isbns: {epub: isbn.epub ?? '', pdf: isbn.pdf ?? ''},
    folder: publicationFolder(publication),
    publisher: project.publisher ?? '',
    ...(project.baseUrl === undefined ? {} : {baseUrl: project.baseUrl})
  })
}

/** The colophon of the publication whose JSON edition it is, which says nothing of its project. */
export function colophonIn(
  edition: Data,
  whereabouts: {readonly folder: string; readonly baseUrl?: string}
): Colophon {
  const metadata = dataOf(edition['metadata'], 'metadata')
  const identifiers = dataOf(metadata['identifiers'] ?? {}, 'identifiers')
  const isbn = dataOf(identifiers['isbn'] ?? {}, 'isbn')
  return completed({
    changed: stringOf(edition, 'date'),
    modified: stringOf(metadata, 'modified'),
    licenceAddress: stringOf(dataOf(metadata['licence'] ?? {}, 'licence'), 'url'),
    doi: stringOf(identifiers, 'doi'),
    assets: new Map(
      listOf(edition, 'assets').map((file) => [
        stringOf(file, 'name'),
        {
          isDrawing: isDrawing(stringOf(file, 'mediaType')),
          width: numberOf(file, 'width', 0),
          height: numberOf(file, 'height', 0),
          digest: stringOf(file, 'sha256')
        }
      ])
    ),
    sources: new Map(
      listOf(edition, 'documents').map((document) => [
        attachedName(stringOf(document, 'name')),
        stringOf(dataOf(document['source'], 'source'), 'sha256')
      ])
    ),
    isbns: {epub: stringOf(isbn, 'epub'), pdf: stringOf(isbn, 'pdf')},
    ...whereabouts
  })
}

function isDrawing(mediaType: string): boolean {
  return mediaType === 'image/svg+xml'
}

function attachedName(document: string): string {
  return `${document.replaceAll('/', '-')}.md`
}

interface Sources extends Omit<Colophon, 'book' | 'isbn' | 'pagesOf'> {
  /** Empty where there is none. */
  readonly isbns: {readonly epub: string; readonly pdf: string}
  /** `<id>/<language>`. */
  readonly folder: string
  readonly baseUrl?: string
  /** The project's; absent where it is not known. */
  readonly publisher?: string
}

/** By the rules of docs/editions/epub.md, "What it says of itself". */
function completed({isbns, folder, baseUrl, publisher, ...rest}: Sources): Colophon {
  const [language = '', name = ''] = folder.split('/').reverse()
  const unnamed = publisher === undefined ? undefined : `tetrapla:${publisher}/${folder}`
  const address = baseUrl === undefined ? unnamed : `${baseUrl}${folder}/`
  const uuid = address === undefined ? {} : {book: uuidUrn(address)}
  return {
    ...rest,
    isbn: isbns.epub,
    ...(isbns.epub === '' ? uuid : {book: isbnUrn(isbns.epub)}),
    pagesOf: isbns.pdf === '' ? `${baseUrl ?? ''}${folder}/${name}.${language}.pdf` : isbnUrn(isbns.pdf)
  }
}

/** RFC 3187 §4.1; without hyphens, so that equal numbers are equal. */
function isbnUrn(isbn: string): string {
  return `urn:isbn:${isbn.replace(/[\s-]/g, '')}`
}

/** The namespace of names that are URLs (RFC 9562 §6.6), in hexadecimal. */
const urlNamespace = '6ba7b8119dad11d180b400c04fd430c8'

/** The name-based UUID of an address (RFC 9562 §5.5): 4 bits are its version, 2 its variant. */
function uuidUrn(address: string): string {
  const sum = createHash('sha1').update(urlNamespace, 'hex').update(address).digest('hex')
  const variant = (Number.parseInt(sum[16] ?? '0', 16) % 4) + 8
  const parts = [
    sum.slice(0, 8),
    sum.slice(8, 12),
    `5${sum.slice(13, 16)}`,
    `${variant.toString(16)}${sum.slice(17, 20)}`,
    sum.slice(20, 32)
  ]
  return `urn:uuid:${parts.join('-')}`
}
