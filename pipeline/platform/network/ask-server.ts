/** Asks a web server of the public internet for one address, with bounds on time and size; follows nothing. */
import {lookup} from 'node:dns/promises'
import {request as requestPlain, type IncomingMessage, type RequestOptions} from 'node:http'
import {request as requestSecure} from 'node:https'
import {isIP, type LookupFunction} from 'node:net'
import {systemCode} from '../errors.ts'
import {isPublicAddress} from './public-address.ts'

export type Answer =
  | {
      readonly kind: 'answered'
      readonly status: number
      /** Where a redirect leads, as the server wrote it. */
      readonly location?: string
      /** Of an HTML page that was asked for by GET and came whole. */
      readonly html?: string
    }
  /** There is no such name. */
  | {readonly kind: 'absent'}
  /** Nothing is known of it. */
  | {readonly kind: 'silent'; readonly reason: string}

export type Method = 'HEAD' | 'GET'

/** Never throws. */
export type AskServer = (url: URL, method: Method) => Promise<Answer>

export interface Surroundings {
  /** Says who asks: the value of `User-Agent`. */
  readonly agent: string
  /** The IP addresses of a name; throws as Node's `dns.lookup` does. That of the system, when left out. */
  readonly resolve?: (host: string) => Promise<readonly {readonly address: string; readonly family: number}[]>
  /** Whether an IP address may be connected to; only public ones may, when left out. */
  readonly isAllowed?: (ip: string) => boolean
  /** How long a request may take, its answer included. */
  readonly milliseconds?: number
  /** How much of a page is read. */
  readonly bytes?: number
}

type Settled = Required<Surroundings>

/** The addresses that a name has are judged where the connection is made: a name can't mean another machine a moment later. */
export function askServer(given: Surroundings): AskServer {
  const settled: Settled = {
    resolve: (host) => lookup(host, {all: true}),
    isAllowed: isPublicAddress,
    milliseconds: 10_000,
    bytes: 2 * 1024 * 1024,
    ...given
  }
  return async (url, method) => {
    const reason = refusal(url, settled)
    if (reason !== undefined) return {kind: 'silent', reason}
    try {
      return await exchange(url, method, settled)
    } catch (error) {
      return answerOf(error)
    }
  }
}

/** What is refused before anybody is asked. */
function refusal(url: URL, {isAllowed}: Settled): string | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `it leads to \`${url.protocol}\``
  // Below 1024 lie services that are no web servers, and would be sent words that they might take for orders.
  if (url.port !== '' && Number(url.port) < 1024 && !['80', '443'].includes(url.port))
    return `no web server is asked at port ${url.port}`
  const host = hostOf(url)
  // Node resolves no address that is one already.
  return isIP(host) !== 0 && !isAllowed(host) ? new PrivateAddress().message : undefined
}

class PrivateAddress extends Error {
  constructor() {
    super('it leads into a private network, where nobody is asked')
  }
}

/** Without the brackets of an address of IPv6. */
function hostOf({hostname}: URL): string {
  return hostname.replace(/^\[|\]$/g, '')
}

function exchange(url: URL, method: Method, settled: Settled): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestSecure : requestPlain
    const asked = send(optionsOf(url, method, settled), (response) => {
      readAnswer(response, method, settled.bytes)
        .then(resolve, reject)
        .finally(() => asked.destroy())
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** No name or password of the address is sent, no cookie, and nothing that a proxy of the environment could take over. */
function optionsOf(url: URL, method: Method, settled: Settled): RequestOptions {
  const {protocol, port, pathname, search} = url
  return {
    protocol,
    hostname: hostOf(url),
    ...(port === '' ? {} : {port}),
    path: `${pathname}${search}`,
    method,
    agent: false,
    lookup: guardedLookup(settled),
    signal: AbortSignal.timeout(settled.milliseconds),
    headers: {'user-agent': settled.agent, accept: '*/*', 'accept-encoding': 'identity'}
  }
}

/** Gives the public addresses of a name, and no other; fails when it has none. */
function guardedLookup({resolve, isAllowed}: Settled): LookupFunction {
  return (host, {all}, callback) => {
    resolve(host).then(
      (addresses) => {
        const allowed = addresses.filter(({address}) => isAllowed(address))
        const [first] = allowed
        if (first === undefined) callback(new PrivateAddress(), '')
        else if (all === true) callback(null, [...allowed])
        else callback(null, first.address, first.family)
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error('no name'), '')
    )
  }
}

async function readAnswer(response: IncomingMessage, method: Method, most: number): Promise<Answer> {
  const {statusCode: status = 0, headers} = response
  const {location, 'content-type': type = '', 'content-encoding': encoding = 'identity'} = headers
  const isPage = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type) && encoding === 'identity'
  const html = method === 'GET' && isPage ? await readText(response, type, most) : undefined
  return {
    kind: 'answered',
    status,
    ...(location === undefined ? {} : {location}),
    ...(html === undefined ? {} : {html})
  }
}

/** Undefined for a page that is longer. */
async function readText(response: AsyncIterable<Uint8Array>, type: string, most: number) {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response) {
    size += chunk.length
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return decoderOf(type).decode(Buffer.concat(chunks))
}

function decoderOf(type: string) {
  const [, label = 'utf-8'] = /charset\s*=\s*"?([\w-]+)/i.exec(type) ?? []
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder()
  }
}

const reasons: Readonly<Record<string, string>> = {
  EAI_AGAIN: 'the name server does not answer',
  ECONNREFUSED: 'the server takes no connection',
  ECONNRESET: 'the server ended the connection',
  ABORT_ERR: 'the server did not answer in time',
  ETIMEDOUT: 'the server did not answer in time'
}

function answerOf(error: unknown): Answer {
  if (error instanceof PrivateAddress) return {kind: 'silent', reason: error.message}
  const code = codeOf(error)
  if (code === 'ENOTFOUND') return {kind: 'absent'}
  return {
    kind: 'silent',
    reason:
      reasons[code] ?? (code === '' ? 'the server did not answer' : `the connection failed with ${code}`)
  }
}

/** Of several attempts to connect, that of the first. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  if (error instanceof Error && error.name === 'AbortError') return 'ABORT_ERR'
  return systemCode(error) ?? ''
}
