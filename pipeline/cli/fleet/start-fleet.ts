/** Starts a build's side of a fleet: sends the project to the store, and runs jobs through the queue. */
import {readdir} from 'node:fs/promises'
import path from 'node:path'
import type {Job, Result} from '../../driver/index.ts'
import {idsFile} from '../../model/publication/former-ids.ts'
import type {Project} from '../../model/publication/project.ts'
import {diskFiles} from '../../platform/cache/disk-files.ts'
import {createFleetBlobs, type FleetBlobs} from '../../platform/fleet/fleet-blobs.ts'
import {compareInTree, type TreeFile} from '../../platform/fleet/send-tree.ts'
import type {Workers} from '../../platform/workers/workers.ts'
import type {OpenProject} from '../project/open-project.ts'
import {createFleetExecutor} from './fleet-executor.ts'
import {joinFleet, withQueue, type FleetAddresses} from './join-fleet.ts'
import {encode, toldProject} from './messages.ts'
import {projectFiles} from './project-files.ts'
import {sendSources} from './send-sources.ts'
import {watchWorkers} from './watch-workers.ts'

export interface FleetStart extends FleetAddresses {
  readonly root: string
  readonly output: string
  /** The folder of the earlier version of the output. */
  readonly earlier: string
  /** Is told when nobody takes jobs, and why. */
  readonly onNotice: (message: string) => void
  /** Milliseconds that the build waits where nobody does. */
  readonly wait: number
}

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
  const trees = await sendTrees(project, start, blobs)
  const header = encode({
    format: 'tetrapla-fleet-build',
    identity: fleet.identity,
    project: toldProject(project),
    files: trees.files.sha256,
    earlier: trees.earlier.sha256,
    ...(world.date === undefined ? {} : {date: world.date})
  })
  const isTakenUp = await blobs.has(header)
  const build = await blobs.put(header)
  const {connection, identity} = fleet
  const queue = await withQueue(() => openBullQueue(fleet.queue, connection))
  const roll = await openRoll(connection)
  const {workers, giveUp} = queue
  const unwatch = watchWorkers({
    workers,
    roll,
    identity,
    tell: start.onNotice,
    longest: start.wait,
    giveUp
  })
  return createFleetExecutor({
    key: fleet.key,
    build,
    blobs,
    madeBlobs: createFleetBlobs(fleet.store, fleet.key, 'blobs'),
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
    sentBytes: async (sha256) =>
      sha256 === build
        ? header
        : ((await trees.files.bytesOf(sha256)) ?? (await trees.earlier.bytesOf(sha256)))
  })
}

/** The project's files, and what is asked of the output before. */
async function sendTrees({facts}: Project, {root, output, earlier}: FleetStart, blobs: FleetBlobs) {
  const files = {list: () => projectFiles(root, output, facts.brand), source: diskFiles(root)}
  return {
    files: await sendSources(files, blobs),
    earlier: await sendSources({list: () => idsBelow(earlier), source: diskFiles(earlier)}, blobs)
  }
}

/** What an output says of the ids of its blocks, which is all that a job asks of it: publications lie in folders of any depth. */
export async function* idsBelow(output: string, folder = ''): AsyncGenerator<TreeFile> {
  const entries = await readdir(path.join(output, folder), {withFileTypes: true}).catch(() => [])
  for (const entry of entries.sort((a, b) => compareInTree(a.name, b.name))) {
    const file = path.posix.join(folder, entry.name)
    if (!entry.isDirectory()) {
      if (entry.name === idsFile && folder !== '') yield {file}
    } else if (!entry.name.startsWith('.')) yield* idsBelow(output, file)
  }
}
