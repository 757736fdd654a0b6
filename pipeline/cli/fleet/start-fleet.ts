/** Starts a build's side of a fleet: sends the project to the store, and runs jobs through the queue. */
import type {Job, Result} from '../../driver/index.ts'
import {idsFile} from '../../model/publication/former-ids.ts'
import type {ProjectFiles} from '../../model/cache.ts'
import {diskFiles} from '../../platform/cache/disk-files.ts'
import {createFleetBlobs} from '../../platform/fleet/fleet-blobs.ts'
import {sendTree, type Sending} from '../../platform/fleet/project-tree.ts'
import {filesBelow} from '../../platform/output/files-below.ts'
import type {Workers} from '../../platform/workers/workers.ts'
import type {OpenProject} from '../project/open-project.ts'
import {createFleetExecutor} from './fleet-executor.ts'
import {joinFleet, withQueue, type FleetAddresses} from './join-fleet.ts'
import {encode, toldProject} from './messages.ts'
import {projectFiles} from './project-files.ts'
import {watchWorkers} from './watch-workers.ts'

export interface FleetStart extends FleetAddresses {
  readonly root: string
  readonly output: string
  /** The folder of the earlier version of the output. */
  readonly earlier: string
  /** Is told when nobody takes jobs, and why. */
  readonly onNotice: (message: string) => void
}

/** Bytes that were sent, by their digest: a file by its files and path, else themselves. */
type Sent = Map<string, Uint8Array | {readonly files: ProjectFiles; readonly path: string}>

/** The largest file that was sent. */
const mostBytes = 1_000_000_000

/** Throws `UsageFailure`. */
export async function startFleet(
  {project, world, startWorkers, secondsOf, weightOf}: OpenProject,
  start: FleetStart
): Promise<Workers<Job, Result>> {
  const fleet = await joinFleet(start)
  const [{openBullQueue}, {openRoll}] = await Promise.all([
    import('../../platform/fleet/bull-queue.ts'),
    import('../../platform/fleet/roll.ts')
  ])
  const blobs = createFleetBlobs(fleet.store, fleet.key)
  const sent: Sent = new Map()
  const sendingOf = (files: ProjectFiles): Sending => ({
    source: files,
    blobs,
    onSent: (sha256, from) => void sent.set(sha256, typeof from === 'string' ? {files, path: from} : from)
  })
  const header = encode({
    format: 'tetrapla-fleet-build',
    identity: fleet.identity,
    project: toldProject(project),
    files: await sendTree(
      await projectFiles(start.root, start.output, project.facts.brand),
      sendingOf(diskFiles(start.root))
    ),
    earlier: await sendTree(
      {files: await idsBelow(start.earlier), kept: []},
      sendingOf(diskFiles(start.earlier))
    ),
    ...(world.date === undefined ? {} : {date: world.date})
  })
  const isTakenUp = await blobs.has(header)
  const build = await blobs.put(header)
  sent.set(build, header)
  const {connection, identity} = fleet
  const queue = await withQueue(() => openBullQueue(fleet.queue, connection))
  const roll = await openRoll(connection)
  const {workers} = queue
  const unwatch = watchWorkers({workers, roll, identity, tell: start.onNotice})
  return createFleetExecutor({
    key: fleet.key,
    build,
    blobs,
    isTakenUp,
    queue: {
      ...queue,
      close: async () => {
        unwatch()
        await Promise.all([queue.close(), roll.close()])
      }
    },
    local: startWorkers(),
    secondsOf,
    weightOf,
    heapMebibytes: project.limits.heapMebibytes,
    sentBytes: async (sha256) => {
      const from = sent.get(sha256)
      if (from === undefined || from instanceof Uint8Array) return from
      const read = await from.files.read(from.path, mostBytes)
      return read.ok ? read.value : new Uint8Array()
    }
  })
}

/** What an output says of the ids of its blocks: all that a job asks of it. */
async function idsBelow(output: string): Promise<readonly string[]> {
  const files = await filesBelow(output).catch(() => [])
  return files.filter((file) => file.endsWith(`/${idsFile}`))
}
