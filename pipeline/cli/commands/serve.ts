/** Runs `tetrapla serve`. */
import type {Invocation} from '../request/arguments.ts'
import type {ExitCode} from '../exit-codes.ts'
import {projectFolders} from '../project/project-folders.ts'
import {changedSince} from '../serve/changed-since.ts'
import {listen} from '../serve/listen.ts'
import {editorOpener} from '../serve/open-in-editor.ts'
import {createPreview, type PreviewState} from '../serve/preview.ts'
import {previewServer} from '../serve/server.ts'
import {isPassedOver, watchFolder} from '../serve/watch-folder.ts'
import {failureLines} from '../terminal/explain-failure.ts'
import {formatFindings} from '../terminal/show-findings.ts'
import {watchSignals} from '../terminal/signals.ts'
import type {Streams} from '../terminal/streams.ts'
import {diskFiles} from '../../platform/cache/disk-files.ts'

type Serve = Extract<Invocation, {kind: 'serve'}>

/** Serves a preview until a signal ends it. */
export async function runServe({request}: Serve, streams: Streams): Promise<ExitCode> {
  const {port, poll, editor} = request
  const folders = await projectFolders(request)
  watchSignals()
  const files = diskFiles(folders.root)
  const report = findingsReport(streams, {open: (file, limit) => files.read(file, limit)})
  const preview = createPreview(request, folders, (state) => {
    tell()
    report(state)
  })
  const {server, tell} = previewServer({preview, root: folders.root, openInEditor: editorOpener(editor)})
  const address = `http://127.0.0.1:${await listen(server, port)}/`
  streams.out(`preview at ${address} (Ctrl-C ends it)\n`)
  const watch = {ignored: [folders.output], poll}
  const unwatched = changedSince(folders.root, isPassedOver(folders.root, watch))
  preview.refresh()
  await watchFolder(folders.root, watch, preview.refresh)
  const changed = unwatched()
  if (changed.length > 0) preview.refresh(changed)
  return new Promise(() => undefined)
}

/** Shows on the terminal what is found, when it is another than before. */
function findingsReport(
  streams: Streams,
  world: Parameters<typeof formatFindings>[0]['world']
): (state: PreviewState) => void {
  let before = ''
  return ({making, diagnostics, failure}) => {
    if (making === 'pages') return
    const told = failure === undefined ? '' : failureLines(failure)
    void formatFindings({diagnostics, world}, 'text', streams).then((found) => {
      const all = told + found
      if (all !== before) streams.err(all === '' ? 'nothing to report\n' : all)
      before = all
    })
  }
}
