/** Reads a file that is embedded in a PDF (ISO 32000-1 §7.11.4). */
import type {PdfFile} from './file.ts'
import type {PdfValue} from './values.ts'

export interface Attachment {
  /** By which it is listed. */
  readonly name: string
  /** Reads it; throws `Unreadable` when it is damaged. */
  readonly bytes: () => Uint8Array
}

export function readAttachment(file: PdfFile, name: string, value: PdfValue): Attachment {
  const embedded = file.optionalDictionary(file.dictionary(value).get('EF'))
  return {name, bytes: () => file.streamBytes(embedded.get('F'))}
}
