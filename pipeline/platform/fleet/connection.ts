/** Says how a Redis server is reached. */

export interface Connection {
  readonly host: string
  readonly port: number
  readonly username?: string
  readonly password?: string
  /** Certificates are checked, against those of NODE_EXTRA_CA_CERTS too. */
  readonly tls?: Readonly<Record<string, never>>
}

/** As the client takes it: it tries for as long as the server is away. */
export function clientOptions(connection: Connection) {
  return {
    ...connection,
    maxRetriesPerRequest: null,
    retryStrategy: (attempt: number) => Math.min(100 * attempt, 2000)
  }
}
