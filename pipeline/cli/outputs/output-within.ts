/** Proposes the output of a project where the project was named in its place. */
import path from 'node:path'
import {kindOf} from '../project/kind-of.ts'

/** A hint for a folder, as it was written, that holds no output itself; undefined where there is none in its `output` either. */
export async function outputWithin(folder: string): Promise<string | undefined> {
  const within = path.join(folder, 'output')
  const kind = await kindOf(path.resolve(within, 'manifest.json'))
  return kind === 'file' ? `did you mean \`${within}\`, the output of this project?` : undefined
}
