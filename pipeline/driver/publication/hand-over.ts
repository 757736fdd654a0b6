/** Hands the pages of a large publication over to the thread that writes them, each as it is drawn to be read back. */
import type {Artifact, DrawnArtifact, EditionFile, HeldFile} from '../../model/edition/edition.ts'
import {heldBytes} from '../../model/edition/edition-file.ts'
import type {Line} from '../../model/line.ts'
import {ownBytes} from './own-bytes.ts'

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

/** Bytes that may be on their way: where the disk is slower than the proof, pages would fill the memory. */
const mostOnWay = 16 * 1024 * 1024

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
  const left = new Map(files.flatMap((file) => (isDrawn(file) ? [[file.path, file.draw] as const] : [])))
  const drawn = ({path, mediaType}: DrawnArtifact): Uint8Array => {
    const bytes = left.get(path)?.()
    if (bytes === undefined) throw new Error(`${path} is drawn once`)
    left.delete(path)
    say({path, mediaType, bytes: ownBytes(bytes)}, pages)
    return bytes
  }
  const handed = files.map((file): EditionFile => {
    if (!isDrawn(file)) return file
    const {path, mediaType} = file
    const one = {path, mediaType, draw: () => drawn(one)}
    return one
  })
  return {
    files: handed,
    finish: () => {
      for (const file of handed) {
        if (isDrawn(file) && left.has(file.path)) file.draw()
        if ('parts' in file) give(drawnFile(file), pages)
      }
    }
  }
}

/** A file that nobody has any more is not copied: data of a large publication takes tens of megabytes. */
function give(file: Artifact, pages: PageLine): void {
  const {buffer} = file.bytes
  say(file, pages, buffer instanceof ArrayBuffer ? [buffer] : [])
}

/** Waits until there is room on the way. */
function say(file: Artifact, {line, onWay}: PageLine, given: readonly ArrayBuffer[] = []): void {
  for (let bytes = Atomics.load(onWay, 0); bytes > mostOnWay; bytes = Atomics.load(onWay, 0))
    if (Atomics.wait(onWay, 0, bytes, longestWait) === 'timed-out') break
  Atomics.add(onWay, 0, file.bytes.length)
  line.postMessage(file, given)
}

/**
 * What a line said, put where it belongs: `most` at once. Resolves when it is closed and all is there. When one fails the line is
 * closed, and nothing more is put; rejects as the first that failed, once none is on its way.
 */
export function takeFiles(
  {line, onWay}: PageLine,
  put: (file: Artifact) => Promise<void>,
  most: number
): Promise<void> {
  const turns = Array.from({length: most}, () => Promise.resolve())
  const failures: unknown[] = []
  const take = async (file: unknown, before: Promise<void>): Promise<void> => {
    await before
    if (failures.length > 0) return
    try {
      const artifact = artifactOf(file)
      await put(artifact)
      Atomics.sub(onWay, 0, artifact.bytes.length)
      Atomics.notify(onWay, 0)
    } catch (error) {
      failures.push(error)
      line.close()
    }
  }
  line.on('message', (file) => turns.push(take(file, turns.shift() ?? Promise.resolve())))
  return new Promise<void>((resolve) => line.on('close', () => resolve())).then(async () => {
    await Promise.all(turns)
    if (failures.length > 0) throw failures[0]
  })
}

function isDrawn(file: EditionFile): file is DrawnArtifact {
  return 'draw' in file && !('parts' in file)
}

function drawnFile(file: DrawnArtifact): Artifact {
  const {path, mediaType} = file
  return {path, mediaType, bytes: heldBytes(file)}
}

/** It was said by the same version of Tetrapla. */
function artifactOf(value: unknown): Artifact {
  if (isArtifact(value)) return value
  throw new Error('a page was handed over as something else')
}

function isArtifact(value: unknown): value is Artifact {
  return typeof value === 'object' && value !== null && 'path' in value && 'bytes' in value
}
