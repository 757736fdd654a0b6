/** Opens the cache that a build shares with other machines. */
import {programIdentity} from '../../platform/program-identity.ts'
import {createSharedCache, type SharedCache} from '../../platform/store/shared-cache.ts'
import type {BuildArguments} from '../request/requests.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {readVersion} from '../version.ts'
import {openStore, type OpenStore} from './open-store.ts'

/** Undefined when the request names no store. Throws `UsageFailure`. */
export async function shareCache(request: BuildArguments): Promise<SharedCache | undefined> {
  const opened = await openShared(request)
  if (opened === undefined) return undefined
  const version = JSON.stringify(await programIdentity(await readVersion()))
  return createSharedCache({...opened, version})
}

/** The store, of which nothing is asked yet; undefined when the request names none. Throws `UsageFailure`. */
export async function openShared({
  store: address,
  storeReadOnly,
  cache
}: BuildArguments): Promise<OpenStore | undefined> {
  if (address === undefined) {
    if (!storeReadOnly) return undefined
    throw new UsageFailure('`--cache-read-only` needs a store', 'name one with `--cache`')
  }
  if (!cache) throw new UsageFailure('`--cache` and `--no-cache` contradict each other')
  const opened = await openStore(address, process.env)
  return {...opened, isReadOnly: storeReadOnly || opened.isReadOnly}
}
