/** Reads a file that is embedded in a PDF (ISO 32000-1 §7.11.4). */
import type {PdfFile} from './file.ts'
import {nameIn, textIn} from './tags.ts'
import {isDictionary, PdfStream, type PdfDictionary, type PdfValue} from './values.ts'

export interface Attachment {
  /** By which it is listed, and by which it is saved. */
  readonly names: readonly string[]
  /** What it is to the document, such as `Data`. */
  readonly relationship: string
  readonly mediaType: string
  readonly description: string
  /** Days of its making and of its last change, as it says. */
  readonly moments: readonly string[]
  /** How many bytes it says that it has. */
  readonly size: number
  /** Reads it; throws `Unreadable` when it is damaged. */
  readonly bytes: () => Uint8Array
}

const nothing: PdfDictionary = new Map()

export function readAttachment(file: PdfFile, name: string, value: PdfValue): Attachment {
  const specification = file.dictionary(value)
  const embedded = file.optionalDictionary(specification.get('EF'))
  const contents = embedded.get('F') ?? null
  const stream = file.resolve(contents)
  const dictionary = stream instanceof PdfStream ? stream.dictionary : nothing
  const parameters = file.resolve(dictionary.get('Params'))
  const known = isDictionary(parameters) ? parameters : nothing
  return {
    names: [name, textIn(file, specification, 'F') ?? '', textIn(file, specification, 'UF') ?? ''],
    relationship: nameIn(file, specification, 'AFRelationship') ?? '',
    mediaType: nameIn(file, dictionary, 'Subtype') ?? '',
    description: textIn(file, specification, 'Desc') ?? '',
    moments: ['CreationDate', 'ModDate'].flatMap((key) => textIn(file, known, key) ?? []),
    size: Number(file.resolve(known.get('Size'))),
    bytes: () => file.streamBytes(contents)
  }
}
