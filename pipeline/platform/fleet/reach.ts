/** Watches whether Redis answers: its client tries for ever, and whoever waits for it would, too. */
import {performance} from 'node:perf_hooks'
import {setInterval as startTicking} from 'node:timers'
import {setTimeout as wait} from 'node:timers/promises'
import {OutputFailure} from '../../model/host.ts'
import {clientOptions, type Connection} from './connection.ts'

export interface Reach {
  /** What a client of the server is made with. */
  readonly options: ReturnType<typeof clientOptions>
  /** What `work` comes to; rejects with `OutputFailure` when the server is out of reach for too long, or lets nobody in. */
  readonly hold: <T>(work: Promise<T>) => Promise<T>
  /** Learns of the server what a client of it reports, and what becomes of the questions that are asked of it. */
  readonly watch: (client: Client, ask: () => Promise<unknown>) => void
  /** Rejects all that is held, and whatever is from then on. */
  readonly giveUp: (failure: OutputFailure) => void
  /** Closes clients; those that have nobody to take leave of try no more. */
  readonly close: (...clients: readonly Client[]) => Promise<void>
}

interface Client {
  on(event: 'error', listener: (error: Error) => void): unknown
  close(): Promise<void>
}

/** Milliseconds that a server may be out of reach. */
export interface Patience {
  /** At the start, when it is likelier that the address is wrong. */
  readonly first: number
  /** Once it has answered. */
  readonly later: number
}

const usual: Patience = {first: 30_000, later: 10 * 60_000}

/** Milliseconds between two questions. */
const tick = 3000
/** Milliseconds that a client has to take its leave. */
const leave = 3000

/** Gives up with `OutputFailure` when the server was silent for the milliseconds of `first`, before it ever answered, or of `later`. */
export function openReach(connection: Connection, {first, later}: Patience = usual): Reach {
  const held = new Set<(error: Error) => void>()
  let isClosed = false
  let answered = performance.now()
  let allowed = first
  let reported: string | undefined
  let failure: OutputFailure | undefined
  let ticking: NodeJS.Timeout | undefined

  const giveUp = (reason: OutputFailure): void => {
    failure ??= reason
    for (const reject of held) reject(failure)
  }
  const fail = (): void => giveUp(failureOf(connection, reported))
  const note = ({message}: Error): void => {
    if (message !== '') reported = message
    if (refusalIn(message) !== undefined) fail()
  }
  return {
    options: clientOptions(connection, () => isClosed),
    hold: (work) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) reject(failure)
        held.add(reject)
        const refuse = (error: unknown): void => reject(refusedBy(connection, error) ?? error)
        void work.then(resolve, refuse).finally(() => held.delete(reject))
      }),
    watch: (client, ask) => {
      client.on('error', note)
      let isAsking = false
      const look = async (): Promise<void> => {
        if (performance.now() - answered > allowed) fail()
        if (isAsking) return
        isAsking = true
        try {
          await ask()
          answered = performance.now()
          allowed = later
          reported = undefined
        } catch {
          // What the client reports says more.
        }
        isAsking = false
      }
      ticking = startTicking(() => void look(), Math.min(tick, first))
      void look()
    },
    giveUp,
    close: async (...clients) => {
      isClosed = true
      clearInterval(ticking)
      const leaving = clients.map((client) => client.close().catch(() => undefined))
      await Promise.race([Promise.all(leaving), wait(leave, undefined, {ref: false})])
    }
  }
}

/** What no waiting mends. */
interface Refusal {
  readonly says: RegExp
  readonly words?: string
  readonly hint: string
}

const refusals: readonly Refusal[] = [
  {says: /^NOAUTH\b/, words: 'it asks for a password', hint: 'set TETRAPLA_REDIS_PASSWORD'},
  {
    says: /^WRONGPASS\b/,
    words: 'it does not take this password',
    hint: 'set TETRAPLA_REDIS_USERNAME and TETRAPLA_REDIS_PASSWORD'
  },
  {says: /^NOPERM\b/, hint: 'give its user `~bull:* &* +@all -@admin -@dangerous +info`'},
  {
    says: /\bRESP type\b/,
    words: 'what answers there is not Redis',
    hint: 'look at the address; Redis has the port 6379 where nobody gave it another'
  },
  {
    says: /\bcertificate\b|\baltnames\b/i,
    hint: 'a file of certificates of your own is named by NODE_EXTRA_CA_CERTS'
  }
]

function refusalIn(message: string): Refusal | undefined {
  return refusals.find(({says}) => says.test(message))
}

/** Undefined for what the server does not refuse for good. */
function refusedBy(connection: Connection, error: unknown): OutputFailure | undefined {
  const isRefusal = error instanceof Error && refusalIn(error.message) !== undefined
  return isRefusal ? failureOf(connection, error.message) : undefined
}

function failureOf({host, port, tls}: Connection, reported: string | undefined): OutputFailure {
  const server = `Redis at \`${host}:${port}\``
  const refusal = reported === undefined ? undefined : refusalIn(reported)
  if (refusal !== undefined) {
    return new OutputFailure(`${server} can't be used: ${refusal.words ?? reported ?? ''}`, {
      hint: refusal.hint
    })
  }
  const reason = reported === undefined ? '' : `: ${reported}`
  if (tls === undefined) return new OutputFailure(`${server} does not answer${reason}`)
  return new OutputFailure(`${server} does not answer over TLS${reason}`, {
    hint: 'a server without TLS has an address that begins with `redis://`'
  })
}
