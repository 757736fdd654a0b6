/** Implements `World`: the project's files on the disk, and what comes with Tetrapla. */
import type {ProjectFiles} from '../model/cache.ts'
import type {Limits} from '../model/limits.ts'
import type {AskedOf, World} from '../model/world.ts'
import {openAside} from './put-by/aside.ts'
import {collectGarbage} from './collect-garbage.ts'
import {createFonts} from './font/create-fonts.ts'
import {createImages} from './image/create-images.ts'
import type {Turn} from './image/memory.ts'
import {readOwnSchema} from './own-schema.ts'
import {readKept} from './cache/disk-blobs.ts'
import {openMemo} from './cache/memo/memo.ts'
import {createPackedShelf, roomFor} from './put-by/packed-shelf.ts'
import {createTexts} from './texts.ts'
import {given} from '../model/values/given.ts'

export interface WorldOptions {
  readonly files: ProjectFiles
  /** What the files and folders answered, by path. */
  readonly answerOf?: (path: string, where?: AskedOf) => string | undefined
  readonly limits: Limits
  /** The files of the earlier version of the output. */
  readonly earlier?: Pick<ProjectFiles, 'read'>
  /** SOURCE_DATE_EPOCH as a calendar date. */
  readonly date?: string
  /** Is told which file is worked on. */
  readonly at?: (path: string, by?: string) => void
  /** Loads an extension; none is loaded without it. */
  readonly loadExtension?: NonNullable<World['loadExtension']>
  /** Tells where extensions failed. */
  readonly explainThrown?: NonNullable<World['explainThrown']>
  /** Lets large images be decoded one after the other, by all threads together. */
  readonly turn?: Turn
  /** Where the process ends with what is made: it holds for all that the process does from then on. */
  readonly growSlower?: (percent: number) => void
}

/** A world for one command: each text is read as it was first, so that every edition is made of the same version of it. */
export function createWorld(options: WorldOptions): World {
  const {
    files,
    answerOf,
    limits,
    earlier,
    date,
    at,
    turn = (work) => work(),
    growSlower,
    loadExtension,
    explainThrown
  } = options
  return {
    open: createTexts((path, limit) => files.read(path, limit)),
    openLarge: (path, limit) => files.read(path, limit),
    list: (path) => files.list(path),
    ...createImages({files, limits, turn}),
    ...createFonts(files),
    schema: readOwnSchema,
    collectGarbage,
    shrinkHeap: async () => (await import('./shrink-heap.ts')).shrinkHeap(),
    ...(earlier === undefined ? {} : {earlier: (path, limit) => earlier.read(path, limit)}),
    openMemo,
    readKept,
    openAside,
    openShelf: (documents, putBy) => createPackedShelf(roomFor(documents), putBy),
    ...given({growSlower, answerOf, at, loadExtension, explainThrown, date})
  }
}
