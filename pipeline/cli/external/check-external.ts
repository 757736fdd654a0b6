/** Looks whether the web addresses that a project links to are there: the work of `check --external`. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {World} from '../../model/world.ts'
import {openKeptVisits, type KeptVisit} from '../../platform/cache/kept-visits.ts'
import {askServer, type AskServer} from '../../platform/network/ask-server.ts'
import {createPace, systemClock, type Clock} from '../../platform/network/pace.ts'
import {createVisits, withoutFragment} from '../../platform/network/visit-address.ts'
import {readVersion} from '../version.ts'
import type {ExternalLink} from './external-links.ts'
import {linkFindings} from './link-findings.ts'
import {groupBy} from '../../model/values/group-by.ts'

/** The web, and time: a test has its own. */
export interface Web {
  readonly ask: AskServer
  readonly clock: Clock
}

export interface ExternalCheck {
  readonly links: readonly ExternalLink[]
  /** The project's root, as an absolute path. */
  readonly root: string
  readonly world: Pick<World, 'open'>
  readonly onProgress?: (done: number, all: number) => void
}

/** How many addresses were looked at. */
export interface ExternalCount {
  readonly addresses: number
  /** Of these, how many are known from before, and were not asked for. */
  readonly known: number
  /** How many whole days ago the oldest of these was asked for. */
  readonly days: number
}

/** Hosts that are asked at the same time. */
const hostsAtOnce = 8

const betweenRequests = 1000

/** The findings at the links, by the severities of the strictest level. */
export async function checkExternal(
  {links, root, world, onProgress}: ExternalCheck,
  web?: Web
): Promise<{readonly diagnostics: readonly Diagnostic[]; readonly count: ExternalCount}> {
  const {ask, clock} = web ?? (await publicWeb())
  const began = clock.now()
  const kept = await openKeptVisits(root, began)
  const visit = createVisits(ask, createPace(clock, betweenRequests))
  const asked = fragmentsByAddress(links)
  const visits = new Map<string, KeptVisit>()
  const visitOne = async (address: string): Promise<void> => {
    const fragments = asked.get(address) ?? []
    const known = kept.get(address, fragments)
    const one = known ?? {...(await visit(address, fragments)), address, at: clock.now(), fragments}
    if (known === undefined) kept.put(one)
    visits.set(address, one)
    onProgress?.(visits.size, asked.size)
  }
  try {
    await allByHost([...asked.keys()], visitOne)
  } finally {
    await kept.save()
  }
  const found = hasNoNames([...visits.values()]) ? new Map([...visits].map(withoutNetwork)) : visits
  return {diagnostics: await linkFindings(links, found, world), count: countOf([...visits.values()], began)}
}

async function publicWeb(): Promise<Web> {
  return {ask: askServer({agent: `tetrapla/${await readVersion()} (looks at links)`}), clock: systemClock}
}

function fragmentsByAddress(links: readonly ExternalLink[]): ReadonlyMap<string, readonly string[]> {
  const fragments = new Map<string, Set<string>>()
  for (const {url} of links) {
    const address = withoutFragment(url)
    const own = fragments.get(address) ?? new Set<string>()
    fragments.set(address, url.hash === '' ? own : own.add(url.hash.slice(1)))
  }
  return new Map([...fragments].map(([address, own]) => [address, [...own]]))
}

/** The addresses of a host one after the other, those of several hosts at once. */
async function allByHost(
  addresses: readonly string[],
  visitOne: (address: string) => Promise<void>
): Promise<void> {
  const hosts = groupBy(addresses, (address) => new URL(address).hostname)
  const queue = [...hosts.values()].values()
  const work = async (): Promise<void> => {
    // All take from one queue.
    for (const own of queue) for (const address of own) await visitOne(address)
  }
  await Promise.all(Array.from({length: hostsAtOnce}, work))
}

/** Several hosts, and no name of any: then it is the network that is not there. */
function hasNoNames(visits: readonly KeptVisit[]): boolean {
  const names = new Set(visits.map(({verdict}) => (verdict.kind === 'absent' ? verdict.host : '')))
  return names.size > 1 && !names.has('')
}

function withoutNetwork([address, visit]: readonly [string, KeptVisit]) {
  const verdict = {kind: 'unknown', reason: 'no name of any host is known: is there a network?'} as const
  return [address, {...visit, verdict}] as const
}

function countOf(visits: readonly KeptVisit[], began: number): ExternalCount {
  const known = visits.map(({at}) => at).filter((at) => at < began)
  const oldest = Math.min(began, ...known)
  return {
    addresses: visits.length,
    known: known.length,
    days: Math.floor((began - oldest) / (24 * 60 * 60 * 1000))
  }
}
