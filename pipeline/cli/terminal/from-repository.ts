/** Names files from the root of the repository that a workflow of GitHub or a job of GitLab checked out: there findings are shown. */
import {realpath} from 'node:fs/promises'
import path from 'node:path'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Place} from '../../model/place.ts'

/** As they are outside a workflow, and what lies elsewhere. Paths count from `folder`; `GITHUB_WORKSPACE` or `CI_PROJECT_DIR` is that root. */
export async function fromRepository(
  diagnostics: readonly Diagnostic[],
  folder: string
): Promise<readonly Diagnostic[]> {
  const workspace = process.env['GITHUB_WORKSPACE'] ?? process.env['CI_PROJECT_DIR'] ?? ''
  if (workspace === '' || diagnostics.length === 0) return diagnostics
  const repository = await realpath(workspace).catch(() => workspace)
  const start = await realpath(folder)
  const from = (place: Place): Place => {
    const named = path.relative(repository, path.resolve(start, place.path))
    const isElsewhere = named.startsWith('..') || path.isAbsolute(named)
    return isElsewhere ? place : {...place, path: named.replaceAll(path.sep, '/')}
  }
  return diagnostics.map((one) => ({
    ...one,
    place: from(one.place),
    ...(one.related === undefined
      ? {}
      : {related: one.related.map((other) => ({...other, place: from(other.place)}))})
  }))
}
