/**
 * Says what a build keeps for the next: contracts of plain data, in which no path of the system occurs, so that what is kept
 * may lie in the project, in memory, or elsewhere.
 */
import type {AskedOf, ReadResult} from './world.ts'

/** The files of a project; paths are relative to its root. */
export interface ProjectFiles {
  /** The bytes of a regular file, in the room that is given for them. */
  read(path: string, limit: number, room?: (size: number) => Uint8Array): Promise<ReadResult<Uint8Array>>
  /** Every file below a folder, as `World.list` gives them. */
  list(folder: string): Promise<readonly string[]>
}

/** A question to the project's files or to those of the earlier output, and what was answered: the SHA-256 of a file or of names, or `absent`. */
export type Asked = readonly [path: string, answer: string, where?: AskedOf]

/** What stands for a file that is not there. */
export const absent = 'absent'

/** What so many builds in a row did not use is removed. */
export const mostUnused = 10

/** A result that may be used again while all that it asked has the same answers. */
export interface KeptResult {
  readonly asked: readonly Asked[]
  /** The SHA-256 of the result as JSON, which is among the blobs. */
  readonly blob: string
}

/** Small records by their keys, which are digests of all else that a result is made of. */
export interface Results {
  get(key: string): Promise<KeptResult | undefined>
  put(key: string, result: KeptResult): Promise<void>
}

/** Bytes by their SHA-256. */
export interface Blobs {
  /** Undefined when they are not there, or not what their name says. */
  get(sha256: string): Promise<Uint8Array | undefined>
  /** Their SHA-256. */
  put(bytes: Uint8Array): Promise<string>
  /** The same of pieces, each of which is held until the next is asked for. What walking them throws is thrown, and nothing is there then. */
  putPieces?(pieces: AsyncIterable<Uint8Array>): Promise<string>
}

/** What a build may take from those before it. Whatever is missing or damaged is made again. */
export interface BuildCache {
  readonly results: Results
  readonly blobs: Blobs
  /** What files and folders answer as this build finds them; undefined when nobody knows, as of a file that can't be read. */
  answer(path: string, where?: AskedOf): Promise<string | undefined>
  /** Where publications are kept as they were made, for outputs that do not have them; nowhere without it. */
  readonly editions?: {
    readonly results: Results
    readonly blobs: Blobs
    /** Is told what a build's output is made of and another put there, or what it has itself. */
    readonly noteUse?: (kind: 'results' | 'blobs', id: string) => void
  }
}
