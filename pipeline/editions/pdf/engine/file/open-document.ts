/** Opens a PDF to be filled: tagged, PDF/A-3a and PDF/UA-1 by its own word, with nothing of the clock in it. */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {FileMetadata} from './metadata.ts'
import {producer, xmpDescriptions} from './metadata.ts'
import {packObjects} from './object-streams.ts'
import {pdfDate} from './pdf-values.ts'
import {PDFDocument as Document} from '../pdfmake.ts'

/** A document without pages; dates are in it only when the metadata has one. */
export function openDocument(metadata: FileMetadata, size: readonly [number, number]): PDFDocument {
  const document = new Document(
    {},
    {},
    {},
    {},
    {
      size,
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      displayTitle: true,
      compress: true,
      lang: metadata.language,
      autoFirstPage: false,
      font: null,
      info: infoOf(metadata)
    },
    null,
    () => false
  )
  // pdfkit begins with the clock's time, which no edition may carry
  if (metadata.date === undefined) delete document.info['CreationDate']
  else document.info['CreationDate'] = pdfDate(metadata.date)
  document.metadata._metadata =
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
  document._addInfo = () => document.appendXML(xmpDescriptions(metadata))
  packObjects(document)
  return document
}

function infoOf({title, authors, subject, date}: FileMetadata): {readonly [key: string]: string} {
  const dates = date === undefined ? {} : {ModDate: pdfDate(date)}
  return {
    Title: title,
    ...(authors.length === 0 ? {} : {Author: authors.join('; ')}),
    ...(subject === undefined ? {} : {Subject: subject}),
    Creator: producer,
    Producer: producer,
    ...dates
  }
}

/** The bytes of a document that has been filled. An object that was never ended is a mistake, which pdfkit would wait for. */
export function closeDocument(document: PDFDocument): Uint8Array {
  document.end()
  // Still true when an object is waited for.
  if (document._ended) throw new Error(`expected every object to be ended, and ${document._waiting} are not`)
  return document.read()
}
