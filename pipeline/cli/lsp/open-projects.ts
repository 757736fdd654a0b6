/** Keeps the projects that documents are open of, as they were judged last. */
import path from 'node:path'
import {createMemoryStore, type MemoryStore} from '../../platform/cache/memory-cache.ts'
import {kindOf} from '../project/kind-of.ts'
import {projectFolders, type ProjectFolders} from '../project/project-folders.ts'
import {failureWords} from '../terminal/explain-failure.ts'
import {judgeTyped, type TypedProject} from './judge-typed.ts'

export interface Judged {
  readonly typed: TypedProject
  /** Files that had findings before and have none. */
  readonly gone: readonly string[]
}

export interface OpenProjects {
  /** Judges the projects of open files, by absolute paths and texts. A project that can't be judged is told and left as it was. */
  judge(texts: ReadonlyMap<string, string>, tell: (words: string) => void): Promise<readonly Judged[]>
  /** The project of a file, once it was judged. */
  of(file: string): Promise<TypedProject | undefined>
  /** A file of a project as it is on the disk; empty when it can't be read. */
  textOf(typed: TypedProject, file: string): Promise<string>
}

/** What a document may have to be looked for an id in. */
const mostBytes = 16 * 1024 * 1024

interface Open {
  readonly store: MemoryStore
  readonly typed: TypedProject
}

export function openProjects(): OpenProjects {
  const projects = new Map<string, Open>()

  const judgeOne = async (folders: ProjectFolders, texts: ReadonlyMap<string, string>): Promise<Judged> => {
    const before = projects.get(keyOf(folders))
    const store = before?.store ?? createMemoryStore()
    const unsaved = [...texts].map(([file, text]) => [relative(folders.root, file), text] as const)
    const typed = await judgeTyped(folders, new Map(unsaved), store)
    projects.set(keyOf(folders), {store, typed})
    const found = new Set(typed.diagnostics.map(({place}) => place.path))
    const gone = (before?.typed.diagnostics ?? []).map(({place}) => place.path)
    return {typed, gone: [...new Set(gone)].filter((file) => !found.has(file))}
  }

  return {
    judge: async (texts, tell) => {
      const all = await Promise.all([...texts.keys()].map(foldersOf))
      const open = new Map(all.flatMap((one) => (one === undefined ? [] : [[keyOf(one), one] as const])))
      const judged: Judged[] = []
      for (const folders of open.values()) {
        try {
          judged.push(await judgeOne(folders, texts))
        } catch (error) {
          tell(failureWords(error).message)
        }
      }
      return judged
    },
    of: async (file) => {
      const folders = await foldersOf(file)
      return folders === undefined ? undefined : projects.get(keyOf(folders))?.typed
    },
    textOf: async ({world}, file) => {
      const read = await world.open(file, mostBytes)
      return read.ok ? new TextDecoder().decode(read.value) : ''
    }
  }
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

function relative(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/').normalize('NFC')
}
