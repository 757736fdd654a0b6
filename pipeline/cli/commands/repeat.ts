/** Repeats a command with each change of its project, until a signal ends it: `--watch`. */
import type {ExitCode} from '../exit-codes.ts'
import {projectFolders, type FolderRequest} from '../project/project-folders.ts'
import {runAgain} from '../serve/run-again.ts'
import {watchFolder} from '../serve/watch-folder.ts'
import {explainFailure} from '../terminal/explain-failure.ts'
import type {Streams} from '../terminal/streams.ts'

/** A run that fails is told, and waits for the next change like others. Throws `UsageFailure` for a project that is none. */
export async function repeat(
  request: FolderRequest,
  streams: Streams,
  command: () => Promise<ExitCode>
): Promise<ExitCode> {
  const {root, output} = await projectFolders(request)
  const {ask} = runAgain(async () => {
    await command().catch((error: unknown) => explainFailure(error, streams))
    streams.err('waiting for changes (Ctrl-C ends it)\n')
  })
  await watchFolder(root, {ignored: [output], poll: false}, ask)
  ask()
  return new Promise(() => undefined)
}
