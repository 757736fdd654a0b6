/** qpdf: whether a PDF's syntax and its streams are sound. */
import {run} from '../support/run.ts'

/** What it says of a file that is not sound; nothing of one that is. */
export async function qpdf(command: string, file: string): Promise<readonly string[]> {
  const {status, stdout, stderr} = await run(command, ['--check', file])
  return status === 0 ? [] : [`${file}: ${stdout}${stderr}`]
}
