/** Tries whether a build would get to what it shares with other machines, where it has nothing to ask of them. */
import {tryFleet} from '../fleet/try-fleet.ts'
import type {BuildArguments} from '../request/requests.ts'
import {openShared} from './share-cache.ts'

/** A store is judged by its name alone: none stops a build. Throws `UsageFailure`, and `OutputFailure` when the fleet is out of reach. */
export async function tryOthers(request: BuildArguments): Promise<void> {
  await openShared(request)
  const {fleet, store} = request
  if (fleet !== undefined) await tryFleet({fleet, store})
}
