/** Folders that are removed when all tests have run: a test's own process may be ended before it can do so. */
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

const variable = 'TETRAPLA_CONFORMANCE_FOLDER'

/** Before the tests; gives what is to be done after them. */
export function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-conformance-'))
  process.env[variable] = folder
  return () => rmSync(folder, {recursive: true, force: true})
}

/** A folder of a test's own. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(sharedFolder(), 'test-'))
}

/** The folder of all tests. */
export function sharedFolder(): string {
  const folder = process.env[variable]
  if (folder === undefined) throw new Error('the folder of the test run is not set up')
  return folder
}
