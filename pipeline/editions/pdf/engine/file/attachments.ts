/** Embeds files in the PDF (ISO 32000-1 §7.11.4), associated as PDF/A-3 asks (ISO 19005-3 §6.8). */
import {createHash} from 'node:crypto'
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {PdfReference} from 'pdfmake/js/PDFDocument.js'
import {nameTree} from '../tags/name-tree.ts'
import {pdfDate, pdfText} from './pdf-values.ts'

export interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly description: string
  readonly relationship: 'Data' | 'Source'
  readonly bytes: Uint8Array
}

/** A file that is carried says when it was changed; without a date of the publication it says this, as an EPUB does. */
const standInDate = '1980-01-01'

/** Writes the files; gives their name tree, or undefined without files. */
export function writeAttachments(
  attachments: readonly Attachment[],
  date: string | undefined,
  document: PDFDocument
): PdfReference | undefined {
  if (attachments.length === 0) return undefined
  const files = attachments.map((one): [string, PdfReference] => [
    one.name,
    fileSpecification(one, date, document)
  ])
  document._root.data['AF'] = files.map(([, file]) => file)
  return nameTree(files, document)
}

function fileSpecification(
  attachment: Attachment,
  date: string | undefined,
  document: PDFDocument
): PdfReference {
  const {bytes, name, mediaType, relationship, description} = attachment
  const dates = {
    ...(date === undefined ? {} : {CreationDate: pdfText(pdfDate(date))}),
    ModDate: pdfText(pdfDate(date ?? standInDate))
  }
  const embedded = document.ref({
    Type: 'EmbeddedFile',
    Subtype: mediaType.replaceAll('/', '#2F'),
    Params: {Size: bytes.length, CheckSum: createHash('md5').update(bytes).digest(), ...dates}
  })
  embedded.end(Buffer.from(bytes))
  const file = document.ref({
    Type: 'Filespec',
    AFRelationship: relationship,
    F: pdfText(name),
    UF: pdfText(name),
    EF: {F: embedded, UF: embedded},
    Desc: pdfText(description)
  })
  file.end()
  return file
}
