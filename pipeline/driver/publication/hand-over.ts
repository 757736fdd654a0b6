/** Hands the pages of a large publication over to the thread that writes them, each as it is drawn to be read back. */
import type {Artifact, DrawnArtifact, EditionFile, HeldFile} from '../../model/edition/edition.ts'
import {heldBytes} from '../../model/edition/edition-file.ts'
import type {Line} from '../../model/line.ts'
import {ownBytes} from './own-bytes.ts'

/** Files that are held; those that are drawn, drawn at once. */
export function drawnFiles(files: readonly EditionFile[]): readonly HeldFile[] {
  return files.map((file) => ('draw' in file ? drawnFile(file) : file))
}

export interface HandedOver {
  /** The same files. Those that are drawn are so once: they are said to the line then, and what they are drawn from goes. */
  readonly files: readonly EditionFile[]
  /** Draws those that nobody asked for. */
  readonly finish: () => void
}

/** Files that are drawn when asked for go over the line as they are drawn, each once; all others stay as they are. */
export function handOver(files: readonly EditionFile[], line: Line): HandedOver {
  const left = new Map(files.flatMap((file) => ('draw' in file ? [[file.path, file.draw] as const] : [])))
  const drawn = ({path, mediaType}: DrawnArtifact): Uint8Array => {
    const bytes = left.get(path)?.()
    if (bytes === undefined) throw new Error(`${path} is drawn once`)
    left.delete(path)
    line.postMessage({path, mediaType, bytes: ownBytes(bytes)}, [])
    return bytes
  }
  const handed = files.map((file): EditionFile => {
    if (!('draw' in file)) return file
    const {path, mediaType} = file
    const one = {path, mediaType, draw: () => drawn(one)}
    return one
  })
  return {
    files: handed,
    finish: () => {
      for (const file of handed) if ('draw' in file && left.has(file.path)) file.draw()
    }
  }
}

/**
 * What a line said, put where it belongs: `most` at once. Resolves when it is closed and all is there. When one fails the line is
 * closed, and nothing more is put; rejects as the first that failed, once none is on its way.
 */
export function takeFiles(line: Line, put: (file: Artifact) => Promise<void>, most: number): Promise<void> {
  const turns = Array.from({length: most}, () => Promise.resolve())
  const failures: unknown[] = []
  const take = async (file: unknown, before: Promise<void>): Promise<void> => {
    await before
    if (failures.length > 0) return
    try {
      await put(artifactOf(file))
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
