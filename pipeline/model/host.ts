/** Describes what the build asks of the outside: a world to read, an output to write, and workers to run its jobs. */
import type {ArrivingArtifact, EditionFile, ListArtifact, StoredArtifact} from './edition/edition.ts'
import type {BuildCache} from './cache.ts'
import type {KeptFile} from './kept-file.ts'
import type {Line} from './line.ts'
import type {PublicationSource} from './publication/project.ts'
import type {Shelf} from './shelf.ts'
import type {World} from './world.ts'

/** A file as the manifest lists it. */
export interface WrittenFile {
  /** Relative to the output's root. */
  readonly path: string
  readonly mediaType: string
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
}

/**
 * The output folder under a lock: files are staged, then swapped in, publication by publication.
 * Its methods throw `OutputFailure` when the disk, a permission or the lock is at fault.
 */
export interface Output {
  /** The bytes of a file that an earlier build wrote, or undefined. */
  previous(path: string): Promise<Uint8Array | undefined>
  /** The files that the root's manifest of an earlier build lists, in its order, as they are asked for; none without one, and the rest is missing of one that is damaged. */
  listed(): Promise<Iterable<Pick<WrittenFile, 'path' | 'sha256'>>>
  /** Whether a file is in place as it was written, byte for byte. */
  holds(file: WrittenFile): Promise<boolean>
  /** Whether all of them are. */
  holdsAll(files: Iterable<WrittenFile>): Promise<boolean>
  /** Writes a file aside, synced, piece after piece; nothing is visible until `swap`. Throws `StoredMissing`. */
  stage(file: EditionFile | StoredArtifact | ListArtifact | ArrivingArtifact): Promise<WrittenFile>
  /**
   * Puts what was staged in place: shared files first, then each folder of `publications` wholly (old away, new in),
   * then the root's files; then removes files that the previous root manifest names and `keep`, in order of path, does not.
   * A journal lets the next command finish what was interrupted.
   */
  swap(publications: readonly string[], keep: Iterable<string>): Promise<void>
  /** Lets go of what was staged for publications that are not put in place after all, by their folders. */
  drop(publications: readonly string[]): void
  /** Drops what was staged and gives the lock back. */
  close(): Promise<void>
  /** A path for a job to put by what it made, another each time: what lies there goes when the output is closed. Absolute. */
  readonly asideFile?: () => string
  /** What is put by there goes when the output is closed; all stays in memory without it. */
  readonly shelf?: Shelf
}

/** A problem of the disk, a permission or the lock: exit 3. */
export class OutputFailure extends Error {
  override readonly name = 'OutputFailure'
  /** What to do, and what is published meanwhile; undefined when that is whole and the message says enough. */
  readonly hint: string | undefined
  /** Whether another command is writing to the output, which can be tried again when that has ended. */
  readonly isLocked: boolean
  constructor(
    message: string,
    {
      hint,
      isLocked = false,
      ...options
    }: ErrorOptions & {readonly hint?: string; readonly isLocked?: boolean} = {}
  ) {
    super(message, options)
    this.hint = hint
    this.isLocked = isLocked
  }
}

/** A file that the store of a build does not have, or not as its digest says; with a cause, one of which the store does not say whether it has it. */
export class StoredMissing extends Error {
  override readonly name = 'StoredMissing'
  readonly sha256: string
  constructor({path, sha256}: Pick<StoredArtifact, 'path' | 'sha256'>, options?: ErrorOptions) {
    super(`the store does not give \`${path}\` as it was put there`, options)
    this.sha256 = sha256
  }
}

export interface Host<Job, Result> {
  readonly world: World
  readonly output: Output
  /** What earlier builds kept; nothing is taken or kept without it. */
  readonly cache?: BuildCache
  /** Where bytes of the cache lie, where that is a file for each that workers can read; whether they do, and as they were put there, is told when it is read. */
  readonly fileOfKept?: (sha256: string) => KeptFile
  /** Runs a job in a worker that is ended when it takes too long or too much memory; rejects with `JobStopped` then, and with `JobFailed` when it throws. */
  run(job: Job): Promise<Result>
  /** Where two workers may share a publication. */
  readonly pair?: Pair
  /** Where pages of a publication come one by one, to be written while others are made; without it they come with the result. */
  readonly pages?: Pick<Pair, 'isFor' | 'connect'> & {
    /** Gives back memory that reading took: whoever takes pages needs little. */
    readonly letGo?: () => Promise<void>
  }
  /** Is told that all publications are made: what is left to do of the library one worker does. */
  readonly onAllMade?: () => void
  /** How many publications keep its workers busy, or what those weigh that do: more in hand would only fill the memory. All of them where it is left out. */
  readonly atOnce?: number
  /** What each of them counts for, with a fleet bytes of its documents; one, where it is left out. */
  readonly weightOf?: (source: PublicationSource) => number
}

/** Two workers that share a publication, where editions are asked for that are worth it: what two parsed is packed, and read by both, so that one alone parses what one alone makes. */
export interface Pair {
  /** Whether it is worth both. */
  isFor(source: PublicationSource): boolean
  /** From one to the other. */
  connect(): readonly [Line, Line]
  /** What both packed of its documents, in one. */
  join(packs: readonly Uint8Array[]): Uint8Array
  /** Lets one of them go where the other, which read it, makes it alone: its memory is as much as that of the publication. Where projects are built again and again, idle workers are kept. */
  leaveTo(source: PublicationSource): void
}

/** Why a job was ended: its own time, its own silence, its memory, or the time of all jobs together. */
export type StopReason = 'time' | 'silence' | 'memory' | 'build'

/** A job that was ended by a limit. */
export class JobStopped extends Error {
  override readonly name = 'JobStopped'
  readonly limit: StopReason
  /** The seconds or mebibytes that it had. */
  readonly allowed: number
  /** The file that it was at. */
  readonly at: string | undefined
  /** What of an extension was at it. */
  readonly by: string | undefined
  constructor(limit: StopReason, allowed: number, at?: string, by?: string) {
    super(`the job was ended: ${limit}`)
    this.limit = limit
    this.allowed = allowed
    this.at = at
    this.by = by
  }

  /** The same, of a job that was at a file. */
  while(at: string | undefined, by?: string): JobStopped {
    return new JobStopped(this.limit, this.allowed, at, by)
  }
}

/** A job that threw what no job should: a fault of Tetrapla itself, which concerns what the job was for alone. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed'
  /** The file that it was at; undefined where that is not known. */
  readonly at: string | undefined
  constructor(
    message: string,
    {stack, at}: {readonly stack?: string; readonly at?: string | undefined} = {}
  ) {
    super(message)
    if (stack !== undefined) this.stack = stack
    this.at = at
  }
}
