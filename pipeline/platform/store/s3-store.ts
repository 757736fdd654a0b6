/** Keeps a store in a bucket of an S3 server (https://docs.aws.amazon.com/AmazonS3/latest/API/). */
import {performance} from 'node:perf_hooks'
import {setTimeout as wait} from 'node:timers/promises'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {StoreFailure} from '../errors.ts'
import {isStoreName, type Store, type StoredObject} from './store.ts'

export interface S3Options {
  /** The server's address, of which the bucket is the first folder. */
  readonly endpoint: string
  readonly bucket: string
  /** What all names begin with; with a slash at its end, or empty. */
  readonly prefix: string
  readonly region: string
  /** Without any, requests are not signed: what is public can be read. */
  readonly credentials?: {
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly sessionToken?: string
  }
  /** Milliseconds before the second attempt of a request; twice as many before the third, and so on. */
  readonly pause?: number
  /** Milliseconds that a request may take; no other attempt is made after twice as many. */
  readonly patience?: number
}

interface Asking {
  readonly method: string
  readonly body?: Uint8Array<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer that came whole. */
interface Answer {
  readonly status: number
  readonly isOk: boolean
  readonly bytes: Uint8Array
  /** Milliseconds that the server asks to wait; undefined when it does not say. */
  readonly pause: number | undefined
}

/** Gives a request with the headers that prove who sends it. */
type Sign = (url: string, asking: Asking) => Promise<Request>

/** Requests at once: more wait, so that what they bring does not fill the memory. */
const most = 16
const attempts = 6
const usualPause = 200
/** Codes of S3 that say something of the object: that it is not there. Servers that give none mean that by their status. */
const missing: readonly string[] = ['NoSuchKey', 'NoSuchBucket']
/** The longest pause that a server may ask for, in seconds. */
const longestPause = 20
const usualPatience = 60_000

/** Loads `aws4fetch` where there are credentials; what is thrown where it is not installed has the code ERR_MODULE_NOT_FOUND. */
export async function createS3Store(options: S3Options): Promise<Store> {
  const {endpoint, bucket, prefix, pause = usualPause, patience = usualPatience} = options
  const sign = await signerOf(options)
  const inTurn = createGate(most)
  const request = async (url: string, asking: Asking): Promise<Answer> => {
    const start = performance.now()
    for (let attempt = 1; ; attempt += 1) {
      const answer = await ask(url, asking, {sign, patience})
      const isAnswer = !(answer instanceof Error)
      if (isAnswer && (answer.isOk || isOfObject(answer))) return answer
      const isLate = performance.now() - start >= 2 * patience
      if (attempt === attempts || isLate || !mayPass(answer)) throw failureOf(answer)
      await wait((isAnswer ? answer.pause : undefined) ?? pause * 2 ** (attempt - 1))
    }
  }
  const send = (method: string, name: string, bytes?: Uint8Array): Promise<Answer> => {
    const body = bytes === undefined ? {} : {body: new Uint8Array(bytes)}
    return request(`${endpoint}/${bucket}/${prefix}${name}`, {method, ...body})
  }
  const noBucket = () => new StoreFailure(`there is no bucket \`${bucket}\``, {isDenied: true})
  return {
    address: `s3://${bucket}/${prefix}`,
    get: (name) =>
      inTurn(async () => {
        const answer = await send('GET', name)
        return answer.status === 404 ? undefined : answer.bytes
      }),
    has: (name) =>
      inTurn(async () => {
        // Not HEAD, after which connections are closed, and which gives no reason for a refusal.
        const range = {range: 'bytes=0-0'}
        const answer = await request(`${endpoint}/${bucket}/${prefix}${name}`, {
          method: 'GET',
          headers: range
        })
        return answer.isOk && answer.bytes.length > 0
      }),
    put: (name, bytes) =>
      inTurn(async () => {
        const answer = await send('PUT', name, bytes)
        if (answer.status === 404) throw noBucket()
      }),
    remove: (name) => inTurn(async () => void (await send('DELETE', name))),
    list: async function* () {
      let next: string | undefined = ''
      while (next !== undefined) {
        const query = new URLSearchParams({'list-type': '2', prefix})
        if (next !== '') query.set('continuation-token', next)
        const url = `${endpoint}/${bucket}?${query.toString()}`
        const answer = await inTurn(() => request(url, {method: 'GET'}))
        if (answer.status === 404) throw noBucket()
        const page = new TextDecoder().decode(answer.bytes)
        yield* objectsIn(page, prefix)
        next = fieldOf(page, 'NextContinuationToken')
      }
    }
  }
}

async function signerOf({credentials, region}: S3Options): Promise<Sign> {
  if (credentials === undefined) return async (url, asking) => new Request(url, asking)
  const {AwsClient} = await import('aws4fetch')
  const client = new AwsClient({...credentials, region, service: 's3', retries: 0})
  return (url, asking) => client.sign(url, {...asking, headers: {...asking.headers, ...digestOf(asking)}})
}

/** The server holds what arrives to its digest. */
function digestOf({body = new Uint8Array()}: Asking): Record<string, string> {
  return {'x-amz-content-sha256': sha256Of(body)}
}

/** An answer, or why there is none. */
async function ask(
  url: string,
  asking: Asking,
  {sign, patience}: {readonly sign: Sign; readonly patience: number}
): Promise<Answer | Error> {
  try {
    const response = await fetch(await sign(url, asking), {signal: AbortSignal.timeout(patience)})
    const bytes = new Uint8Array(await response.arrayBuffer())
    return {status: response.status, isOk: response.ok, bytes, pause: pauseIn(response.headers)}
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** Whether it says that an object is not there, or has no first byte; some servers answer so of a user, too. */
function isOfObject({status, bytes}: Answer): boolean {
  if (status !== 404) return status === 416
  const code = codeOf(bytes)
  return code === undefined || missing.includes(code)
}

function codeOf(bytes: Uint8Array): string | undefined {
  return fieldOf(new TextDecoder().decode(bytes), 'Code')
}

/** A network that was cut, a server that asks to slow down or has a fault of its own. */
function mayPass(answer: Answer | Error): boolean {
  return answer instanceof Error || answer.status === 429 || answer.status >= 500
}

function pauseIn(headers: Headers): number | undefined {
  const asked = headers.get('retry-after')
  return asked !== null && /^\d+$/.test(asked) ? Math.min(Number(asked), longestPause) * 1000 : undefined
}

/** What codes of S3 mean for whoever runs the command. */
const wordsOfCode: Readonly<Record<string, string>> = {
  ExpiredToken: 'the credentials have expired',
  ExpiredTokenException: 'the credentials have expired',
  TokenRefreshRequired: 'the credentials have expired',
  InvalidToken: 'AWS_SESSION_TOKEN does not belong to the credentials',
  InvalidAccessKeyId: 'the store does not know AWS_ACCESS_KEY_ID',
  SignatureDoesNotMatch: 'AWS_SECRET_ACCESS_KEY is not that of AWS_ACCESS_KEY_ID',
  RequestTimeTooSkewed: "the clocks of this machine and of the store don't agree",
  NoSuchBucket: 'there is no such bucket'
}

function failureOf(answer: Answer | Error): StoreFailure {
  if (answer instanceof Error) return new StoreFailure(wordsOfCut(answer))
  const xml = new TextDecoder().decode(answer.bytes)
  const code = fieldOf(xml, 'Code')
  const words = code === undefined ? undefined : wordsOf(code, fieldOf(xml, 'Region'))
  const said = `it answers ${answer.status}${code === undefined ? '' : ` ${code}`}`
  return new StoreFailure(words === undefined ? said : `${words} (${said})`, {
    isDenied: answer.status < 500 && answer.status !== 429
  })
}

/** Of a bucket in another region some servers name that, and Amazon's say also that another address is to be asked. */
function wordsOf(code: string, region: string | undefined): string | undefined {
  if (region !== undefined) return `the bucket is in the region \`${region}\`, and AWS_REGION is another`
  return code === 'PermanentRedirect' ? 'the bucket is in another region than AWS_REGION' : wordsOfCode[code]
}

/** Why there is no answer. */
function wordsOfCut({name, message, cause}: Error): string {
  if (name === 'TimeoutError') return 'it does not answer in time'
  const reason = cause instanceof Error && cause.message !== '' ? cause.message : message
  return reason === 'terminated' || reason === 'other side closed' ? 'the connection was cut' : reason
}

/** Those of a page of a list that Tetrapla has put there. */
function objectsIn(page: string, prefix: string): readonly StoredObject[] {
  return [...page.matchAll(/<Contents>.*?<\/Contents>/gs)].flatMap(([one]) => {
    const key = fieldOf(one, 'Key') ?? ''
    const name = key.slice(prefix.length)
    const changed = Date.parse(fieldOf(one, 'LastModified') ?? '')
    if (!key.startsWith(prefix) || !isStoreName(name) || Number.isNaN(changed)) return []
    return [{name, bytes: Number(fieldOf(one, 'Size') ?? 0), changed}]
  })
}

/** The text of the first element of a name; what it escapes is `&` alone, if anything. */
function fieldOf(xml: string, name: string): string | undefined {
  const [, text] = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml) ?? []
  return text === undefined || text === '' ? undefined : text.replaceAll('&amp;', '&')
}

/** Lets so many works go on at once; others wait for their turn. */
function createGate(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let free = count
  return async (work) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free -= 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
}
