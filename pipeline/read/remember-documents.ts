/** Takes what was read of a document before, where its bytes and all that it is read by are the same. */
import {digestOfData, keptWith, madeOf, type Memo} from '../model/memo.ts'
import type {Outcome} from '../model/diagnostic.ts'
import {saidInDocument, type Document} from '../model/publication/document.ts'
import type {Shelf} from '../model/shelf.ts'
import {OpenedOnce, withPutAside} from '../model/unopened.ts'
import {sha256Of} from '../model/values/sha256-of.ts'
import type {DocumentFile} from './read-document.ts'

/** Reads a document unless it was read before. */
type ReadFile = (file: DocumentFile) => Promise<Outcome<Document>>

/** Bytes of a document whose tree takes half as long to be kept as to be made: where no other is read with it, it changes whenever it is read. */
const longText = 128 * 1024

interface ReadWith<T> {
  /** All that documents are read by, beside their file: plain data, maps and sets among it. */
  readonly settings: T
  /** Is given them, and has nothing else. */
  readonly readBy: (settings: T) => ReadFile
  /** Whether its publication has no other. */
  readonly isAlone: boolean
  /** Puts by what is opened of those that were read before. */
  readonly shelf?: Shelf | undefined
}

/**
 * Reads a document unless `memo` has it, which gives it unopened; a long one that is alone, and all without a memo, are read each time. With a memo, a
 * document is known by all that it was read of.
 */
export function rememberDocuments<T>(
  memo: Memo | undefined,
  {settings, readBy, isAlone, shelf}: ReadWith<T>
): ReadFile {
  const read = readBy(settings)
  if (memo === undefined) return read
  const told = digestOfData(settings)
  return async (whole) => {
    const {bytes, ...file} = whole
    const of = digestOfData([told, file, sha256Of(bytes)])
    const said = digestOfData(['what is said in it', of])
    const before = memo.get(of)
    if (isOutcome(before) && memo.has(said)) {
      const {value, diagnostics} = before
      const aside = new OpenedOnce(() => saidIn(memo.get(said)), saidInDocument, shelf)
      return {value: madeOf(withPutAside(value, saidInDocument, aside), of), diagnostics}
    }
    const {value, diagnostics} = await read(whole)
    if (!isAlone || bytes.length <= longText) {
      const {children, notes, text} = value
      memo.put(of, {value: {...value, children: [], notes: [], text: ''}, diagnostics})
      memo.put(said, {children, notes, text})
    }
    return {value: madeOf(value, of), diagnostics}
  }
}

const isOutcome = keptWith<Outcome<Document>>('value', 'diagnostics')
const isSaid = keptWith<Said>('children', 'notes')

type Said = Pick<Document, (typeof saidInDocument)[number]>

function saidIn(value: unknown): Said {
  if (!isSaid(value)) throw new Error('expected what a document says')
  return value
}
