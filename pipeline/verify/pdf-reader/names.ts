/** Shares the names in a PDF file, so that each is made once: there are a few dozen, and they stand in every object. */
import {PdfName} from './values.ts'

export class PdfNames {
  /** By the sum of their bytes. One whose sum is another's takes its place. */
  readonly #names = new Map<number, PdfName>()

  /** The name whose bytes stand from `start`, behind the slash, to `end`. */
  at(bytes: Buffer, start: number, end: number): PdfName {
    let sum = 0
    for (let at = start; at < end; at += 1) sum = (Math.imul(sum, 31) + (bytes[at] ?? 0)) | 0
    const known = this.#names.get(sum)
    if (known !== undefined && isWritten(known, bytes, start, end)) return known
    const written = bytes.toString('latin1', start, end)
    if (written.includes('#')) return new PdfName(withoutEscapes(written))
    const name = new PdfName(written)
    this.#names.set(sum, name)
    return name
  }
}

/** Whether the bytes are the name's, without a string of them. */
function isWritten({name}: PdfName, bytes: Buffer, start: number, end: number): boolean {
  if (name.length !== end - start) return false
  for (let at = start; at < end; at += 1) if (name.charCodeAt(at - start) !== bytes[at]) return false
  return true
}

/** `#20` stands for a space (ISO 32000-1 §7.3.5). */
function withoutEscapes(written: string): string {
  return written.replace(/#([0-9a-f]{2})/gi, (_: string, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16))
  )
}
