/** Writes values in the syntax of a PDF (ISO 32000-1 §7.3). */
import type {PdfValue} from 'pdfmake/js/PDFDocument.js'
import {textBytes} from './pdf-values.ts'

/** As pdfkit writes them, without its line breaks: a string is a name, a `String` object a text string. */
export function pdfSyntax(value: PdfValue): string {
  switch (typeof value) {
    case 'string':
      return `/${value}`
    case 'number':
      return numberSyntax(value)
    case 'object':
      return value === null ? 'null' : objectSyntax(value)
    default:
      return String(value)
  }
}

type PdfObject = Extract<PdfValue, object>

function objectSyntax(value: PdfObject): string {
  if (Array.isArray(value)) return `[${value.map(pdfSyntax).join(' ')}]`
  // oxlint-disable-next-line unicorn/no-instanceof-builtins -- pdfkit tells names from text strings by the wrapper
  if (value instanceof String) return textSyntax(value.valueOf())
  if (Buffer.isBuffer(value)) return `<${value.toString('hex')}>`
  if (isDictionary(value)) return dictionarySyntax(value)
  // oxlint-disable-next-line typescript/no-base-to-string -- pdfkit's references and trees have one of their own
  return value.toString()
}

type Dictionary = Extract<PdfObject, {readonly [key: string]: PdfValue | undefined}>

/** References and trees know how they are written. */
function isDictionary(value: PdfObject): value is Dictionary {
  return Object.getPrototypeOf(value) === Object.prototype
}

function dictionarySyntax(dictionary: Dictionary): string {
  let entries = ''
  for (const key of Object.keys(dictionary)) {
    const value = dictionary[key]
    if (value === undefined) continue
    const syntax = pdfSyntax(value)
    entries += startsItself.has(syntax[0] ?? '') ? `/${key}${syntax}` : `/${key} ${syntax}`
  }
  return `<<${entries}>>`
}

/** What needs no space before it. */
const startsItself: ReadonlySet<string> = new Set(['/', '(', '<', '['])

function numberSyntax(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`expected a number that a PDF can hold, not ${value}`)
  return String(Math.round(value * 1e6) / 1e6)
}

const special = /[\n\r\t\b\f()\\]/g

const escapes: {readonly [character: string]: string} = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '(': '\\(',
  ')': '\\)',
  '\\': '\\\\'
}

/** A literal string, one character a byte. */
function textSyntax(text: string): string {
  const bytes = textBytes(text).toString('latin1')
  return `(${bytes.replace(special, (character) => escapes[character] ?? '')})`
}
