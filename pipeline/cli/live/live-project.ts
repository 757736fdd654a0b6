/** Keeps a project as it was judged last, so that an edit is seen before anything is built. */
import type {Judged} from '../../driver/judge/read-all.ts'
import {createSight, type Sight} from '../../driver/library/slice-index.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {publicationFolder} from '../../model/edition/edition.ts'
import type {ImageResult, World} from '../../model/world.ts'
import {diskFiles} from '../../platform/cache/disk-files.ts'
import {createMemoryMemos} from '../../platform/cache/memory-memo.ts'
import {createMemoryStore} from '../../platform/cache/memory-cache.ts'
import {judgeEdited} from '../lsp/judge-edited.ts'
import {judgeTyped, type TypedProject} from '../lsp/judge-typed.ts'
import {kindOf} from '../project/kind-of.ts'
import type {OpenRequest} from '../project/open-project.ts'
import {pathInProject} from '../project/path-in-project.ts'
import type {ProjectFolders} from '../project/project-folders.ts'
import {createLiveIndex, type LiveIndex} from './live-index.ts'
import type {LivePages} from './live-pages.ts'
import {createLiveReadings, type LiveReadings} from './live-readings.ts'

export interface LiveProject {
  /** The pages of edited documents, by absolute paths, none where they have errors; undefined where a build has to tell. */
  pages(edited: readonly string[]): Promise<LivePages | undefined>
  /** Reads what a page shows, by its path in the output, so that the first edit of it costs no more than others. */
  prepare?(page: string): void
  /** Judges the project as it is on the disk, over an output that was built; where nothing but documents was edited since, by those alone. */
  judge(output: string, isTextAlone?: boolean): Promise<readonly Diagnostic[]>
}

/** Publications whose documents are kept as they were read. */
const mostKept = 4

/** Milliseconds in which a browser takes what belongs to a page. */
const beforePreparing = 300

/** A project as it was judged. */
interface Known {
  readonly typed: TypedProject
  /** What its publications may know of each other. */
  readonly index: LiveIndex
  /** The output that it was judged over. */
  readonly output: string
  readonly read: Read
}

/** What was read of a project as it was judged. To forget it is to begin another: what is still read goes into the one that it was begun with. */
interface Read {
  readonly readings: LiveReadings
  readonly images: Map<string, Promise<ImageResult>>
  /** Publications that can't be kept for their errors, by their paths. */
  readonly faulty: Set<string>
  /** Publications that were not edited, as others see them. */
  readonly see: Sight
}

/** Extensions take part in builds alone. */
export function openLive(folders: ProjectFolders, request: OpenRequest): LiveProject {
  return new Live(folders, request)
}

class Live implements LiveProject {
  readonly #folders: ProjectFolders
  readonly #request: OpenRequest
  readonly #store = createMemoryStore()
  readonly #memos = createMemoryMemos(mostKept)
  readonly #judging = createMemoryMemos(mostKept)
  readonly #reading = createMemoryMemos(mostKept)
  /** Documents that were edited since the project was judged. */
  readonly #unjudged = new Set<string>()
  #known: Known | undefined
  /** The file of the output that was looked at last. */
  #shown = ''
  /** What is to be prepared, and was not begun. */
  #waiting: NodeJS.Timeout | undefined
  #preparing: Promise<unknown> = Promise.resolve()
  #judged: Promise<unknown> = Promise.resolve()

  constructor(folders: ProjectFolders, request: OpenRequest) {
    this.#folders = folders
    this.#request = request
  }

