/** Makes a project's editions for a preview, again with each change: pages at once, the other editions beside them. */
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import type {BuiltPublication} from '../../driver/index.ts'
import {isError, type Diagnostic} from '../../model/diagnostic.ts'
import {createSpareWorkers} from '../../platform/workers/spare-workers.ts'
import {openLive, type LiveProject} from '../live/live-project.ts'
import {buildProject} from '../project/build-project.ts'
import type {BuildReport} from '../project/build-report.ts'
import {kindOf} from '../project/kind-of.ts'
import type {ProjectFolders} from '../project/project-folders.ts'
import {usualWait} from '../request/age.ts'
import type {BuildArguments, ServeArguments} from '../request/requests.ts'
import {failureWords, type FailureWords} from '../terminal/explain-failure.ts'
import {createEdited} from './edited-pages.ts'
import {runAgain} from './run-again.ts'

/** What a preview shows. What is at fault leaves the last good pages and files as they are. */
export interface PreviewState {
  /** What is being made: the pages, or the other editions after them. */
  readonly making: 'pages' | 'whole' | 'nothing'
  /** Counts up with each change of the pages, and of the other editions. */
  readonly pages: number
  readonly whole: number
  readonly publications: readonly BuiltPublication[]
  readonly diagnostics: readonly Diagnostic[]
  /** Why there was no build at all. */
  readonly failure?: FailureWords
}

export interface Preview {
  readonly state: () => PreviewState
  /** Makes everything that changed: files, by absolute paths; without them anything may have changed. */
  readonly refresh: (changed?: readonly string[]) => void
  /** A page of the output, or its data, as it was edited since it was built; undefined where it is as it was built. */
  readonly edited: (file: string) => Promise<Uint8Array | undefined>
  /** The folder of the pages with their data, and that of all editions. */
  readonly folders: () => {readonly pages: string; readonly whole: string}
}

/** What a preview has others do; a test does it itself. */
export interface PreviewWork {
  readonly make: (request: BuildArguments) => Promise<BuildReport>
  readonly live: LiveProject
}

/** Workers that are kept from one build to the next. */
const mostSpare = 4

/** Milliseconds in which a browser takes the page that was made, and in which more may be typed. */
const pauses = {beforeJudging: 80, beforeBuilding: 400}

/**
 * `onState` is called with each new state. An edit of documents is seen at once, by their pages alone; what they change elsewhere, and
 * all editions, come by a build behind it.
 */
export function createPreview(
  request: ServeArguments,
  project: ProjectFolders,
  onState: (state: PreviewState) => void,
  work: PreviewWork = usualWork(request, project)
): Preview {
  const making = new Making({request, project, onState, ...work})
  return {
    state: () => making.state,
    refresh: (files) => making.refresh(files),
    edited: (file) => {
      if (file.endsWith('.html')) work.live.prepare?.(file)
      return making.edited.file(file)
    },
    folders: () => making.folders()
  }
}

interface MakingOptions extends PreviewWork {
  readonly request: ServeArguments
  readonly project: ProjectFolders
  readonly onState: (state: PreviewState) => void
}

/** What is made, and what is shown of it. */
class Making {
  state: PreviewState = {making: 'pages', pages: 0, whole: 0, publications: [], diagnostics: []}
  readonly edited = createEdited()
  readonly #options: MakingOptions
  readonly #outputs: {readonly pages: string; readonly whole: string}
  /** How often the source was read, and how often it had been for what each build made. */
  #readings = 0
  readonly #builtAt = {pages: 0, whole: 0}
  #inWhole: readonly BuiltPublication[] = []
  #changed: readonly string[] | undefined
  readonly #pages = runAgain(() => this.#makePages())
  readonly #whole = runAgain(() => this.#makeWhole())

  constructor(options: MakingOptions) {
    this.#options = options
    const below = (name: string): string => path.join(options.project.root, '.tetrapla', 'preview', name)
    this.#outputs = {pages: below('pages'), whole: below('whole')}
  }

  refresh(files: readonly string[] | undefined): void {
    const before = this.#changed
    this.#changed = files === undefined || before === undefined ? undefined : [...before, ...files]
    this.#pages.ask()
  }

  folders(): {readonly pages: string; readonly whole: string} {
    return this.#isWholeShown() ? {...this.#outputs, pages: this.#outputs.whole} : this.#outputs
  }

