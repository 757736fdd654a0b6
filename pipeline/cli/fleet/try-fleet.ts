/** Tries whether a build would get to its fleet, where it has nothing for it to do. */
import {wayToFleet, withQueue, type FleetAddresses} from './join-fleet.ts'

/** Throws `UsageFailure`, and `OutputFailure` when the server is out of reach. */
export async function tryFleet(addresses: FleetAddresses): Promise<void> {
  const {connection} = await wayToFleet(addresses)
  const {tryServer} = await import('../../platform/fleet/try-server.ts')
  await withQueue(() => tryServer(connection))
}
