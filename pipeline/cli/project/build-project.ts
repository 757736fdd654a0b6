/** Builds a project: the work of `tetrapla build`, without printing. */
import {noteWork} from '../../platform/program/index.ts'
import type {DiskOutput} from '../../platform/output/output.ts'
import type {SpareWorkers} from '../../platform/workers/spare-workers.ts'
import type {BuildArguments} from '../request/requests.ts'
import {projectFolders} from './project-folders.ts'
import type {BuildReport} from './build-report.ts'
import {openRecord} from './build-record.ts'

/**
 * `onOutput` is called with the output when it is open, so that a signal can leave it whole; `spare` are the workers of a
 * process that builds again. Throws `UsageFailure` and `OutputFailure`.
 */
export async function buildProject(
  request: BuildArguments,
  onOutput: (output: DiskOutput) => void = () => undefined,
  spare?: SpareWorkers
): Promise<BuildReport> {
  const folders = await projectFolders(request)
  if (request.against !== undefined)
    await (await import('./earlier-ids.ts')).requireEarlierIds(request.against)
  const record = request.cache ? await openRecord(request, folders) : undefined
  try {
    const unchanged = await record?.unchanged()
    if (unchanged !== undefined) {
      await tryShared(request)
      return unchanged
    }
    // All that follows is loaded only when there is something to do.
    const {buildAnew} = await import('./build-anew.ts')
    noteWork('anew')
    return await buildAnew(request, {
      folders,
      record: await record?.open(),
      onOutput,
      ...(spare === undefined ? {} : {spare})
    })
  } finally {
    record?.close()
  }
}

/** What a build with nothing to do asks nothing of is tried all the same: else a mistake would be told only once there is work. */
async function tryShared(request: BuildArguments): Promise<void> {
  const {fleet, store, storeReadOnly} = request
  if (fleet === undefined && store === undefined && !storeReadOnly) return
  const {tryOthers} = await import('../store/try-others.ts')
  await tryOthers(request)
}
