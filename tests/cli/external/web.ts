/** Stands for the web in tests: a server on this machine that has many names, and a clock that goes only while somebody sleeps. */
import {createServer, type RequestListener} from 'node:http'
import {onTestFinished} from 'vitest'
import type {Web} from '../../../pipeline/cli/external/check-external.ts'
import {askServer, type Surroundings} from '../../../pipeline/platform/network/ask-server.ts'
import {isPublicAddress} from '../../../pipeline/platform/network/public-address.ts'

export interface TestWeb extends Web {
  /** The port that every name has to be asked at. */
  readonly port: number
  /** What came: host, method, path, and when. */
  readonly asked: readonly {readonly line: string; readonly at: number}[]
  /** Time that passes between two commands. */
  readonly wait: (milliseconds: number) => void
}

/** What the names of the test mean, beside those that end in `.test`, which are this machine and allowed. */
const names: Readonly<Record<string, readonly string[]>> = {
  'private.example': ['10.1.2.3'],
  'loopback.example': ['127.0.0.9', '::1'],
  'metadata.example': ['169.254.169.254'],
  'mixed.example': ['192.168.0.1', '127.0.0.1']
}

/** Loopback is refused but for the one address that the server has. */
export async function openWeb(answer: RequestListener, given: Partial<Surroundings> = {}): Promise<TestWeb> {
  let time = Date.UTC(2026, 0, 1)
  const asked: {line: string; at: number}[] = []
  const server = createServer((request, response) => {
    const {host = '', method = '', url = ''} = {...request, host: request.headers.host}
    asked.push({line: `${host.replace(/:\d+$/, '')} ${method} ${url}`, at: time})
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    asked,
    wait: (milliseconds) => void (time += milliseconds),
    clock: {
      now: () => time,
      sleep: (milliseconds) => {
        time += milliseconds
        return Promise.resolve()
      }
    },
    ask: askServer({
      agent: 'tetrapla/test',
      resolve,
      isAllowed: (ip) => ip === '127.0.0.1' || isPublicAddress(ip),
      ...given
    })
  }
}

function resolve(host: string): Promise<{address: string; family: number}[]> {
  const known = host.endsWith('.test') ? ['127.0.0.1'] : names[host]
  if (known === undefined)
    return Promise.reject(
      Object.assign(new Error(host), {code: host === 'later.example' ? 'EAI_AGAIN' : 'ENOTFOUND'})
    )
  return Promise.resolve(known.map((address) => ({address, family: address.includes(':') ? 6 : 4})))
}
