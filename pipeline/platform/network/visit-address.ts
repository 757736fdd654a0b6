/** Visits an address of the web: follows redirects, asks again where HEAD says little, and looks for fragments. */
import type {Answer, AskServer, Method} from './ask-server.ts'
import {missingPlaces, namesPlace} from './named-places.ts'

export type Verdict =
  | {readonly kind: 'found'}
  /** It is elsewhere for good; `to` has a fragment only where the server names one. */
  | {readonly kind: 'moved'; readonly to: string}
  | {readonly kind: 'gone'; readonly status: number}
  /** There is no such host. */
  | {readonly kind: 'absent'; readonly host: string}
  /** Nothing is known: a server that is busy, slow or refuses programs may show the page to people. */
  | {readonly kind: 'unknown'; readonly reason: string}

export interface Visit {
  readonly verdict: Verdict
  /** The fragments that the page has no place for. */
  readonly missing: readonly string[]
}

/** `address` has no fragment: those that links to it have come beside it. */
export type VisitAddress = (address: string, fragments: readonly string[]) => Promise<Visit>

type Answered = Extract<Answer, {kind: 'answered'}>

const mostRedirects = 8

/** `turn` waits until a host may be asked. A host that does not answer, or wants to be left alone, is not asked again. */
export function createVisits(ask: AskServer, turn: (host: string) => Promise<void>): VisitAddress {
  const silent = new Map<string, Answer>()

  const once = async (url: URL, method: Method): Promise<Answer> => {
    const server = `${url.protocol}//${url.host}`
    const known = silent.get(server)
    if (known !== undefined) return known
    await turn(url.hostname)
    const answer = await ask(url, method)
    if (answer.kind !== 'answered' || isBusy(answer)) silent.set(server, answer)
    return answer
  }

  /** Many servers know only GET, or answer HEAD as they please. */
  const reach = async (url: URL, wantsText: boolean): Promise<Answer> => {
    if (wantsText) return once(url, 'GET')
    const head = await once(url, 'HEAD')
    const isSettled = head.kind !== 'answered' || head.status < 400 || isBusy(head)
    return isSettled ? head : once(url, 'GET')
  }

  return async (address, fragments) => {
    const places = fragments.filter(namesPlace)
    let url = new URL(address)
    let isForGood = true
    const before = new Set<string>()
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      // One that leads back is asked for its page once: servers may redirect HEAD alone, or whoever has no cookie yet.
      const isAgain = before.has(withoutFragment(url))
      before.add(withoutFragment(url))
      const answer = await reach(url, places.length > 0 || isAgain)
      if (answer.kind === 'absent') return only({kind: 'absent', host: url.hostname})
      if (answer.kind === 'silent') return only({kind: 'unknown', reason: answer.reason})
      const next = redirectOf(answer, url)
      if (next === undefined) return judge(answer, {address, places, to: isForGood ? url : undefined})
      if (isAgain) return only({kind: 'unknown', reason: 'it leads back to itself'})
      isForGood &&= [301, 308].includes(answer.status)
      url = next
    }
    return only({kind: 'unknown', reason: `it leads on more than ${mostRedirects} times`})
  }
}

/** RFC 6585 §4, RFC 9110 §15.6.4. */
function isBusy({status}: Answered): boolean {
  return status === 429 || status === 503
}

function redirectOf({status, location}: Answered, from: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined
  return URL.canParse(location, from.href) ? new URL(location, from) : undefined
}

interface Journey {
  readonly address: string
  readonly places: readonly string[]
  /** Where it ended, when each step was for good. */
  readonly to: URL | undefined
}

function judge({status, html}: Answered, {address, places, to}: Journey): Visit {
  if (status === 404 || status === 410) return only({kind: 'gone', status})
  if (status < 200 || status > 299) return only({kind: 'unknown', reason: `the server answers ${status}`})
  const missing = html === undefined ? [] : missingPlaces(html, places)
  const isElsewhere = to !== undefined && withoutFragment(to) !== address
  return {verdict: isElsewhere ? {kind: 'moved', to: to.href} : {kind: 'found'}, missing}
}

function only(verdict: Verdict): Visit {
  return {verdict, missing: []}
}

/** An address as text, from its scheme to its query. */
export function withoutFragment(url: URL): string {
  return url.hash === '' && !url.href.endsWith('#') ? url.href : url.href.slice(0, url.href.indexOf('#'))
}
