/** Reads how the Redis server of a fleet is reached: its address from the command line, secrets from the environment alone. */
import type {Connection} from '../../platform/fleet/connection.ts'
import {UsageFailure} from '../request/usage-failure.ts'

/** Throws `UsageFailure`. */
export function connectionOf(
  address: string,
  environment: Readonly<Record<string, string | undefined>>
): Connection {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '') {
    throw new UsageFailure(
      `\`${address}\` is no address of Redis`,
      'write it as in `rediss://redis.example.org:6379`'
    )
  }
  if (url.password !== '' || url.username !== '') {
    throw new UsageFailure(
      'an address on a command line holds no password',
      'set TETRAPLA_REDIS_USERNAME and TETRAPLA_REDIS_PASSWORD'
    )
  }
  const username = environment['TETRAPLA_REDIS_USERNAME'] ?? ''
  const password = environment['TETRAPLA_REDIS_PASSWORD'] ?? ''
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? 6379 : Number(url.port),
    ...(username === '' ? {} : {username}),
    ...(password === '' ? {} : {password}),
    ...(url.protocol === 'rediss:' ? {tls: {}} : {})
  }
}
