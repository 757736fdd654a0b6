/** Makes a project's editions for a preview, again with each change: pages at once, the other editions beside them. */
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import type {BuiltPublication} from '../../driver/index.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {createSpareWorkers} from '../../platform/workers/spare-workers.ts'
import type {LivePages} from '../live/live-pages.ts'
import {openLive, type LiveProject} from '../live/live-project.ts'
import {buildProject} from '../project/build-project.ts'
import type {BuildReport} from '../project/build-report.ts'
import {kindOf} from '../project/kind-of.ts'
import type {ProjectFolders} from '../project/project-folders.ts'
import type {BuildArguments, ServeArguments} from '../request/requests.ts'
import {failureWords, type FailureWords} from '../terminal/explain-failure.ts'
import {isError} from '../terminal/faults.ts'
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
  {make, live}: PreviewWork = usualWork(request, project)
): Preview {
  const below = (name: string): string => path.join(project.root, '.tetrapla', 'preview', name)
  const outputs = {pages: below('pages'), whole: below('whole')}
  let state: PreviewState = {making: 'pages', pages: 0, whole: 0, publications: [], diagnostics: []}
  const tell = (change: Partial<PreviewState>): void => {
    state = {...state, ...change}
    onState(state)
  }
  const forgetFailure = (): void => {
    const {failure: _, ...rest} = state
    state = rest
  }
  /** Blocks have the ids that they have where they are shown, so that all editions are gone to at the same ones. */
  const build = (output: string, editions: BuildArguments['editions']): Promise<BuildReport> =>
    make({...request, ...ofPreview, idsFrom: folders().pages, output, editions})
  /** How often the source was read, and how often it had been for what each build made. */
  let readings = 0
  const builtAt = {pages: 0, whole: 0}
  let inWhole: readonly BuiltPublication[] = []
  const edited = createEdited()
  let changed: readonly string[] | undefined
  // All editions are as good as pages, where each publication has them.
  const isWholeShown = (): boolean => builtAt.whole >= builtAt.pages && inWhole.every(hasPageAndData)
  const folders = (): {readonly pages: string; readonly whole: string} =>
    isWholeShown() ? {...outputs, pages: outputs.whole} : outputs

  const whole = runAgain(async () => {
    const began = readings
    const isQuiet = (): boolean => state.making !== 'pages'
    // What was found before the source was read again says nothing of how it is.
    const isCurrent = (): boolean => isQuiet() && readings === began
    if (isQuiet()) tell({making: 'whole'})
    try {
      const report = await build(outputs.whole, undefined)
      if (report.kind === 'built') {
        const {publications, diagnostics} = report
        const isNew = state.whole === 0 || isOther(publications, publications, inWhole)
        inWhole = publications
        builtAt.whole = began
        const isOtherPage = isWholeShown() && edited.forget(began)
        const shown = isWholeShown() ? shownOf(report, state) : {}
        const found = isCurrent() ? {...shown, diagnostics} : {}
        // The ids of a page that was made alone may be others than those in the data of a build.
        tell({pages: state.pages + (isOtherPage ? 1 : 0), whole: state.whole + (isNew ? 1 : 0), ...found})
      }
    } catch (error) {
      if (isCurrent()) tell({failure: failureWords(error)})
    }
    if (isQuiet()) tell({making: 'nothing'})
    if (readings !== began) whole.ask()
  })
  /** Whether pages of edited documents were made, or could not be for their errors. */
  const showEdited = async (files: readonly string[], reading: number): Promise<boolean> => {
    if (!isWholeShown() || builtAt.whole === 0) return false
    const pages = await live.pages(files).catch(() => undefined)
    if (pages === undefined) return false
    if (edited.add(pages, reading)) tell({making: 'nothing', pages: state.pages + 1})
    return true
  }
  /** What else an edit changes: findings, and what pages have of other documents. */
  const settle = async (files: readonly string[], reading: number): Promise<void> => {
    await setTimeout(pauses.beforeJudging)
    if (readings !== reading) return
    const diagnostics = await live.judge(folders().pages, true).catch(() => undefined)
    if (readings !== reading) return
    if (diagnostics !== undefined) tell({diagnostics, making: 'nothing'})
    await showEdited(files, reading)
    await setTimeout(pauses.beforeBuilding)
    if (readings === reading) whole.ask()
  }
  const pages = runAgain(async () => {
    const files = changed
    changed = []
    readings += 1
    const reading = readings
    if (files !== undefined && (await showEdited(files, reading))) {
      forgetFailure()
      void settle(files, reading)
      return
    }
    tell({making: 'pages'})
    try {
      const report = await build(outputs.pages, ['json', 'html'])
      forgetFailure()
      const shown = shownOf(report, state)
      const isNew =
        report.kind === 'built' &&
        (state.pages === 0 || isOther(report.publications, shown.publications, state.publications))
      if (report.kind === 'built') {
        builtAt.pages = reading
        edited.forget(reading)
      }
      tell({...shown, making: 'nothing', pages: state.pages + (isNew ? 1 : 0)})
      if (isNew) whole.ask()
      await live.judge(folders().pages).catch(() => undefined)
    } catch (error) {
      tell({failure: failureWords(error), making: 'nothing'})
    }
  })
  return {
    state: () => state,
    refresh: (files) => {
      changed = files === undefined || changed === undefined ? undefined : [...changed, ...files]
      pages.ask()
    },
    edited: (file) => edited.file(file),
    folders
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

interface Edited {
  /** Whether a page is another than before. */
  add(pages: LivePages, reading: number): boolean
  file(name: string): Promise<Uint8Array | undefined>
  /** Lets go of what was made of the source as it was read then, and before; whether there was any. */
  forget(reading: number): boolean
}

/** What was made since the last build. */
function createEdited(): Edited {
  const all = new Map<string, {readonly reading: number; readonly bytes: () => Promise<Uint8Array>}>()
  const shown = new Map<string, Uint8Array>()
  return {
    add: ({pages, data}, reading) => {
      let isNew = false
      for (const [file, bytes] of pages) {
        const before = shown.get(file)
        isNew ||= before === undefined || Buffer.compare(before, bytes) !== 0
        shown.set(file, bytes)
        all.set(file, {reading, bytes: () => Promise.resolve(bytes)})
      }
      for (const [file, bytes] of data) all.set(file, {reading, bytes})
      return isNew
    },
    file: async (name) => all.get(name)?.bytes(),
    forget: (reading) => {
      const gone = [...all].filter(([, one]) => one.reading <= reading)
      for (const [file] of gone) {
        all.delete(file)
        shown.delete(file)
      }
      return gone.length > 0
    }
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
