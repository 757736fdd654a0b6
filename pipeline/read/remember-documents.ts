/** Takes what was read of a document before, where its bytes and all that it is read by are the same. */
import {digestOfData, keptWith, rememberLater, type Memo} from '../model/memo.ts'
import type {Outcome} from '../model/diagnostic.ts'
import type {Document} from '../model/publication/document.ts'
import {sha256Of} from '../model/values/sha256-of.ts'
import type {DocumentFile} from './read-document.ts'

type ReadFile = () => Promise<Outcome<Document>>

/** Bytes of a document whose tree takes half as long to be kept as to be made: where no other is read with it, it changes whenever it is read. */
const longText = 128 * 1024

interface ReadWith {
  /** All that documents are read by, beside their file. */
  readonly settings: unknown
  /** Whether its publication has no other. */
  readonly isAlone: boolean
}

/** Reads a document unless `memo` has it; a long one that is alone, and all without a memo, are read each time. */
export function rememberDocuments(
  memo: Memo | undefined,
  {settings, isAlone}: ReadWith
): (file: DocumentFile, read: ReadFile) => Promise<Outcome<Document>> {
  if (memo === undefined) return (_, read) => read()
  const told = digestOfData(settings)
  return ({bytes, ...file}, read) => {
    if (isAlone && bytes.length > longText) return read()
    const digest = sha256Of(bytes)
    return rememberLater(memo, {
      of: [told, file, digest],
      is: keptWith<Outcome<Document>>('value', 'diagnostics'),
      make: read
    })
  }
}
