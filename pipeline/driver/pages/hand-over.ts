/** Hands the pages of a large publication over to the thread that writes them, each as it is drawn to be read back. */
import type {
  Artifact,
  DrawnArtifact,
  EditionFile,
  FileFacts,
  HeldFile,
  PutByArtifact
} from '../../model/edition/edition.ts'
import {heldBytes} from '../../model/edition/edition-file.ts'
import {wholeOf} from '../../model/edition/open-file.ts'
import type {Line} from '../../model/line.ts'
import {isObject} from '../../model/values/is-object.ts'
import type {TakeBytes} from '../../model/take-bytes.ts'
import {ownBytes} from '../publication/own-bytes.ts'

/** Where pages go as they are read back: plain data, for a worker to have one end of it. */
export interface PageLine {
  readonly line: Line
  /** How many bytes are on their way to the disk, in memory that both ends share: whoever draws waits where that is much. */
  readonly onWay: Int32Array
  /** An absolute path, of no file yet, for what is put by until it is read back; absent where that stays in memory. */
  readonly aside?: string
}

/** Both ends of a line for pages, here and there. */
export function pageLines(
  [here, there]: readonly [Line, Line],
  aside?: string
): readonly [PageLine, PageLine] {
  const onWay = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  return [
    {line: here, onWay},
    {line: there, onWay, ...(aside === undefined ? {} : {aside})}
  ]
}

/** A piece of what is too large to be held. Its pieces are said in their order, and nothing between them. */
export interface SaidPiece {
  /** A file, or what was made of documents, for the next build. */
  readonly of: FileFacts | 'made'
  readonly piece: Uint8Array
  readonly isLast: boolean
}

/** Bytes that may be on their way: where the disk is slower than the proof, pages would fill the memory. */
const mostOnWay = 16 * 1024 * 1024

/** The same while pieces go, which come as fast as they are read. */
const piecesOnWay = 1024 * 1024

/** Bytes of a piece. */
const pieceBytes = 256 * 1024

/** Milliseconds for which a page waits for those before it: whoever takes them may have ended. */
const longestWait = 10_000

/** Files that are held; those that are drawn, drawn at once. */
export function drawnFiles(files: readonly EditionFile[]): readonly HeldFile[] {
  return files.map((file) => ('draw' in file ? drawnFile(file) : file))
}

export interface HandedOver {
  /** The same files. Those that are drawn are so once: they are said to the line then, and what they are drawn from goes. */
  readonly files: readonly EditionFile[]
  /** Says those that nobody asked for, and those that were put by. */
  readonly finish: () => void
}

/** Files that are drawn when asked for go over the line as they are drawn, each once, and those that were put by at the end; all others stay as they are. */
export function handOver(files: readonly EditionFile[], pages: PageLine): HandedOver {
  const handed = files.map((file) => (isDrawn(file) ? new DrawnOnce(file, pages) : file))
  return {
    files: handed,
    finish: () => {
      for (const file of handed) {
        if (file instanceof DrawnOnce) file.finish()
        else if (isPutBy(file)) sayPutBy(file, pages)
      }
    }
  }
}

/** A page that is drawn once: it is said to the line then, and what it is drawn from goes. */
class DrawnOnce implements DrawnArtifact {
  readonly path: string
  readonly mediaType: string
  readonly #pages: PageLine
  #page: DrawnArtifact | undefined

  constructor(page: DrawnArtifact, pages: PageLine) {
    this.path = page.path
    this.mediaType = page.mediaType
    this.#pages = pages
    this.#page = page
  }

  /** Throws where it was drawn before. */
  draw(): Uint8Array {
    const {path, mediaType} = this
    const bytes = this.#page?.draw()
    if (bytes === undefined) throw new Error(`${path} is drawn once`)
    this.#page = undefined
    say({path, mediaType, bytes: ownBytes(bytes)}, this.#pages)
    return bytes
  }

  /** Draws it where nobody did. */
  finish(): void {
    if (this.#page !== undefined) this.draw()
  }
}

/** Says what was made of documents, part by part, for the next build; nothing where it is what was given. */
export function handOverMade(parts: readonly TakeBytes[] | undefined, pages: PageLine): void {
  if (parts !== undefined) sayInPieces('made', parts, pages)
}

/** Data of a large publication takes tens of megabytes; what is small goes over at once. */
function sayPutBy({path, mediaType, size, blocks}: PutByArtifact, pages: PageLine): void {
  if (size > pieceBytes) return sayInPieces({path, mediaType}, blocks, pages)
  const bytes = wholeOf({blocks, size})
  say({path, mediaType, bytes}, pages, [bytes.buffer])
}

function sayInPieces(of: SaidPiece['of'], parts: readonly TakeBytes[], pages: PageLine): void {
  let last = new Uint8Array(0)
  const sayLast = (isLast: boolean): void => {
    waitForRoom(pages, piecesOnWay)
    Atomics.add(pages.onWay, 0, last.length)
    const said: SaidPiece = {of, piece: last, isLast}
    pages.line.postMessage(said, [last.buffer])
  }
  for (const piece of inPieces(parts)) {
    if (last.length > 0) sayLast(false)
    last = piece
  }
  sayLast(true)
}

/** The same bytes in pieces that are worth a message. Nobody has one when the next is asked for. */
function* inPieces(parts: readonly TakeBytes[]): Generator<Uint8Array<ArrayBuffer>> {
  let piece = new Uint8Array(pieceBytes)
  let end = 0
  // Memory that is asked for anew for each part is let go of late.
  let room = new Uint8Array(0)
  const roomFor = (size: number): Uint8Array => {
    if (size > room.length) room = new Uint8Array(size)
    return room.subarray(0, size)
  }
  for (const part of parts) {
    const bytes = part(roomFor)
    for (let from = 0; from < bytes.length;) {
      const some = bytes.subarray(from, from + piece.length - end)
      piece.set(some, end)
      from += some.length
      end += some.length
      if (end < piece.length) continue
      yield piece
      piece = new Uint8Array(pieceBytes)
      end = 0
    }
  }
  yield piece.slice(0, end)
}

/** The buffers of `along` go with the file, and are empty here then: none of a page, which is read back. */
function say(file: Artifact, pages: PageLine, along: ArrayBuffer[] = []): void {
  waitForRoom(pages, mostOnWay)
  Atomics.add(pages.onWay, 0, file.bytes.length)
  pages.line.postMessage(file, along)
}

function waitForRoom({onWay}: PageLine, most: number): void {
  for (let bytes = Atomics.load(onWay, 0); bytes > most; bytes = Atomics.load(onWay, 0))
    if (Atomics.wait(onWay, 0, bytes, longestWait) === 'timed-out') break
}

function isDrawn(file: EditionFile): file is DrawnArtifact {
  return 'draw' in file && !isPutBy(file)
}

function isPutBy(file: EditionFile): file is PutByArtifact {
  return 'parts' in file
}

function drawnFile(file: DrawnArtifact): Artifact {
  const {path, mediaType} = file
  return {path, mediaType, bytes: heldBytes(file)}
}

/** Whether a line said a file at once. */
export function isArtifact(value: unknown): value is Artifact {
  return isObject(value) && 'path' in value && 'bytes' in value
}

/** Whether a line said a piece of a file. */
export function isSaidPiece(value: unknown): value is SaidPiece {
  return isObject(value) && 'of' in value && 'piece' in value
}
