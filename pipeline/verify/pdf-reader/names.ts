/** Shares the names in a PDF file, so that each is made once: there are a few dozen, and they stand in every object. */
import {PdfName} from './values.ts'

export class PdfNames {
  /** As they are written. */
  readonly #names = new Map<string, PdfName>()

  /** The name whose bytes stand from `start`, behind the slash, to `end`. */
  at(bytes: Buffer, start: number, end: number): PdfName {
    const written = bytes.toString('latin1', start, end)
    const known = this.#names.get(written)
    if (known !== undefined) return known
    // `#20` stands for a space (ISO 32000-1 §7.3.5).
    const characterOf = (_: string, code: string): string => String.fromCharCode(Number.parseInt(code, 16))
    const name = new PdfName(written.replace(/#([0-9a-f]{2})/gi, characterOf))
    this.#names.set(written, name)
    return name
  }
}
