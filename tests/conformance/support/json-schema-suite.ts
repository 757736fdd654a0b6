/** Fetches the official test suite of JSON Schema by pip, once, into a folder that is no part of the repository. */
import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import path from 'node:path'
import {root} from './build.ts'
import {run} from './run.ts'

/** The source package of Python's jsonschema brings the suite along. */
const version = '4.25.1'

const folder = path.join(root, '.judges', 'json-schema-suite')
const archive = path.join(folder, `jsonschema-${version}.tar.gz`)

/** SHA-256 of that package. */
const digest = 'e4a9655ce0da0c0b67a085847e00a3a51449e1157f4f75e9fb5aa545e122eb85'

/** Its folder, with `tests/` and `remotes/`. */
export const suiteFolder = path.join(folder, `jsonschema-${version}`, 'json')

/** Whether the suite is there, and the one that is meant. */
export function hasSuite(): boolean {
  if (!existsSync(archive) || !existsSync(suiteFolder)) return false
  return createHash('sha256').update(readFileSync(archive)).digest('hex') === digest
}

/** Fetches it when it is missing; what went wrong, else undefined. */
export async function fetchSuite(pip: string): Promise<string | undefined> {
  if (hasSuite()) return undefined
  await mkdir(folder, {recursive: true})
  const wanted = ['--no-deps', '--no-binary', 'jsonschema', `jsonschema==${version}`]
  const steps = [
    [pip, 'download', '-q', '--dest', folder, ...wanted],
    ['tar', '-xzf', archive, '-C', folder]
  ]
  for (const [command = '', ...args] of steps) {
    const {status, stdout, stderr} = await run(command, args)
    if (status !== 0) return `${stdout}${stderr}`
  }
  return hasSuite() ? undefined : `${archive} is not the file that is meant`
}
