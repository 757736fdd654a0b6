/** The pages of a PDF as pixels, as poppler renders them. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {run} from '../support/run.ts'
import {temporaryFolder} from '../support/temporary-folder.ts'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green and blue of each pixel, row by row. */
  readonly samples: Uint8Array
}

/** All pages, in order. */
export async function pixelsOf(file: string, dotsPerInch: number): Promise<readonly Pixels[]> {
  const folder = temporaryFolder()
  const {status, stderr} = await run('pdftoppm', ['-r', String(dotsPerInch), file, path.join(folder, 'page')])
  if (status !== 0) throw new Error(`pdftoppm ended with ${String(status)}: ${stderr}`)
  return readdirSync(folder)
    .sort()
    .map((name) => readPixmap(readFileSync(path.join(folder, name))))
}

/** A portable pixmap of one byte a sample. */
function readPixmap(bytes: Buffer): Pixels {
  const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(bytes.subarray(0, 40).toString('latin1'))
  if (head === null) throw new Error('not a pixmap')
  const [all, width, height] = head
  return {width: Number(width), height: Number(height), samples: bytes.subarray(all.length)}
}
