/** Converts values to those that pdfkit writes. */
import type {PdfValue} from 'pdfmake/js/PDFDocument.js'

/** A text string: PDFDocEncoding when it is ASCII, else UTF-16 with a byte order mark (ISO 32000-1 §7.9.2.2). */
export function pdfText(text: string): PdfValue {
  // oxlint-disable-next-line eslint/no-new-wrappers -- pdfkit writes a plain string as a name
  return new String(text)
}

/** The bytes that `pdfText` becomes: what name trees are sorted by. */
export function textBytes(text: string): Buffer {
  if (/^[\0-\x7f]*$/.test(text)) return Buffer.from(text, 'latin1')
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
}

/** A hexadecimal text string for a content stream. */
export function hexText(text: string): string {
  return `<${utf16Digits(`\ufeff${text}`).toUpperCase()}>`
}

/** A text in UTF-16BE, without a byte order mark, as hexadecimal digits. */
export function utf16Digits(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex')
}

/** A number for a content stream: three decimals, no minus zero. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

/** Three decimals, as a number. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** `#rrggbb` as three numbers from 0 to 1 for a content stream. */
export function colourOperands(colour: string): string {
  return `${channelAt(colour, 1)} ${channelAt(colour, 3)} ${channelAt(colour, 5)}`
}

function channelAt(colour: string, at: number): string {
  return decimal(Number.parseInt(colour.slice(at, at + 2), 16) / 255)
}

/** `2026-11-24` as a PDF date at midnight UTC (ISO 32000-1 §7.9.4). */
export function pdfDate(date: string): string {
  return `D:${date.replaceAll('-', '')}000000Z`
}
