/** Checks a project: the work of `tetrapla check`, without printing. */
import {compareDiagnostics, type Diagnostic} from '../../model/diagnostic.ts'
import type {World} from '../../model/world.ts'
import type {EarlierReading} from '../outputs/earlier/read-earlier.ts'
import type {CheckArguments} from '../request/requests.ts'
import type {ExternalCount} from '../external/check-external.ts'
import type {lookOutside as LookOutside} from '../external/look-outside.ts'
import {judgeProject} from './judge-project.ts'

export interface CheckOutcome {
  /** `configuration`: the project's configuration is at fault, and nothing else was read. */
  readonly kind: 'checked' | 'configuration'
  readonly diagnostics: readonly Diagnostic[]
  /** How many findings tetrapla-baseline.json keeps back; absent when there is no such file. */
  readonly keptBack?: number
  /** How many publications were asked for and judged. */
  readonly publications: number
  /** Addresses of the web that were looked at; absent when that was not asked for. */
  readonly external?: ExternalCount
}

/** With the project's files, for a report to quote. */
export type CheckReport = CheckOutcome & {
  readonly world: World
  /** The project's root, as an absolute path. */
  readonly root: string
}

/**
 * Judges everything, and writes nothing but what is found in the web, into the cache, when that is asked for. Throws
 * `UsageFailure`.
 */
export async function checkProject(request: CheckArguments): Promise<CheckReport> {
  const {against} = request
  const judged = await judgeProject(request, against === undefined ? undefined : await readEarlier(against))
  const {diagnostics, world, root} = judged
  if (judged.kind === 'configuration') return {kind: judged.kind, diagnostics, publications: 0, world, root}
  const {keptBack} = judged.judgement
  const publications = judged.judgement.publications.filter(({entry}) => isAsked(entry.id, judged.only))
  const sources = publications.map(({source}) => source)
  const external = request.external ? await lookOutside(request, {...judged, sources}) : undefined
  return {
    kind: 'checked',
    diagnostics:
      external === undefined
        ? diagnostics
        : [...diagnostics, ...external.diagnostics].sort(compareDiagnostics),
    ...(keptBack === undefined ? {} : {keptBack}),
    publications: publications.length,
    ...(external === undefined ? {} : {external: external.count}),
    world,
    root
  }
}

/** What asks others over the network is loaded for those alone who want that. */
const lookOutside: typeof LookOutside = async (...given) =>
  (await import('../external/look-outside.ts')).lookOutside(...given)

/** What reads an output back is as much to load as all the rest: only for those who ask for it. */
async function readEarlier(written: string): Promise<EarlierReading> {
  const {openEarlier} = await import('../outputs/earlier/open-earlier.ts')
  return openEarlier(written)
}

function isAsked(id: string, only: readonly string[]): boolean {
  return only.length === 0 || only.includes(id)
}
