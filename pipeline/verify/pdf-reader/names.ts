/** Shares the names in a PDF file, so that each is made once: there are a few dozen, and they stand in every object. */
import {PdfName} from './values.ts'

export class PdfNames {
  /** By their bytes as they are written; few bytes are a number, which needs no string. */
  readonly #names = new Map<string | number, PdfName>()

  /** The name whose bytes stand from `start`, behind the slash, to `end`. */
  at(bytes: Buffer, start: number, end: number): PdfName {
    const key = end - start > 6 ? bytes.toString('latin1', start, end) : keyOf(bytes, start, end)
    const known = this.#names.get(key)
    if (known !== undefined) return known
    const written = bytes.toString('latin1', start, end)
    // `#20` stands for a space (ISO 32000-1 §7.3.5).
    const characterOf = (_: string, code: string): string => String.fromCharCode(Number.parseInt(code, 16))
    const name = new PdfName(written.replace(/#([0-9a-f]{2})/gi, characterOf))
    this.#names.set(key, name)
    return name
  }
}

/** Up to six bytes as one number, none of which is 0. */
export function keyOf(bytes: Buffer, start: number, end: number): number {
  let key = 0
  for (let at = start; at < end; at += 1) key = key * 256 + (bytes[at] ?? 0)
  return key
}
