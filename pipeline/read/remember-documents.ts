/** Takes what was read of a document before, where its bytes and all that it is read by are the same. */
import {digestOfData, keptWith, madeOf, rememberLater, type Memo} from '../model/memo.ts'
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

/**
 * Reads a document unless `memo` has it; a long one that is alone, and all without a memo, are read each time. With a memo, a document
 * is known by all that it was read of.
 */
export function rememberDocuments(
  memo: Memo | undefined,
  {settings, isAlone}: ReadWith
): (file: DocumentFile, read: ReadFile) => Promise<Outcome<Document>> {
  if (memo === undefined) return (_, read) => read()
  const told = digestOfData(settings)
  return async ({bytes, ...file}, read) => {
    const of = digestOfData([told, file, sha256Of(bytes)])
    const is = keptWith<Outcome<Document>>('value', 'diagnostics')
    const isKept = !isAlone || bytes.length <= longText
    const {value, diagnostics} = await rememberLater(isKept ? memo : undefined, {of, is, make: read})
    return {value: madeOf(value, of), diagnostics}
  }
}
