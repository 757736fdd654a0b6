/** Makes the runner of a build's jobs where there is no project: its files are read from the store. */
import {createJobRunner} from '../../driver/job-runner.ts'
import type {Job, Result} from '../../driver/jobs.ts'
import {recordFiles} from '../../platform/cache/recorded-files.ts'
import type {FleetBlobs} from '../../platform/fleet/fleet-blobs.ts'
import {treeFiles} from '../../platform/fleet/project-tree.ts'
import {createWorld, type WorldOptions} from '../../platform/world.ts'
import {decodeBuild} from './messages.ts'

/** Throws `MissingBlob`. */
export async function treeRunner(
  build: string,
  blobs: FleetBlobs,
  around: Pick<WorldOptions, 'at' | 'turn'>
): Promise<(job: Job) => Promise<Result>> {
  const {project, files: tree, earlier, date} = decodeBuild(await blobs.get(build))
  const files = recordFiles(treeFiles(blobs, tree))
  const before = recordFiles(treeFiles(blobs, earlier))
  const world = createWorld({
    ...around,
    files,
    answerOf: (path, where) => (where === 'earlier' ? before : files).answerOf(path, where),
    limits: project.limits,
    earlier: before,
    ...(date === undefined ? {} : {date})
  })
  return createJobRunner(project, world)
}
