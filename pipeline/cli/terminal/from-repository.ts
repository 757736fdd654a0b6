/** Names files from the root of the repository that a workflow of GitHub checked out: there findings are shown. */
import {realpath} from 'node:fs/promises'
import path from 'node:path'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Place} from '../../model/place.ts'
import {projectFolders, type FolderRequest} from '../project/project-folders.ts'

/** As they are outside a workflow, and where the project lies elsewhere. `GITHUB_WORKSPACE` is that root. */
export async function fromRepository(
  diagnostics: readonly Diagnostic[],
  project: FolderRequest
): Promise<readonly Diagnostic[]> {
  const workspace = process.env['GITHUB_WORKSPACE'] ?? ''
  if (workspace === '' || diagnostics.length === 0) return diagnostics
  const {root} = await projectFolders(project)
  const folder = path.relative(await realpath(workspace).catch(() => workspace), await realpath(root))
  if (folder === '' || folder.startsWith('..') || path.isAbsolute(folder)) return diagnostics
  const from = (place: Place): Place => ({
    ...place,
    path: path.posix.join(folder.replaceAll(path.sep, '/'), place.path)
  })
  return diagnostics.map((one) => ({
    ...one,
    place: from(one.place),
    ...(one.related === undefined
      ? {}
      : {related: one.related.map((other) => ({...other, place: from(other.place)}))})
  }))
}
