/** Opens an earlier output, for `check` to compare a project with. */
import path from 'node:path'
import {openOutput} from '../../../platform/open-output.ts'
import {readEarlier, type EarlierReading} from './read-earlier.ts'
import {UsageFailure} from '../../request/usage-failure.ts'
import {outputWithin} from '../output-within.ts'
import {isFolder} from '../../../platform/is-folder.ts'

/**
 * `written` is the root manifest or the folder that holds it, from the current folder. What can't be compared is found at
 * its file. Throws `UsageFailure` when there is no manifest.
 */
export async function openEarlier(written: string): Promise<EarlierReading> {
  const target = path.resolve(written)
  const isOutput = await isFolder(target)
  const folder = isOutput ? target : path.dirname(target)
  const name = isOutput ? 'manifest.json' : path.basename(target)
  const reading = await readEarlier(openOutput(folder), name)
  const shown = isOutput ? path.join(written, name) : written
  if (typeof reading === 'string') {
    throw new UsageFailure(
      `\`${shown}\` can't be compared with: ${reading}`,
      (await outputWithin(written)) ?? 'name the `manifest.json` of an output that `tetrapla build` wrote'
    )
  }
  const diagnostics = reading.diagnostics.map((one) => {
    const file = path.join(path.dirname(shown), one.place.path).split(path.sep).join('/')
    return {...one, place: {...one.place, path: file}}
  })
  return {...reading, diagnostics}
}
