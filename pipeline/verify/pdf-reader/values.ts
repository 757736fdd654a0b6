/** Defines the values of a PDF file (ISO 32000-1 §7.3) as classes, and guards that narrow them. */
import {fail} from '../unreadable.ts'

class Named {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

export class PdfName extends Named {}

/** A string's bytes, one a code unit. */
export class PdfString {
  readonly bytes: string
  constructor(bytes: string) {
    this.bytes = bytes
  }
}

export class PdfReference {
  readonly number: number
  constructor(number: number) {
    this.number = number
  }
}

/** A keyword: an operator of a content stream, or `obj`, `>>`, `]` and the like. */
export class PdfOperator extends Named {}

export type PdfDictionary = ReadonlyMap<string, PdfValue>

export class PdfStream {
  readonly dictionary: PdfDictionary
  /** Where the stream's bytes begin in the file. */
  readonly start: number
  constructor(dictionary: PdfDictionary, start: number) {
    this.dictionary = dictionary
    this.start = start
  }
}

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfOperator
  | PdfStream
  | PdfDictionary
  | readonly PdfValue[]

/** Whether a value is a dictionary. */
export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map
}

/** Whether a value is an array. */
export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value)
}

export function expectNumber(value: PdfValue | undefined): number {
  return typeof value === 'number' && !Number.isNaN(value) ? value : fail('a number is expected in the PDF')
}

export function expectName(value: PdfValue | undefined): string {
  return value instanceof PdfName ? value.name : fail('a name is expected in the PDF')
}

export function expectString(value: PdfValue | undefined): PdfString {
  return value instanceof PdfString ? value : fail('a string is expected in the PDF')
}

export function expectDictionary(value: PdfValue | undefined): PdfDictionary {
  return isDictionary(value) ? value : fail('a dictionary is expected in the PDF')
}

export function expectArray(value: PdfValue | undefined): readonly PdfValue[] {
  return isArray(value) ? value : fail('an array is expected in the PDF')
}

/** A text string (§7.9.2.2): UTF-16 with a byte order mark, UTF-8 with one, else the Latin part of PDFDocEncoding. */
export function textOf(value: PdfValue | undefined): string {
  const {bytes} = expectString(value)
  if (bytes.startsWith('\xfe\xff')) return utf16From(bytes, 2)
  return bytes.startsWith('\xef\xbb\xbf') ? Buffer.from(bytes.slice(3), 'latin1').toString('utf8') : bytes
}

/** What bytes in UTF-16BE say, from a place on. */
export function utf16From(bytes: string, start: number): string {
  let text = ''
  for (let index = start; index + 1 < bytes.length; index += 2)
    text += String.fromCharCode((bytes.charCodeAt(index) << 8) | bytes.charCodeAt(index + 1))
  return text
}
