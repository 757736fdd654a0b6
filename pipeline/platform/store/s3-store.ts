/** Keeps a store in a bucket of an S3 server (https://docs.aws.amazon.com/AmazonS3/latest/API/). */
import {createHash} from 'node:crypto'
import {setTimeout as wait} from 'node:timers/promises'
import {StoreFailure, type Store} from './store.ts'

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
}

/** Gives a request with the headers that prove who sends it. */
type Sign = (url: string, init: RequestInit) => Promise<Request>

/** Requests at once: more wait, so that what they bring does not fill the memory. */
const most = 16
const attempts = 4
const usualPause = 200
/** Milliseconds that a request may take. */
const patience = 60_000

/** Loads `aws4fetch` where there are credentials; what is thrown where it is not installed has the code ERR_MODULE_NOT_FOUND. */
export async function createS3Store(options: S3Options): Promise<Store> {
  const {endpoint, bucket, prefix, pause = usualPause} = options
  const sign = await signerOf(options)
  const inTurn = createGate(most)
  const send = async (method: string, name: string, bytes?: Uint8Array): Promise<Response> => {
    const url = `${endpoint}/${bucket}/${prefix}${name}`
    const body = bytes === undefined ? {} : {body: new Uint8Array(bytes)}
    for (let attempt = 1; ; attempt += 1) {
      const answer = await ask(sign, url, {method, ...body})
      if (answer instanceof Response && (answer.ok || answer.status === 404)) return answer
      if (attempt === attempts || !mayPass(answer)) throw await failureOf(answer)
      await wait(pause * 2 ** (attempt - 1))
    }
  }
  return {
    address: `s3://${bucket}/${prefix}`,
    get: (name) =>
      inTurn(async () => {
        const answer = await send('GET', name)
        return answer.status === 404 ? undefined : bytesOf(answer)
      }),
    has: (name) => inTurn(async () => (await send('HEAD', name)).ok),
    put: (name, bytes) =>
      inTurn(async () => {
        const answer = await send('PUT', name, bytes)
        if (answer.status === 404)
          throw new StoreFailure(`there is no bucket \`${bucket}\``, {isDenied: true})
      }),
    remove: (name) => inTurn(async () => void (await send('DELETE', name)))
  }
}

async function signerOf({credentials, region}: S3Options): Promise<Sign> {
  if (credentials === undefined) return async (url, init) => new Request(url, init)
  const {AwsClient} = await import('aws4fetch')
  const client = new AwsClient({...credentials, region, service: 's3', retries: 0})
  return (url, init) => client.sign(url, {...init, headers: digestOf(init)})
}

/** The server holds what arrives to its digest. */
function digestOf({body}: RequestInit): Record<string, string> {
  const bytes = body instanceof Uint8Array ? body : new Uint8Array()
  return {'x-amz-content-sha256': createHash('sha256').update(bytes).digest('hex')}
}

/** An answer, or why there is none. */
async function ask(sign: Sign, url: string, init: RequestInit): Promise<Response | Error> {
  try {
    return await fetch(await sign(url, init), {signal: AbortSignal.timeout(patience)})
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** A network that was cut, a server that asks to slow down or has a fault of its own. */
function mayPass(answer: Response | Error): boolean {
  return answer instanceof Error || answer.status === 429 || answer.status >= 500
}

async function failureOf(answer: Response | Error): Promise<StoreFailure> {
  if (answer instanceof Error) {
    const {cause} = answer
    return new StoreFailure(cause instanceof Error && cause.message !== '' ? cause.message : answer.message)
  }
  const [, code] = /<Code>(\w+)<\/Code>/.exec(await answer.text().catch(() => '')) ?? []
  return new StoreFailure(`it answers ${answer.status}${code === undefined ? '' : ` ${code}`}`, {
    isDenied: answer.status < 500 && answer.status !== 429
  })
}

async function bytesOf(answer: Response): Promise<Uint8Array> {
  try {
    return new Uint8Array(await answer.arrayBuffer())
  } catch (error) {
    throw new StoreFailure('the connection was cut', {cause: error})
  }
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
