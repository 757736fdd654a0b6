/** Okapi's XLIFF toolkit, fetched by Maven, once, into a folder that is no part of the repository. */
import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {root} from './build.ts'
import {run, type Ran} from './run.ts'

const folder = path.join(root, '.judges', 'okapi')
const ours = path.join(import.meta.dirname, '..', 'okapi')
const jar = path.join(folder, 'okapi-lib-xliff2-1.48.0.jar')

/** SHA-256 of the version that the pom names. */
const digest = '2adcd013db8186381b6dc531b980c539e166e8892a7b84b3d67348d8f7794ce2'

/** Whether the file is there, and the one that is meant. */
export function hasOkapi(): boolean {
  if (!existsSync(jar)) return false
  return createHash('sha256').update(readFileSync(jar)).digest('hex') === digest
}

/** Fetches it when it is missing; what went wrong, else undefined. */
export async function fetchOkapi(maven: string): Promise<string | undefined> {
  if (hasOkapi()) return undefined
  const args = ['-B', '-q', '-f', path.join(ours, 'pom.xml'), 'generate-resources', `-Dfolder=${folder}`]
  const {status, stdout, stderr} = await run(maven, args)
  if (status !== 0) return `${stdout}${stderr}`
  return hasOkapi() ? undefined : `${jar} is not the file that is meant`
}

/**
 * Has Okapi read a file and write others: for each chain of the steps that `Translator.java` knows, joined by `+`, a file of its name
 * in the folder.
 */
export async function translate(
  file: string,
  folderOfResults: string,
  chains: readonly string[]
): Promise<Ran> {
  const program = path.join(ours, 'Translator.java')
  return run('java', ['-cp', path.join(folder, '*'), program, file, folderOfResults, ...chains])
}
