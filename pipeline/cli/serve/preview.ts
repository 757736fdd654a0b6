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

/** `onState` is called with each new state. */
export function createPreview(
  request: ServeArguments,
  {root}: ProjectFolders,
  onState: (state: PreviewState) => void
): Preview {
  const below = (name: string): string => path.join(root, '.tetrapla', 'preview', name)
  const folders = {pages: below('pages'), whole: below('whole')}
  let state: PreviewState = {making: 'pages', pages: 0, whole: 0, publications: [], diagnostics: []}
  const tell = (change: Partial<PreviewState>): void => {
    state = {...state, ...change}
    onState(state)
  }
  const build = (output: string, editions: BuildArguments['editions']): Promise<BuildReport> =>
    buildProject({...request, ...ofPreview, output, editions})

  const whole = runAgain(async () => {
    const isQuiet = (): boolean => state.making !== 'pages'
    if (isQuiet()) tell({making: 'whole'})
    try {
      const {kind, diagnostics} = await build(folders.whole, undefined)
      if (kind === 'built') tell({whole: state.whole + 1, ...(isQuiet() ? {diagnostics} : {})})
    } catch (error) {
      if (isQuiet()) tell({failure: failureWords(error)})
    }
    if (isQuiet()) tell({making: 'nothing'})
  })
  const pages = runAgain(async () => {
    tell({making: 'pages'})
    try {
      const report = await build(folders.pages, ['json', 'html'])
      const {failure: _, ...rest} = state
      state = rest
      const shown = shownOf(report, state)
      const isNew = hasChanged(report, shown, state)
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

/** Whether pages are others than before: something was made anew, has come or has gone. */
function hasChanged({kind, publications}: BuildReport, shown: Shown, before: PreviewState): boolean {
  if (kind !== 'built') return false
  const namesOf = (all: readonly BuiltPublication[]): string => all.map(nameOf).join()
  return (
    before.pages === 0 ||
    publications.some((one) => !one.isUnchanged) ||
    namesOf(shown.publications) !== namesOf(before.publications)
  )
}

function nameOf({publication: {id, language}}: BuiltPublication): string {
  return `${id}/${language}`
}
