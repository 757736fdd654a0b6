/** A PDF taken apart, changed, and written anew: what the checks of a PDF are tried on. */
import {PdfFile} from '../../pipeline/verify/pdf-reader/file.ts'
import {readPages} from '../../pipeline/verify/pdf-reader/page-tree.ts'
import {
  isDictionary,
  PdfName,
  PdfReference,
  PdfStream,
  PdfString,
  type PdfValue
} from '../../pipeline/verify/pdf-reader/values.ts'
import {pdfWithTable, stream} from '../verify/pdf/write-pdf.ts'

/** A dictionary open to change. */
export type OpenDictionary = Map<string, PdfValue>

export class PdfDraft {
  readonly #bytes: Buffer
  readonly #file: PdfFile
  /** New contents of streams, by the stream's dictionary. */
  readonly #contents = new Map<unknown, Buffer>()

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes)
    this.#file = new PdfFile(bytes)
  }

  get catalogue(): OpenDictionary {
    return this.open(this.#file.trailer.get('Root'))
  }

  get information(): OpenDictionary {
    return this.open(this.#file.trailer.get('Info'))
  }

  get tree(): OpenDictionary {
    return this.open(this.catalogue.get('StructTreeRoot'))
  }

  /** A page's dictionary. */
  page(number: number): OpenDictionary {
    const page = readPages(this.#file)[number - 1]
    if (page === undefined) throw new Error(`there is no page ${String(number)}`)
    return page.dictionary as OpenDictionary
  }

  resolve(value: PdfValue | undefined): PdfValue {
    return this.#file.resolve(value)
  }

  /** The dictionary, or that of a stream, that a value is or refers to. */
  open(value: PdfValue | undefined): OpenDictionary {
    const resolved = this.#file.resolve(value)
    const dictionary = resolved instanceof PdfStream ? resolved.dictionary : resolved
    if (!isDictionary(dictionary)) throw new Error('a dictionary is expected')
    return dictionary as OpenDictionary
  }

  /** The list that a value is or refers to. */
  list(value: PdfValue | undefined): PdfValue[] {
    const resolved = this.#file.resolve(value)
    if (!Array.isArray(resolved)) throw new Error('a list is expected')
    return resolved
  }

  /** Every dictionary, in the order of their numbers, that has these entries. */
  all(entries: Readonly<Record<string, string>>): readonly OpenDictionary[] {
    return this.#numbers().flatMap((number) => {
      const value = this.#file.resolve(new PdfReference(number))
      const dictionary = value instanceof PdfStream ? value.dictionary : value
      if (!isDictionary(dictionary)) return []
      const isOne = Object.entries(entries).every(([key, name]) => {
        const found = dictionary.get(key)
        return found instanceof PdfName && found.name === name
      })
      return isOne ? [dictionary as OpenDictionary] : []
    })
  }

  /** The first of them. */
  first(entries: Readonly<Record<string, string>>): OpenDictionary {
    const [found] = this.all(entries)
    if (found === undefined) throw new Error(`there is no ${JSON.stringify(entries)}`)
    return found
  }

  /** The structure elements, or those of a type, in the order of their numbers. */
  tags(type?: string): readonly OpenDictionary[] {
    return this.all(type === undefined ? {} : {S: type}).filter((one) => one.has('S') && one.has('P'))
  }

  /** The first structure element of a type. */
  tag(type: string): OpenDictionary {
    const [found] = this.tags(type)
    if (found === undefined) throw new Error(`there is no ${type}`)
    return found
  }

  /** What a stream holds. */
  contentOf(value: PdfValue | undefined): string {
    return this.#file.streamBytes(value).toString('latin1')
  }

  /** Changes what a stream holds; an error when nothing changes. */
  rewrite(value: PdfValue | undefined, change: (content: string) => string): void {
    const before = this.contentOf(value)
    const after = change(before)
    if (before === after) throw new Error('the stream is as it was')
    this.#contents.set(this.open(value), Buffer.from(after, 'latin1'))
  }

  /** The file, with plain objects and a cross-reference table. */
  write(): Buffer {
    const objects: Record<number, string | Buffer> = {}
    for (const number of this.#numbers()) {
      const value = this.#file.resolve(new PdfReference(number))
      const type = value instanceof PdfStream ? value.dictionary.get('Type') : undefined
      if (value === null || (type instanceof PdfName && /^(?:ObjStm|XRef)$/.test(type.name))) continue
      objects[number] = value instanceof PdfStream ? this.#stream(value) : textOf(value)
    }
    const {trailer} = this.#file
    const entries = ['Info', 'ID'].map((key) => `/${key} ${textOf(trailer.get(key) ?? null)}`)
    const root = trailer.get('Root')
    return pdfWithTable(objects, entries.join(''), root instanceof PdfReference ? root.number : 1)
  }

  #stream(value: PdfStream): Buffer {
    const changed = this.#contents.get(value.dictionary)
    const length = Number(this.#file.resolve(value.dictionary.get('Length')))
    const bytes = changed ?? this.#bytes.subarray(value.start, value.start + length)
    const left = changed === undefined ? ['Length'] : ['Length', 'Filter']
    const entries = [...value.dictionary].filter(([key]) => !left.includes(key))
    return stream(bytes, entries.map(([key, one]) => `${textOf(new PdfName(key))} ${textOf(one)}`).join(''))
  }

  #numbers(): readonly number[] {
    return Array.from({length: Number(this.#file.trailer.get('Size')) - 1}, (_, index) => index + 1)
  }
}

/** A value as a file writes it. */
function textOf(value: PdfValue): string {
  if (value instanceof PdfName) {
    return `/${value.name.replace(/[^\w.+-]/g, (one) => `#${one.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
  }
  if (value instanceof PdfString) return `<${Buffer.from(value.bytes, 'latin1').toString('hex')}>`
  if (value instanceof PdfReference) return `${String(value.number)} 0 R`
  if (Array.isArray(value)) return `[${value.map(textOf).join(' ')}]`
  if (isDictionary(value)) {
    return `<<${[...value].map(([key, one]) => `${textOf(new PdfName(key))} ${textOf(one)}`).join('')}>>`
  }
  return JSON.stringify(value)
}
