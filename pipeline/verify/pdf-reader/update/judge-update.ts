/** Judges what was added to a PDF file (ISO 32000-1 §7.5.6): a signature alone, or another content. */
import {isDeepStrictEqual} from 'node:util'
import {readPages, type PdfPage} from '../page-tree.ts'
import {PdfFile} from '../file.ts'
import {numberOf} from '../tags.ts'
import {isArray, isDictionary, PdfReference, PdfStream, type PdfDictionary, type PdfValue} from '../values.ts'
import {readXmp, statedIn} from '../xmp.ts'
import {isSignatureField, isSignatureOver, isSignatureWidget, isVisible} from './signature-field.ts'

export interface UpdateVerdict {
  /** Signatures over all of the file before it. */
  readonly signatures: number
  /** The numbers of the pages on which something of a signature is to be seen. */
  readonly shownOn: readonly number[]
  /** What else is another than before, in words, each once; empty when only signatures were added. */
  readonly changes: readonly string[]
}

/** Of a file whose first `length` bytes are another file. Throws `Unreadable` when what was added can't be read. */
export function judgeUpdate(bytes: Uint8Array, length: number): UpdateVerdict {
  const judge = new UpdateJudge(new PdfFile(bytes.subarray(0, length)), new PdfFile(bytes))
  judge.objects()
  const signatures = judge.form(length)
  return {signatures, shownOn: [...judge.shownOn].sort((a, b) => a - b), changes: [...judge.changes]}
}

/** What programs that sign add to the catalogue: the form, extensions in use, what long-term checks need, permissions. */
const addedToCatalogue = new Set(['AcroForm', 'Extensions', 'DSS', 'Perms', 'Version'])
const knownOfForm = new Set(['Fields', 'SigFlags', 'DA', 'DR'])
/** When a file was changed, and by which program. */
const moments = new Set(['ModDate', 'Producer'])

class UpdateJudge {
  readonly changes = new Set<string>()
  readonly shownOn = new Set<number>()
  readonly #before: PdfFile
  readonly #after: PdfFile
  readonly #pages: ReadonlyMap<number, PdfPage>
  /** The pages that objects belong to, by the numbers of these. */
  readonly #pageOf = new Map<number, PdfPage>()

  constructor(before: PdfFile, after: PdfFile) {
    this.#before = before
    this.#after = after
    const pages = readPages(before)
    this.#pages = new Map(pages.map((page) => [page.object, page]))
    for (const page of pages) {
      const {dictionary} = page
      const content = [dictionary.get('Contents'), dictionary.get('Annots'), dictionary.get('Resources')]
      for (const one of content.flatMap((value) => [value ?? null, ...before.list(value)])) {
        if (one instanceof PdfReference) this.#pageOf.set(one.number, page)
      }
    }
  }

