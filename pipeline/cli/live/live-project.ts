/** Keeps a project as it was judged last, so that an edit is seen before anything is built. */
import path from 'node:path'
import {createSlicer} from '../../driver/library/slice-index.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {LibraryIndex, PublicationEntry} from '../../model/publication/library.ts'
import type {ImageResult, World} from '../../model/world.ts'
import {diskFiles} from '../../platform/cache/disk-files.ts'
import {createMemoryMemos} from '../../platform/cache/memory-memo.ts'
import {createMemoryStore} from '../../platform/cache/memory-cache.ts'
import {judgeEdited} from '../lsp/judge-edited.ts'
import {judgeTyped, type TypedProject} from '../lsp/judge-typed.ts'
import type {OpenRequest} from '../project/open-project.ts'
import type {ProjectFolders} from '../project/project-folders.ts'
import type {LivePages, LivePagesOptions} from './live-pages.ts'

export interface LiveProject {
  /** The pages of edited documents, by absolute paths, none where they have errors; undefined where a build has to tell. */
  pages(edited: readonly string[]): Promise<LivePages | undefined>
  /** Judges the project as it is on the disk, over an output that was built; where nothing but documents was edited since, by those alone. */
  judge(output: string, isTextAlone?: boolean): Promise<readonly Diagnostic[]>
}

/** Publications whose documents are kept as they were read. */
const mostKept = 4

interface Live {
  readonly typed: TypedProject
  readonly slice: (entry: PublicationEntry) => LibraryIndex
  /** The output that it was judged over. */
  readonly output: string
}

/** Extensions take part in builds alone. */
export function openLive(folders: ProjectFolders, request: OpenRequest): LiveProject {
  const store = createMemoryStore()
  const [memos, judging] = [createMemoryMemos(mostKept), createMemoryMemos(mostKept)]
  const images = new Map<string, Promise<ImageResult>>()
  /** Documents that were edited since the project was judged. */
  const unjudged = new Set<string>()
  let live: Live | undefined

  /** What was edited is read from the disk, all else as it was. */
  const worldOf = ({world}: TypedProject): World => {
    const files = diskFiles(folders.root)
    return {
      ...world,
      open: (file, limit) => files.read(file, limit),
      image: (file) => {
        const image = images.get(file) ?? world.image(file)
        images.set(file, image)
        return image
      }
    }
  }
  const publicationOf = async (
    {typed, slice}: Live,
    judged: LivePagesOptions['judged'],
    changed: ReadonlySet<string>
  ): Promise<LivePages | undefined> => {
    const {livePages} = await import('./live-pages.ts')
    const memo = memos.open(judged.source.path)
    return livePages({typed, judged, slice, world: worldOf(typed), memo, changed})
  }

  return {
    pages: async (edited) => {
      const changed = new Set(edited.map((file) => inProject(folders, file)))
      for (const file of changed) unjudged.add(file)
      const {typed} = live ?? {}
      if (live === undefined || typed?.judgement === undefined || typed.project.extensionNames !== undefined)
        return undefined
      const own = typed.judgement.publications.filter(({source}) =>
        source.documents.some((one) => changed.has(one))
      )
      const documents = new Set(own.flatMap(({source}) => source.documents))
      if (![...changed].every((one) => documents.has(one))) {
        images.clear()
        return undefined
      }
      let all: LivePages = {pages: new Map(), data: new Map()}
      for (const judged of own) {
        const made = await publicationOf(live, judged, changed)
        if (made === undefined) return undefined
        all = {pages: new Map([...all.pages, ...made.pages]), data: new Map([...all.data, ...made.data])}
      }
      return all
    },
    judge: async (output, isTextAlone = false) => {
      const changed = new Set(unjudged)
      unjudged.clear()
      const files = diskFiles(folders.root)
      const before = isTextAlone && live?.output === output ? live.typed : undefined
      const again =
        before === undefined
          ? undefined
          : await judgeEdited(before, {
              changed,
              files,
              options: folders.options,
              isWhole: true,
              memos: judging,
              images
            })
      if (again === undefined) images.clear()
      const typed = again ?? (await judgeTyped({...folders, output}, new Map(), store, request))
      live = {typed, output, slice: createSlicer(typed.judgement?.published ?? {publications: []})}
      return typed.diagnostics
    }
  }
}

function inProject({root}: ProjectFolders, file: string): string {
  return path.relative(root, file).split(path.sep).join('/').normalize('NFC')
}
