/** Gathers what a build and a worker need of their fleet: the store, the key, the queue's name and the way to Redis. */
import {sha256Of} from '../../model/values/sha256-of.ts'
import {systemCode} from '../../platform/errors.ts'
import type {Connection} from '../../platform/fleet/connection.ts'
import {programIdentity, type ProgramIdentity} from '../../platform/program-identity.ts'
import type {Store} from '../../platform/store/store.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {openStore} from '../store/open-store.ts'
import {readVersion} from '../version.ts'
import {connectionOf} from './open-connection.ts'

export interface Fleet {
  readonly store: Store
  readonly key: string
  readonly identity: ProgramIdentity
  /** Of programs that make the same bytes: workers of another never see a batch. */
  readonly queue: string
  readonly connection: Connection
}

export interface FleetAddresses {
  readonly fleet: string
  readonly store: string | undefined
}

/** Throws `UsageFailure`. */
export async function joinFleet(addresses: FleetAddresses): Promise<Fleet> {
  const way = await wayToFleet(addresses)
  const identity = await programIdentity(await readVersion())
  const digest = sha256Of(JSON.stringify(identity))
  return {...way, identity, queue: `tetrapla-${digest.slice(0, 16)}`}
}

/** Judged by what the command line and the environment say alone. Throws `UsageFailure`. */
export async function wayToFleet({
  fleet,
  store: address
}: FleetAddresses): Promise<Pick<Fleet, 'store' | 'key' | 'connection'>> {
  const connection = connectionOf(fleet, process.env)
  if (address === undefined) {
    throw new UsageFailure('a fleet needs a store', 'name one with `--cache`, the same for all of them')
  }
  const {store, key, isReadOnly} = await openStore(address, process.env)
  if (key === undefined) {
    throw new UsageFailure(
      'a fleet needs a key, which jobs and answers are signed with',
      'make one with `openssl rand -hex 32`, and set TETRAPLA_STORE_KEY on each machine'
    )
  }
  if (isReadOnly) throw new UsageFailure('a fleet writes to its store', 'set AWS_ACCESS_KEY_ID and the like')
  return {store, key, connection}
}

/** Loads what needs `bullmq`. Throws `UsageFailure` where that is not installed. */
export async function withQueue<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    if (systemCode(error) !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new UsageFailure(
      'the packages `bullmq` and `ioredis`, which a fleet queues with, are not installed',
      'run `npm install bullmq ioredis`'
    )
  }
}
