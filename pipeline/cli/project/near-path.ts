/** Proposes what stands where a path of the command line leads nowhere. */
import {readdir} from 'node:fs/promises'
import path from 'node:path'
import {nearest} from '../../model/tree/nearest.ts'

/** A hint with what is called nearly the same in the same folder, as `written` would name it; undefined where nothing is. */
export async function nearPath(written: string): Promise<string | undefined> {
  const target = path.resolve(written)
  const names = await readdir(path.dirname(target)).catch(() => [])
  const meant = nearest(path.basename(target), names)
  return meant === undefined ? undefined : `did you mean \`${path.join(path.dirname(written), meant)}\`?`
}
