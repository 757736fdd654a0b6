/** Makes a project's editions for a preview, again with each change: pages at once, the other editions beside them. */
import path from 'node:path'
import type {BuiltPublication} from '../../driver/index.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {buildProject} from '../project/build-project.ts'
import type {BuildReport} from '../project/build-report.ts'
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
  /** Makes everything that changed. */
  readonly refresh: () => void
  /** The folder of the pages with their data, and that of all editions. */
  readonly folders: {readonly pages: string; readonly whole: string}
}

/** `onState` is called with each new state; a test makes builds of its own. */
export function createPreview(
  request: ServeArguments,
  {root}: Pick<ProjectFolders, 'root'>,
  onState: (state: PreviewState) => void,
  make: (request: BuildArguments) => Promise<BuildReport> = buildProject
): Preview {
  const below = (name: string): string => path.join(root, '.tetrapla', 'preview', name)
  const folders = {pages: below('pages'), whole: below('whole')}
  let state: PreviewState = {making: 'pages', pages: 0, whole: 0, publications: [], diagnostics: []}
  const tell = (change: Partial<PreviewState>): void => {
    state = {...state, ...change}
    onState(state)
  }
  const build = (output: string, editions: BuildArguments['editions']): Promise<BuildReport> =>
    make({...request, ...ofPreview, output, editions})
  /** How often the source was read for pages. */
  let readings = 0
  let inWhole: readonly BuiltPublication[] = []

  const whole = runAgain(async () => {
    const began = readings
    const isQuiet = (): boolean => state.making !== 'pages'
    // What was found before the source was read again says nothing of how it is.
    const isCurrent = (): boolean => isQuiet() && readings === began
    if (isQuiet()) tell({making: 'whole'})
    try {
      const {kind, publications, diagnostics} = await build(folders.whole, undefined)
      if (kind === 'built') {
        const isNew = state.whole === 0 || isOther(publications, publications, inWhole)
        inWhole = publications
        tell({whole: state.whole + (isNew ? 1 : 0), ...(isCurrent() ? {diagnostics} : {})})
      }
    } catch (error) {
      if (isCurrent()) tell({failure: failureWords(error)})
    }
    if (isQuiet()) tell({making: 'nothing'})
    if (readings !== began) whole.ask()
  })
  const pages = runAgain(async () => {
    readings += 1
    tell({making: 'pages'})
    try {
      const report = await build(folders.pages, ['json', 'html'])
      const {failure: _, ...rest} = state
      state = rest
      const shown = shownOf(report, state)
      const isNew =
        report.kind === 'built' &&
        (state.pages === 0 || isOther(report.publications, shown.publications, state.publications))
      tell({...shown, making: 'nothing', pages: state.pages + (isNew ? 1 : 0)})
      if (isNew) whole.ask()
    } catch (error) {
      tell({failure: failureWords(error), making: 'nothing'})
    }
  })
  return {state: () => state, refresh: pages.ask, folders}
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
