/** A server that speaks as much S3 as a store asks for, on the loopback, with the faults that servers have. */
import {createHash} from 'node:crypto'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {onTestFinished} from 'vitest'

/** What happens to a request instead of what it asks for. */
export type Fault =
  | 'slow-down'
  | 'denied'
  | 'expired'
  | 'no-user'
  | 'other-region'
  | 'moved'
  | 'cut'
  | 'cut-within'
  | 'stalled'
  | undefined

export interface S3Server {
  readonly endpoint: string
  readonly objects: Map<string, Uint8Array>
  /** When each object was put there. */
  readonly changed: Map<string, Date>
  /** `METHOD /path`, as they came. */
  readonly requests: string[]
  /** The largest number of requests that it had at once. */
  most: number
  /** How many connections were opened. */
  connections: number
  /** Asked of each request, with the number of those before. */
  fault: (method: string, count: number) => Fault
}

export const credentials = {accessKeyId: 'alpha', secretAccessKey: 'bravo'}

/** For one test. */
export async function s3Server(): Promise<S3Server> {
  const server = await openS3Server()
  onTestFinished(() => server.close())
  return server
}

/** Requests are to be signed by alpha, and their bodies to be what their digest says. */
export async function openS3Server(): Promise<S3Server & {close(): void}> {
  const objects = new Map<string, Uint8Array>()
  const changed = new Map<string, Date>()
  const requests: string[] = []
  const state: S3Server = {
    endpoint: '',
    objects,
    changed,
    requests,
    most: 0,
    connections: 0,
    fault: () => undefined
  }
  let open = 0
  const server = createServer((request, response) => {
    const {method = '', url = '', headers} = request
    const parts: Buffer[] = []
    open += 1
    state.most = Math.max(state.most, open)
    response.on('close', () => (open -= 1))
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts)
      const fault = state.fault(method, requests.length)
      requests.push(`${method} ${url}`)
      const refuse = (status: number, code: string, more = '') => {
        response.writeHead(status, {'content-type': 'application/xml'})
        response.end(`<Error><Code>${code}</Code>${more}</Error>`)
      }
      const digest = createHash('sha256').update(body).digest('hex')
      if (fault === 'cut') request.socket.destroy()
      else if (fault === 'stalled') response.writeHead(200, {'content-length': 100}).write('alpha')
      else if (fault === 'cut-within') {
        response.writeHead(200, {'content-length': 100}).write('alpha')
        setTimeout(() => request.socket.destroy(), 20)
      } else if (fault === 'slow-down') refuse(503, 'SlowDown')
      else if (fault === 'expired') refuse(400, 'ExpiredToken')
      else if (fault === 'no-user') refuse(404, 'InvalidAccessKeyId')
      else if (fault === 'moved') refuse(301, 'PermanentRedirect')
      else if (fault === 'other-region')
        refuse(400, 'AuthorizationHeaderMalformed', '<Region>eu-west-1</Region>')
      else if (fault === 'denied' || headers.authorization?.includes('Credential=alpha/') !== true)
        refuse(403, 'AccessDenied')
      else if (headers['x-amz-content-sha256'] !== digest) refuse(400, 'XAmzContentSHA256Mismatch')
      else if (url.startsWith('/builds?')) list(new URL(url, 'http://localhost').searchParams)
      else if (!url.startsWith('/builds/')) refuse(404, 'NoSuchBucket')
      else answer(method, url, body)
    })
    /** Two of them a page. */
    const list = (query: URLSearchParams) => {
      const all = [...objects].filter(([name]) => name.startsWith(`/builds/${query.get('prefix') ?? ''}`))
      const start = Number(query.get('continuation-token')?.slice(2) ?? 0)
      const entries = all.slice(start, start + 2).map(([name, bytes]) => {
        const time = (changed.get(name) ?? new Date()).toISOString()
        const key = name.slice('/builds/'.length)
        return `<Contents><Key>${key}</Key><LastModified>${time}</LastModified><Size>${bytes.length}</Size></Contents>`
      })
      const next =
        start + 2 < all.length ? `<NextContinuationToken>&amp;=${start + 2}</NextContinuationToken>` : ''
      response.writeHead(200, {'content-type': 'application/xml'})
      response.end(`<ListBucketResult>${entries.join('')}${next}</ListBucketResult>`)
    }
    const answer = (method: string, url: string, body: Buffer) => {
      const found = objects.get(url)
      if (method === 'PUT') {
        objects.set(url, new Uint8Array(body))
        changed.set(url, new Date())
      }
      if (method === 'DELETE') objects.delete(url)
      response.writeHead((method === 'GET' || method === 'HEAD') && found === undefined ? 404 : 200)
      response.end(method === 'GET' ? found : undefined)
    }
  })
  server.on('connection', () => (state.connections += 1))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return Object.assign(state, {endpoint: `http://127.0.0.1:${port}`, close})
}

/** What a store is opened with. */
export function s3Options({endpoint}: S3Server) {
  return {endpoint, bucket: 'builds', prefix: 'library/', region: 'us-east-1', credentials, pause: 1}
}
