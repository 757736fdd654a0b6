/** Compares values of two versions of a PDF file. */
import type {PdfFile} from '../file.ts'
import {isArray, isDictionary, PdfName, PdfReference, PdfStream, PdfString, type PdfValue} from '../values.ts'

/** A value and the file that it stands in. */
export interface Placed {
  readonly file: PdfFile
  readonly value: PdfValue | undefined
}

/** Whether both are written alike; a reference is like one to the object of the same number. */
export function isSameValue(one: Placed, other: Placed): boolean {
  const [a, b] = [one.value, other.value]
  const within = (x: PdfValue | undefined, y: PdfValue | undefined): boolean =>
    isSameValue({file: one.file, value: x}, {file: other.file, value: y})
  if (a instanceof PdfName) return b instanceof PdfName && a.name === b.name
  if (a instanceof PdfString) return b instanceof PdfString && a.bytes === b.bytes
  if (a instanceof PdfReference) return b instanceof PdfReference && a.number === b.number
  if (a instanceof PdfStream) {
    if (!(b instanceof PdfStream) || !within(a.dictionary, b.dictionary)) return false
    return one.file.encodedBytes(a).equals(other.file.encodedBytes(b))
  }
  if (isArray(a)) {
    return isArray(b) && a.length === b.length && a.every((value, index) => within(value, b[index]))
  }
  if (isDictionary(a)) {
    return isDictionary(b) && a.size === b.size && [...a].every(([key, value]) => within(value, b.get(key)))
  }
  return a === b
}