  async pages(edited: readonly string[]): Promise<LivePages | undefined> {
    const changed = new Set(edited.map((file) => pathInProject(this.#folders.root, file)))
    for (const file of changed) this.#unjudged.add(file)
    clearTimeout(this.#waiting)
    this.#waiting = undefined
    await this.#preparing
    const kinds = await Promise.all(edited.map(kindOf))
    const known = this.#known
    if (known === undefined || !isJudged(known)) return undefined
    const own = judgedIn(known).filter(({source}) => source.documents.some((one) => changed.has(one)))
    const documents = new Set(own.flatMap(({source}) => source.documents))
    if (!kinds.every((kind) => kind === 'file') || ![...changed].every((one) => documents.has(one))) {
      this.#forget()
      return undefined
    }
    let all: LivePages = {pages: new Map(), data: new Map()}
    for (const judged of own) {
      const ofIt = new Set(judged.source.documents.filter((one) => changed.has(one)))
      const made = await this.#pagesOf(judged, ofIt, known)
      if (made === undefined) return undefined
      all = {pages: new Map([...all.pages, ...made.pages]), data: new Map([...all.data, ...made.data])}
    }
    return all
  }

  prepare(page: string): void {
    this.#shown = page
    if (this.#waiting !== undefined || this.#unprepared() === undefined) return
    this.#waiting = setTimeout(() => {
      this.#waiting = undefined
      this.#preparing = this.#preparing.then(() => this.#prepare())
    }, beforePreparing).unref()
  }

  /** One after the other, so that what was begun last is what is known. */
  judge(output: string, isTextAlone = false): Promise<readonly Diagnostic[]> {
    const judging = this.#judged.then(() => this.#judge(output, isTextAlone))
    this.#judged = judging.catch(() => undefined)
    return judging
  }

  async #judge(output: string, isTextAlone: boolean): Promise<readonly Diagnostic[]> {
    const changed = new Set(this.#unjudged)
    this.#unjudged.clear()
    const before = isTextAlone && this.#known?.output === output ? this.#known : undefined
    try {
      const again = before === undefined ? undefined : await this.#judgeAgain(before, changed)
      if (again === undefined) this.#forget()
      const folders = {...this.#folders, output}
      const asked = {request: this.#request, tellsEach: false}
      const typed = again ?? (await judgeTyped(folders, new Map(), this.#store, asked))
      // What was read while it was judged was read by the project as it was before.
      const read = (again === undefined ? undefined : this.#known?.read) ?? this.#readNothing()
      const index = createLiveIndex(typed.judgement?.published ?? {publications: []}, read.see)
      this.#known = {typed, output, index, read}
      // What the next edit is seen among, before it comes.
      const shown = this.#shownIn(this.#known)
      if (shown !== undefined) index.judged(shown.published)
      this.prepare(this.#shown)
      return typed.diagnostics
    } catch (error) {
      for (const file of changed) this.#unjudged.add(file)
      throw error
    }
  }

  #judgeAgain({typed, read}: Known, changed: ReadonlySet<string>): Promise<TypedProject | undefined> {
    const {root, options} = this.#folders
    const [files, memos, {images}] = [diskFiles(root), this.#judging, read]
    return judgeEdited(typed, {changed, files, options, isWhole: true, memos, images})
  }

  async #pagesOf(
    judged: Judged,
    changed: ReadonlySet<string>,
    {typed, index, read: {readings, images}}: Known
  ): Promise<LivePages | undefined> {
    const {livePages} = await import('./live-pages.ts')
    const memo = this.#memos.open(judged.source.path)
    const world = this.#worldOf(typed, images)
    return livePages({typed, judged, index, readings, world, memo, changed})
  }

  /** What was edited is read from the disk, all else as it was. */
  #worldOf({world}: TypedProject, images: Read['images']): World {
    const files = diskFiles(this.#folders.root)
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

  /** The publication that was looked at last. */
  #shownIn(known: Known): Judged | undefined {
    return judgedIn(known).find(({entry}) => this.#shown.startsWith(`${publicationFolder(entry)}/`))
  }

  /** The publication that was looked at last, where it was not read yet. */
  #unprepared(): Judged | undefined {
    const known = this.#known
    if (known === undefined || !isJudged(known)) return undefined
    const judged = this.#shownIn(known)
    if (judged === undefined || known.read.readings.isKept(judged.source)) return undefined
    return known.read.faulty.has(judged.source.path) ? undefined : judged
  }

  /** Once its page and what belongs to that was sent. */
  async #prepare(): Promise<void> {
    const [known, judged] = [this.#known, this.#unprepared()]
    const [one] = judged?.source.documents ?? []
    if (judged === undefined || one === undefined || known === undefined) return
    // What is at fault is told when it is edited.
    await this.#pagesOf(judged, new Set([one]), known).catch(() => undefined)
    if (!known.read.readings.isKept(judged.source)) known.read.faulty.add(judged.source.path)
  }

  /** Anything may be another. */
  #forget(): void {
    if (this.#known !== undefined) this.#known = {...this.#known, read: this.#readNothing()}
  }

  #readNothing(): Read {
    return {
      readings: createLiveReadings(this.#reading),
      images: new Map(),
      faulty: new Set(),
      see: createSight()
    }
  }
}

/** Whether it is known well enough that an edit can be seen by itself. */
function isJudged({typed: {judgement, project}}: Known): boolean {
  return judgement !== undefined && project.extensionNames === undefined
}

function judgedIn({typed}: Known): readonly Judged[] {
  return typed.judgement?.publications ?? []
}