  /** All editions are as good as pages, where each publication has them. */
  #isWholeShown(): boolean {
    return this.#builtAt.whole >= this.#builtAt.pages && this.#inWhole.every(hasPageAndData)
  }

  #tell(change: Partial<PreviewState>): void {
    this.state = {...this.state, ...change}
    this.#options.onState(this.state)
  }

  #forgetFailure(): void {
    const {failure: _, ...rest} = this.state
    this.state = rest
  }

  /** Blocks have the ids that they have where they are shown, so that all editions are gone to at the same ones. */
  #build(output: string, editions: BuildArguments['editions']): Promise<BuildReport> {
    const {make, request} = this.#options
    return make({...request, ...ofPreview, idsFrom: this.folders().pages, output, editions})
  }

  async #makeWhole(): Promise<void> {
    const began = this.#readings
    const isQuiet = (): boolean => this.state.making !== 'pages'
    // What was found before the source was read again says nothing of how it is.
    const isCurrent = (): boolean => isQuiet() && this.#readings === began
    if (isQuiet()) this.#tell({making: 'whole'})
    try {
      const report = await this.#build(this.#outputs.whole, undefined)
      if (report.kind === 'built') this.#showWhole(report, began, isCurrent())
    } catch (error) {
      if (isCurrent()) this.#tell({failure: failureWords(error)})
    }
    if (isQuiet()) this.#tell({making: 'nothing'})
    if (this.#readings !== began) this.#whole.ask()
  }

  #showWhole(report: BuildReport, began: number, isCurrent: boolean): void {
    const {publications, diagnostics} = report
    const {pages, whole} = this.state
    const isNew = whole === 0 || isOther(publications, publications, this.#inWhole)
    this.#inWhole = publications
    this.#builtAt.whole = began
    const isOtherPage = this.#isWholeShown() && this.edited.forget(began)
    const shown = this.#isWholeShown() ? shownOf(report, this.state) : {}
    const found = isCurrent ? {...shown, diagnostics} : {}
    // The ids of a page that was made alone may be others than those in the data of a build.
    this.#tell({pages: pages + (isOtherPage ? 1 : 0), whole: whole + (isNew ? 1 : 0), ...found})
  }

  async #makePages(): Promise<void> {
    const files = this.#changed
    this.#changed = []
    this.#readings += 1
    const reading = this.#readings
    if (files !== undefined && (await this.#showEdited(files, reading))) {
      this.#forgetFailure()
      void this.#settle(files, reading)
      return
    }
    this.#tell({making: 'pages'})
    try {
      const report = await this.#build(this.#outputs.pages, ['json', 'html'])
      this.#forgetFailure()
      this.#showPages(report, reading)
      await this.#options.live.judge(this.folders().pages).catch(() => undefined)
    } catch (error) {
      this.#tell({failure: failureWords(error), making: 'nothing'})
    }
  }

  #showPages(report: BuildReport, reading: number): void {
    const {publications, pages} = this.state
    const shown = shownOf(report, this.state)
    const isBuilt = report.kind === 'built'
    // A page that was made alone is that of another text by now, even where the one that was built is as it was.
    const isForgotten = isBuilt && this.edited.forget(reading)
    const isNew =
      isBuilt &&
      (pages === 0 || isForgotten || isOther(report.publications, shown.publications, publications))
    if (isBuilt) this.#builtAt.pages = reading
    // The other editions of what was there before may still be in the making.
    const making = this.#whole.isRunning() ? 'whole' : 'nothing'
    this.#tell({...shown, making, pages: pages + (isNew ? 1 : 0)})
    if (isBuilt) this.#whole.ask()
  }

  /** Whether pages of edited documents were made, or could not be for their errors. */
  async #showEdited(files: readonly string[], reading: number): Promise<boolean> {
    if (!this.#isWholeShown() || this.#builtAt.whole === 0) return false
    const pages = await this.#options.live.pages(files).catch(() => undefined)
    if (pages === undefined) return false
    if (this.edited.add(pages, reading)) this.#tell({making: 'nothing', pages: this.state.pages + 1})
    return true
  }

  /** What else an edit changes: findings, and what pages have of other documents. */
  async #settle(files: readonly string[], reading: number): Promise<void> {
    const isCurrent = (): boolean => this.#readings === reading
    await setTimeout(pauses.beforeJudging)
    if (!isCurrent()) return
    const diagnostics = await this.#options.live.judge(this.folders().pages, true).catch(() => undefined)
    if (!isCurrent()) return
    if (diagnostics !== undefined) this.#tell({diagnostics, making: 'nothing'})
    await this.#showEdited(files, reading)
    await setTimeout(pauses.beforeBuilding)
    if (isCurrent()) this.#whole.ask()
  }
}

function usualWork(request: ServeArguments, project: ProjectFolders): PreviewWork {
  const spare = createSpareWorkers(mostSpare)
  return {
    make: async ({idsFrom = '', ...asked}) => {
      const isThere = (await kindOf(path.join(idsFrom, 'manifest.json'))) === 'file'
      return buildProject({...asked, ...(isThere ? {idsFrom} : {})}, () => undefined, spare)
    },
    live: openLive(project, request)
  }
}

function hasPageAndData({publication: {editions}}: BuiltPublication): boolean {
  return ['html', 'json'].every((name) => editions.some(({edition}) => edition === name))
}

const ofPreview = {
  drafts: true,
  allOrNothing: false,
  cache: true,
  store: undefined,
  storeReadOnly: false,
  fleet: undefined,
  wait: usualWait,
  against: undefined,
  sign: undefined,
  allowUnread: false
} as const

type Shown = Pick<PreviewState, 'publications' | 'diagnostics'>

/** What is in no build while something is at fault has its last good pages, where it stood among the others. */
function shownOf({kind, publications, diagnostics}: BuildReport, before: PreviewState): Shown {
  if (kind !== 'built') return {publications: before.publications, diagnostics}
  if (!diagnostics.some(isError)) return {publications, diagnostics}
  const made = new Map(publications.map((one) => [nameOf(one), one]))
  const stood = before.publications.map((one) => made.get(nameOf(one)) ?? one)
  const all = new Map([...stood, ...publications].map((one) => [nameOf(one), one]))
  return {publications: [...all.values()], diagnostics}
}

/** Whether something was made anew, has come or has gone. */
function isOther(
  made: readonly BuiltPublication[],
  now: readonly BuiltPublication[],
  before: readonly BuiltPublication[]
): boolean {
  const namesOf = (all: readonly BuiltPublication[]): string => all.map(nameOf).join()
  return made.some(({isUnchanged}) => !isUnchanged) || namesOf(now) !== namesOf(before)
}

function nameOf({publication: {id, language}}: BuiltPublication): string {
  return `${id}/${language}`
}
