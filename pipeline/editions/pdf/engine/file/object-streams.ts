/** Packs small objects into compressed streams with a cross-reference stream: half the size (ISO 32000-1 §7.5.7, §7.5.8). */
import {createHash, type Hash} from 'node:crypto'
import {deflateSync} from 'node:zlib'
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {PdfDictionary, PdfReference} from 'pdfmake/js/PDFDocument.js'
import {pdfSyntax} from './pdf-syntax.ts'

const perStream = 200

/** In which stream an object is, and at which index. */
interface PackedPlace {
  readonly stream: number
  readonly index: number
}

/** Makes a document pack what it writes from here on, and name itself by a digest of it. */
export function packObjects(document: PDFDocument): void {
  const packer = new Packer(document)
  class PackedReference extends document._root.constructor {
    override finalize(): void {
      if (this.buffer.length > 0) super.finalize()
      else {
        packer.pack(this)
        // what holds its reference holds it no longer: a book has tens of thousands
        this.data = {}
      }
    }
  }
  document.ref = (data = {}) => {
    document._waiting += 1
    return new PackedReference(document, document._offsets.push(null), data)
  }
  document._finalize = () => packer.finish()
  // A stream that ends holds all of the document for as long as what waits for its end goes on.
  const chunks = [document.read()]
  document.push = (chunk) => {
    // What was deflated lies in a buffer that is several times as long.
    if (chunk !== null) chunks.push(Buffer.from(chunk))
    return true
  }
  document.read = () => Buffer.concat(chunks)
  const write = document._write.bind(document)
  document._write = (data) => {
    packer.digest.update(typeof data === 'string' ? `${data}\n` : data)
    write(data)
  }
}

class Packer {
  readonly digest: Hash = createHash('sha256')
  readonly #document: PDFDocument
  readonly #reference: (data?: PdfDictionary) => PdfReference
  readonly #places = new Map<number, PackedPlace>()
  #pending: {readonly id: number; readonly text: string}[] = []

  constructor(document: PDFDocument) {
    this.#document = document
    this.#reference = document.ref.bind(document)
  }

  /** Keeps an object without a stream until there are enough for one. */
  pack(reference: PdfReference): void {
    const document = this.#document
    this.#pending.push({id: reference.id, text: pdfSyntax(reference.data)})
    reference.offset = -1
    if (this.#pending.length >= perStream && !document._ended) this.#flush()
    document._refEnd(reference)
  }

  /** Writes what is left, the cross-reference stream, and the trailer. */
  finish(): void {
    const document = this.#document
    document._ended = false
    this.#flush()
    const table = this.#reference({Type: 'XRef'})
    const start = document._offset
    document._offsets[table.id - 1] = start
    const entries = deflateSync(this.#entries())
    const id = this.digest.copy().digest('hex').slice(0, 32)
    const dictionary = [
      `/Type /XRef /W [1 4 3] /Size ${document._offsets.length + 1}`,
      `/Root ${reference(document._root)} /Info ${reference(document._info)} /ID [<${id}> <${id}>]`,
      `/Filter /FlateDecode /Length ${entries.length}`
    ].join(' ')
    document._write(`${table.id} 0 obj\n<<${dictionary}>>\nstream`)
    document._write(entries)
    document._write(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF`)
    document.push(null)
  }

  #flush(): void {
    if (this.#pending.length === 0) return
    const objects = this.#pending
    this.#pending = []
    const stream = this.#reference({Type: 'ObjStm', N: objects.length})
    const head: number[] = []
    let offset = 0
    for (const [index, {id, text}] of objects.entries()) {
      head.push(id, offset)
      // one character a byte
      offset += text.length + 1
      this.#places.set(id, {stream: stream.id, index})
    }
    const start = `${head.join(' ')}\n`
    stream.data['First'] = start.length
    stream.end(Buffer.from(`${start}${objects.map(({text}) => text).join('\n')}\n`, 'latin1'))
  }

  /** Type, offset or stream, generation or index: 1, 4 and 3 bytes. */
  #entries(): Buffer {
    const {_offsets: offsets} = this.#document
    const bytes = Buffer.alloc((offsets.length + 1) * 8)
    bytes.writeUInt16BE(65535, 6)
    for (const [index, offset] of offsets.entries()) {
      const at = (index + 1) * 8
      const place = this.#places.get(index + 1)
      bytes[at] = place === undefined ? 1 : 2
      bytes.writeUInt32BE(place?.stream ?? offset ?? 0, at + 1)
      if (place !== undefined) bytes.writeUInt16BE(place.index, at + 6)
    }
    return bytes
  }
}

function reference({id}: PdfReference): string {
  return `${id} 0 R`
}
