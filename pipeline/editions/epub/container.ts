/**
 * Adapts epub-gen-memory: the one file that knows it. It packs finished files and is given nothing else: no HTML to
 * rewrite, no image, cover or font to fetch, no URL, and none of the author's words as a template. Texts of documents are put in where it places them, one
 * by one, as images are: it would hold all of them at once.
 */
import {Readable} from 'node:stream'
import {chapterDefaults, EPub, type Options} from 'epub-gen-memory'
import JSZip from 'jszip'
import {compareStrings} from '../../model/diagnostic.ts'
import {sizeOfPiece} from '../../model/edition/edition-file.ts'
import type {Piece} from '../../model/edition/edition.ts'
import type {TakeBytes} from '../../model/take-bytes.ts'
import type {World} from '../../model/world.ts'
import {packageFolder} from './members.ts'

/** A book whose every file is ready. */
export interface Package {
  readonly stylesheet: string
  readonly packageDocument: string
  readonly navigationDocument: string
  readonly ncx: string
  /** XHTML files in UTF-8, by their paths in the package folder. */
  readonly texts: ReadonlyMap<string, TakeBytes>
  /** Images, by their paths in the package folder. */
  readonly resources: ReadonlyMap<string, Piece>
}

type ImageParts = World['imageParts']

/**
 * The book as an EPUB file (OCF ZIP): the same bytes for the same files, at any time and place. Images that were given as
 * pieces are pieces of it, since they are stored: each is read once, for its checksum, and let go.
 */
export async function pack(book: Package, imageParts: ImageParts): Promise<readonly Piece[]> {
  return new PackedBook(book).pieces(imageParts)
}

/** The zip's time stamp, its earliest. JSZip reads it in UTC, so that no time zone shows. */
// oxlint-disable-next-line no-restricted-globals -- a constant: the clock is not read
const timeStamp = new Date('1980-01-01T00:00:00Z')

class PackedBook extends EPub {
  readonly #book: Package

  constructor(book: Package) {
    super(optionsOf(book), [])
    this.#book = book
    // Given here: the constructor would read them as HTML, and rewrite them and their names.
    this.content = [...book.texts.keys()].map((filename, index) => ({
      ...chapterDefaults(index),
      author: [],
      filename,
      content: ''
    }))
  }

  protected override async downloadAllImages(): Promise<void> {}

  protected override async downloadAllFonts(): Promise<void> {}

  protected override async makeCover(): Promise<void> {}

  /** Writes `mimetype` first and stored (OCF 3.3 §4.3), then the other files in order of name, without folders. */
  async pieces(imageParts: ImageParts): Promise<readonly Piece[]> {
    await this.render()
    const placed = Object.values(this.zip.files).filter(({dir, name}) => !dir && name !== 'mimetype')
    const given = [...this.#book.texts, ...this.#book.resources].map(
      ([path, content]) => [`${packageFolder}/${path}`, content] as const
    )
    const members = new Map<string, Content>([...placed.map((file) => [file.name, file] as const), ...given])
    const zip = new JSZip()
    addTo(zip, 'mimetype', 'application/epub+zip')
    for (const name of [...members.keys()].sort(compareStrings)) {
      addTo(zip, name, contentOf(members.get(name), imageParts))
    }
    return piecesOf(zip, members)
  }
}

/** A text as the library holds it, that of a document, or an image. */
type Content = JSZip.JSZipObject | TakeBytes | Piece

/** What is written, when its turn comes: a text as bytes, an image as it is read. */
function contentOf(content: Content | undefined, imageParts: ImageParts): Uint8Array | Readable {
  if (content === undefined) throw new Error('a member of the book has no content')
  if (content instanceof Uint8Array) return content
  return Readable.from('digest' in content ? imageParts(content) : bytesOf(content))
}

async function* bytesOf(text: JSZip.JSZipObject | TakeBytes): AsyncIterable<Uint8Array> {
  // As bytes JSZip gives a text in parts of 16,384 code units, and breaks a character that stands across two.
  yield typeof text === 'function' ? text() : new TextEncoder().encode(await text.async('string'))
}

function addTo(zip: JSZip, name: string, content: string | Uint8Array | Readable): void {
  const compressed = /\.(xhtml|opf|ncx|css|xml|svg)$/.test(name)
  zip.file(name, content, {
    date: timeStamp,
    createFolders: false,
    compression: compressed ? 'DEFLATE' : 'STORE',
    compressionOptions: {level: 9}
  })
}

/** The ZIP file; where an image that is a piece stands, the piece in place of its bytes. */
async function piecesOf(zip: JSZip, members: ReadonlyMap<string, Content>): Promise<readonly Piece[]> {
  const pieces: Piece[] = []
  let held: Uint8Array[] = []
  // Bytes of a piece that are still to come; it stands for them.
  let left = 0
  let current: string | undefined
  const add = (chunk: Uint8Array, name: string | undefined): void => {
    const content = name === undefined ? undefined : members.get(name)
    if (left > 0) {
      left -= chunk.length
    } else if (name !== current && content !== undefined && 'digest' in content) {
      // The first chunk of a member is its head (`streamFiles` being off).
      pieces.push(Buffer.concat([...held, chunk]), content)
      held = []
      left = sizeOfPiece(content)
    } else {
      // A part of a buffer that is many times its size, where it was packed.
      held.push(new Uint8Array(chunk))
    }
    current = name
  }
  await new Promise<void>((resolve, reject) => {
    zip
      .generateInternalStream({
        type: 'uint8array',
        platform: 'DOS',
        mimeType: 'application/epub+zip'
      })
      .on('data', (chunk, {currentFile}) => add(chunk, currentFile ?? undefined))
      .on('error', reject)
      .on('end', () => resolve())
      .resume()
  })
  if (left !== 0) throw new Error('an image of the book has another size than it had')
  return [...pieces, Buffer.concat(held)]
}

/**
 * The templates give back what stands under `tetrapla`, untouched: EJS reads its own settings from the other keys of
 * its data, so that these are constants.
 */
function optionsOf(book: Package): Options {
  const {packageDocument, navigationDocument, ncx} = book
  const options = {
    title: 'book',
    version: 3,
    css: book.stylesheet,
    fonts: [],
    verbose: false,
    prependChapterTitles: false,
    contentOPF: '<%- tetrapla.packageDocument %>',
    tocXHTML: '<%- tetrapla.navigationDocument %>',
    tocNCX: '<%- tetrapla.ncx %>',
    chapterXHTML: '<%- content %>',
    tetrapla: {packageDocument, navigationDocument, ncx}
  }
  return options
}
