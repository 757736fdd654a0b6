/** Keeps what was found at addresses of the web in the project's cache, for a while that depends on what it was. */
import {realpath} from 'node:fs/promises'
import path from 'node:path'
import type {Verdict, Visit} from '../network/visit-address.ts'
import {announce, isOwn} from './own-folder.ts'
import {readSealed, writeSealed} from './sealed.ts'
import {isObject} from '../../model/values/is-object.ts'

export interface KeptVisit extends Visit {
  readonly address: string
  /** In milliseconds since 1970. */
  readonly at: number
  /** The fragments that were asked for. */
  readonly fragments: readonly string[]
}

export interface KeptVisits {
  /** Undefined when it is too old, or was for other fragments. */
  readonly get: (address: string, fragments: readonly string[]) => KeptVisit | undefined
  readonly put: (visit: KeptVisit) => void
  /** A disk that takes nothing is no fault. */
  readonly save: () => Promise<void>
}

const minute = 60_000
const day = 24 * 60 * minute

/** Without a network every name is absent, which is true for no longer than that. */
const ages: Readonly<Record<Verdict['kind'], number>> = {
  found: 7 * day,
  moved: 7 * day,
  gone: 60 * minute,
  unknown: 10 * minute,
  absent: 0
}

/** Of the project in the folder `root`, at the time `now`. */
export async function openKeptVisits(root: string, now: number): Promise<KeptVisits> {
  const realRoot = await realpath(root)
  const tetrapla = path.join(realRoot, '.tetrapla')
  const file = path.join(tetrapla, 'cache', 'visits.json')
  const isOurs = await isOwn(path.dirname(file), realRoot)
  const isFresh = ({at, verdict}: KeptVisit) => at <= now && now - at < ages[verdict.kind]
  const read: unknown = isOurs ? await readSealed(file) : undefined
  const visits = new Map(visitsIn(read).filter(([, visit]) => isFresh(visit)))
  return {
    get: (address, fragments) => {
      const visit = visits.get(address)
      return visit !== undefined && fragments.every((one) => visit.fragments.includes(one))
        ? visit
        : undefined
    },
    put: (visit) => void visits.set(visit.address, visit),
    save: async () => {
      if (!isOurs) return
      try {
        await announce(tetrapla)
        await writeSealed(
          file,
          [...visits.values()].filter(({verdict}) => ages[verdict.kind] > 0)
        )
      } catch {
        // The next time they are asked again.
      }
    }
  }
}

function visitsIn(value: unknown): readonly (readonly [string, KeptVisit])[] {
  if (!Array.isArray(value)) return []
  const visits: readonly unknown[] = value
  return visits.flatMap((visit) => (isVisit(visit) ? [[visit.address, visit] as const] : []))
}

function isVisit(value: unknown): value is KeptVisit {
  if (!isObject(value)) return false
  const {address, at, fragments, missing, verdict} = value
  if (typeof address !== 'string' || typeof at !== 'number') return false
  return isTexts(fragments) && isTexts(missing) && isVerdict(verdict)
}

function isVerdict(value: unknown): value is Verdict {
  if (!isObject(value)) return false
  switch (value['kind']) {
    case 'found':
      return true
    case 'moved':
      return typeof value['to'] === 'string' && URL.canParse(value['to'])
    case 'gone':
      return typeof value['status'] === 'number'
    case 'unknown':
      return typeof value['reason'] === 'string'
    default:
      return false
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
