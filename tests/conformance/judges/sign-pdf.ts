/** pyHanko: signs PDF files, changes them afterwards, and says of each signature whether it holds for what it is over. */
import {copyFileSync} from 'node:fs'
import path from 'node:path'
import {environmentOf, pyhanko} from '../support/python-packages.ts'
import {run} from '../support/run.ts'
import {temporaryFolder} from '../support/temporary-folder.ts'

const script = path.join(import.meta.dirname, 'sign_pdf.py')

export type Addition = 'unseen' | 'seen' | 'certified' | 'comment' | 'content' | 'title'

/** Adds to a file, one after the other; gives what is said of its signatures, a line each. */
export async function signPdf(file: string, additions: readonly Addition[]): Promise<readonly string[]> {
  const after = path.join(temporaryFolder(), 'after.pdf')
  const {status, stdout, stderr} = await run('python3', [script, file, after, ...additions], {
    env: environmentOf(pyhanko)
  })
  if (status !== 0) throw new Error(`signing ended with ${String(status)}: ${stderr}`)
  copyFileSync(after, file)
  return stdout.split('\n').filter((line) => line !== '')
}
