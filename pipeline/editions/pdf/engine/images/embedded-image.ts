/** Describes an image that the file holds as an XObject (ISO 32000-1 §8.9.5). */
import type {PdfReference} from 'pdfmake/js/PDFDocument.js'

export interface EmbeddedImage {
  /** The resource's name. */
  readonly name: string
  readonly width: number
  readonly height: number
  readonly object: PdfReference
}