  /** Every object of the file before that is another one since, and every one that it refers to and that is there since. */
  objects(): void {
    const [before, after] = [this.#before, this.#after]
    for (const key of ['Root', 'Info']) this.#same(before.trailer, after.trailer, key, 'the trailer')
    if (after.trailer.has('Encrypt')) this.changes.add('the file is encrypted')
    const size = before.trailer.get('Size')
    for (const number of new Set([...before.numbers(), ...after.numbers()])) {
      const place = before.placeOf(number)
      if (place === undefined) {
        if (typeof size !== 'number' || number < size) this.changes.add(this.#nameOf(number))
      } else if (place !== after.placeOf(number)) this.#object(number)
    }
  }

  /** How many signatures there are; whatever else the form holds is a change. */
  form(length: number): number {
    const file = this.#after
    const form = file.optionalDictionary(file.dictionary(file.trailer.get('Root')).get('AcroForm'))
    if ([...form.keys()].some((key) => !knownOfForm.has(key))) this.changes.add('the form')
    const fields = file.list(form.get('Fields')).map((one) => file.dictionary(one))
    for (const field of fields) {
      const kids = file.list(field.get('Kids'))
      const isSound = isSignatureField(file, field) && kids.every((kid) => isSignatureWidget(file, kid))
      if (!isSound) this.changes.add('a field of the form')
    }
    return fields.filter((field) => isSignatureOver(file, field, length)).length
  }

  #object(number: number): void {
    const reference = new PdfReference(number)
    const [before, after] = [this.#before.resolve(reference), this.#after.resolve(reference)]
    if (this.#isSame(before, after)) return
    const page = this.#pages.get(number)
    if (isDictionary(before) && isDictionary(after)) {
      if (page !== undefined) return this.#page(page, before, after)
      const isAdded = (key: string): boolean => !before.has(key) && addedToCatalogue.has(key)
      if (this.#is(number, 'Root')) return this.#entries(before, after, 'the catalogue', isAdded)
      if (this.#is(number, 'Info'))
        return this.#entries(before, after, 'the document information', (key) => moments.has(key))
    }
    if (before instanceof PdfStream && after instanceof PdfStream && this.#isMetadata(number)) {
      return this.#metadata(before, after)
    }
    const owner = this.#pageOf.get(number)
    if (owner !== undefined && isArray(before) && isArray(after))
      return this.#annotations(owner, before, after)
    this.changes.add(this.#nameOf(number))
  }

  #page(page: PdfPage, before: PdfDictionary, after: PdfDictionary): void {
    this.#annotations(page, this.#before.list(before.get('Annots')), this.#after.list(after.get('Annots')))
    this.#entries(before, after, `page ${String(page.number)}`, (key) => key === 'Annots')
  }

  /** Entries that are others than before, but for those that are judged elsewhere or may be. */
  #entries(
    before: PdfDictionary,
    after: PdfDictionary,
    where: string,
    isLeft: (key: string) => boolean
  ): void {
    for (const key of new Set([...before.keys(), ...after.keys()]))
      if (!isLeft(key)) this.#same(before, after, key, where)
  }

  /** Those that there were stay, in order; behind them only signatures have their places. */
  #annotations(page: PdfPage, before: readonly PdfValue[], after: readonly PdfValue[]): void {
    const added = after.slice(before.length)
    const isSame = before.every((one, index) => this.#isSame(one, after[index]))
    if (!isSame || !added.every((one) => isSignatureWidget(this.#after, one))) {
      this.changes.add(`an annotation on page ${String(page.number)}`)
    } else if (added.some((one) => isVisible(this.#after, one))) this.shownOn.add(page.number)
  }

  #metadata(before: PdfStream, after: PdfStream): void {
    const [said, since] = [readXmp(this.#before.streamBytes(before)), readXmp(this.#after.streamBytes(after))]
    const names = [...said.keys(), ...since.keys()].flatMap((name) => /^dc:(.*)$/.exec(name)?.[1] ?? [])
    if (names.some((name) => statedIn(said, name) !== statedIn(since, name))) this.changes.add('the metadata')
  }

  #same(before: PdfDictionary, after: PdfDictionary, key: string, where: string): void {
    if (!this.#isSame(before.get(key), after.get(key))) this.changes.add(`\`/${key}\` of ${where}`)
  }

  /** Whether both are written alike: a reference is like one to the object of the same number, a stream like one of the same bytes. */
  #isSame(before: PdfValue | undefined, after: PdfValue | undefined): boolean {
    if (!(before instanceof PdfStream && after instanceof PdfStream)) return isDeepStrictEqual(before, after)
    const areBytesSame = this.#before.encodedBytes(before).equals(this.#after.encodedBytes(after))
    return areBytesSame && isDeepStrictEqual(before.dictionary, after.dictionary)
  }

  #is(number: number, key: string, dictionary = this.#before.trailer): boolean {
    return numberOf(dictionary.get(key)) === number
  }

  #isMetadata(number: number): boolean {
    return this.#is(number, 'Metadata', this.#before.dictionary(this.#before.trailer.get('Root')))
  }

  #nameOf(number: number): string {
    const page = this.#pageOf.get(number)
    return page === undefined ? `object ${String(number)}` : `what page ${String(page.number)} shows`
  }
}
