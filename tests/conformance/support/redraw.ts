/** Changes what the pages of a PDF draw, by qpdf: for judges that compare, and for faults that they have to find. */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {run} from './run.ts'
import {temporaryFolder} from './temporary-folder.ts'

/** A change of a page's content stream, whose operators stand in lines of their own. */
export type Redraw = (content: string, page: number) => string

/** In qpdf's plain form: what stands before a page's content stream, and the stream. */
const pageContents = /(\n%% Contents for page (\d+)\n(?:.*\n){1,6}?stream\n)([\s\S]*?)(?=endstream)/g

/** The file of the changed copy. An error when the change changed nothing. */
export async function redrawn(file: string, redraw: Redraw): Promise<string> {
  const folder = temporaryFolder()
  const plain = path.join(folder, 'plain.pdf')
  const changed = path.join(folder, 'changed.pdf')
  const whole = path.join(folder, 'whole.pdf')
  await done('qpdf', ['--qdf', '--object-streams=disable', file, plain])
  const before = readFileSync(plain, 'latin1')
  const after = before.replaceAll(
    pageContents,
    (_, head: string, page: string, content: string) => head + redraw(content, Number(page))
  )
  if (after === before) throw new Error('the change of the drawing changed nothing')
  writeFileSync(changed, after, 'latin1')
  await done('sh', ['-c', 'fix-qdf "$1" > "$2"', 'sh', changed, whole])
  return whole
}

async function done(command: string, args: readonly string[]): Promise<void> {
  const {status, stderr} = await run(command, args)
  if (status !== 0) throw new Error(`${command} ended with ${String(status)}: ${stderr}`)
}
