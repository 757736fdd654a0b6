/** Says how a Redis server is reached. */

export interface Connection {
  readonly host: string
  readonly port: number
  readonly username?: string
  readonly password?: string
  /** Certificates are checked, against those of NODE_EXTRA_CA_CERTS too. */
  readonly tls?: Readonly<Record<string, never>>
}

/** Milliseconds without a word from a server that was asked something, after which its connection is cut: longer than questions that wait there. */
const silence = 20_000

/** As the client takes it: it tries for as long as the server is away, until it is over. */
export function clientOptions(connection: Connection, isOver: () => boolean) {
  return {
    ...connection,
    maxRetriesPerRequest: null,
    socketTimeout: silence,
    retryStrategy: (attempt: number) => (isOver() ? null : Math.min(100 * attempt, 2000))
  }
}
