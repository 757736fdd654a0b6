/** Keeps the projects that documents are open of, as they were judged last. */
import path from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {groupBy} from '../../model/values/group-by.ts'
import type {ImageResult} from '../../model/world.ts'
import {diskFiles} from '../../platform/cache/disk-files.ts'
import {createMemoryStore, type MemoryStore} from '../../platform/cache/memory-cache.ts'
import {createMemoryMemos, type MemoryMemos} from '../../platform/cache/memory-memo.ts'
import {withUnsaved, type UnsavedTexts} from '../../platform/cache/unsaved-files.ts'
import {kindOf} from '../project/kind-of.ts'
import {pathInProject} from '../project/path-in-project.ts'
import {projectFolders, type ProjectFolders} from '../project/project-folders.ts'
import {failureWords} from '../terminal/explain-failure.ts'
import {judgeEdited} from './judge-edited.ts'
import {judgeTyped, type TypedProject} from './judge-typed.ts'

export interface Judged {
  readonly typed: TypedProject
  /** Files whose findings are others than those that were told last. */
  readonly changed: readonly string[]
}

export interface Typing {
  /** By absolute paths. */
  readonly texts: ReadonlyMap<string, string>
  readonly extent: Extent
}

/** What may be another than at the last judgement: anything, or these texts alone; what of them is looked at, their own findings or those of all that link to them. */
export type Extent = 'all' | 'links' | 'text'

export interface OpenProjects {
  /** Judges the projects of open files, and once more one whose last file was closed: by what is on the disk. A project that can't be judged is told and left as it was. */
  judge(typing: Typing, tell: (words: string) => void): Promise<readonly Judged[]>
  /** Reads what is open once more, so that the next key costs its own document alone. */
  prepare(): Promise<void>
  /** The project of a file, once it was judged. */
  of(file: string): Promise<TypedProject | undefined>
  /** All that were judged. */
  all(): readonly TypedProject[]
  /** A file of a project as it is on the disk; empty when it can't be read. */
  textOf(typed: TypedProject, file: string): Promise<string>
}

/** What a document may have to be looked for an id in. */
const mostBytes = 16 * 1024 * 1024

/** Publications whose documents are kept as they were read. */
const mostKept = 4

interface Open {
  readonly folders: ProjectFolders
  readonly store: MemoryStore
  readonly memos: MemoryMemos
  readonly images: Map<string, Promise<ImageResult>>
  readonly typed: TypedProject
  /** The texts that it was judged by. */
  readonly unsaved: UnsavedTexts
}

/** None is open at first: each is opened when a file of it is judged. */
export function openProjects(): OpenProjects {
  const projects = new Map<string, Open>()

  const judgeOne = async (folders: ProjectFolders, {texts, extent}: Typing): Promise<Judged> => {
    const before = projects.get(keyOf(folders))
    const named = [...texts].map(([file, text]) => [pathInProject(folders.root, file), text] as const)
    const unsaved = new Map(named.filter(([file]) => !file.startsWith('../')))
    const edited =
      extent === 'all' || before === undefined
        ? undefined
        : await judgeTexts(before, unsaved, extent === 'links')
    const {store, memos} = before ?? {store: createMemoryStore(), memos: createMemoryMemos(mostKept)}
    const typed = edited ?? (await judgeTyped(folders, unsaved, store, {tellsEach: true}))
    const images =
      edited === undefined || before === undefined ? new Map<string, Promise<ImageResult>>() : before.images
    projects.set(keyOf(folders), {folders, store, memos, images, typed, unsaved})
    return {typed, changed: otherFindings(before?.typed.diagnostics ?? [], typed.diagnostics)}
  }

  return {
    judge: async (typing, tell) => {
      const all = await Promise.all([...typing.texts.keys()].map(foldersOf))
      const left = [...projects.values()].filter(({unsaved}) => unsaved.size > 0)
      const open = new Map(
        [...all, ...left.map(({folders}) => folders)].flatMap((one) =>
          one === undefined ? [] : [[keyOf(one), one] as const]
        )
      )
      const judged: Judged[] = []
      for (const folders of open.values()) {
        try {
          judged.push(await judgeOne(folders, typing))
        } catch (error) {
          tell(failureWords(error).message)
        }
      }
      return judged
    },
    prepare: async () => {
      for (const {typed, unsaved, folders, memos, images} of projects.values()) {
        const files = withUnsaved(diskFiles(typed.root), unsaved)
        const changed = new Set(unsaved.keys())
        const {options} = folders
        await judgeEdited(typed, {changed, files, options, isWhole: false, memos, images})
      }
    },
    of: async (file) => {
      const folders = await foldersOf(file)
      const own = folders === undefined ? undefined : projects.get(keyOf(folders))
      return (own ?? around(projects.values(), file))?.typed
    },
    all: () => [...projects.values()].map(({typed}) => typed),
    textOf: async ({world}, file) => {
      const read = await world.open(file, mostBytes)
      return read.ok ? new TextDecoder().decode(read.value) : ''
    }
  }
}

/** The open project that a picture or folder lies in: where a project has no settings, its documents alone tell that it is one. */
function around(open: Iterable<Open>, file: string): Open | undefined {
  if (file === '') return undefined
  return [...open].find(
    ({folders: {root, options}}) => options.file === undefined && !pathInProject(root, file).startsWith('../')
  )
}

/** Undefined where the project has to be judged as a whole. */
async function judgeTexts(
  {typed, memos, images, unsaved: before, folders: {options}}: Open,
  unsaved: UnsavedTexts,
  isWhole: boolean
): Promise<TypedProject | undefined> {
  const isSame = [...before.keys()].every((file) => unsaved.has(file)) && before.size === unsaved.size
  if (!isSame) return undefined
  const changed = new Set([...unsaved].flatMap(([file, text]) => (before.get(file) === text ? [] : [file])))
  const files = withUnsaved(diskFiles(typed.root), unsaved)
  return judgeEdited(typed, {changed, files, options, isWhole, memos, images})
}

/** Files in which something else is found. */
function otherFindings(before: readonly Diagnostic[], now: readonly Diagnostic[]): readonly string[] {
  const [was, is] = [before, now].map((all) => groupBy(all, ({place}) => place.path))
  const files = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])
  return [...files].filter((file) => !isDeepStrictEqual(was?.get(file), is?.get(file)))
}

/** Undefined for a file of no project. One that was not saved yet is of the project of its folder. */
async function foldersOf(file: string): Promise<ProjectFolders | undefined> {
  if (file === '') return undefined
  const isDocument = /\.(?:md|markdown)$/i.test(file) && (await kindOf(file)) === 'file'
  try {
    return await projectFolders({project: isDocument ? file : path.dirname(file)})
  } catch {
    return undefined
  }
}

function keyOf({root, options}: ProjectFolders): string {
  return JSON.stringify([root, options.file])
}
