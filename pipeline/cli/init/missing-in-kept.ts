/** Tells what files that `tetrapla init` kept lack for the project to be installed, and its output to be ignored. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {fieldOf} from '../../model/values/is-object.ts'
import {parseJson} from '../../model/values/parse-json.ts'

/** Installs Tetrapla in a package that does not name it yet. */
export const installCommand = 'npm install --save-dev tetrapla'

/** What adds what a kept file lacks, by its path; a file that lacks nothing is not in it. */
export async function missingInKept(
  folder: string,
  kept: readonly string[]
): Promise<ReadonlyMap<string, string>> {
  const textOf = (file: string) => readFile(path.resolve(folder, file), 'utf8').catch(() => '')
  const missing = new Map<string, string>()
  if (kept.includes('package.json') && !namesTetrapla(await textOf('package.json')))
    missing.set('package.json', `\`${installCommand}\` adds Tetrapla`)
  if (kept.includes('.gitignore') && !ignoresOutput(await textOf('.gitignore')))
    missing.set('.gitignore', 'add `output/`, which a build writes')
  return missing
}

/** Whether the text of a `package.json` has Tetrapla among its dependencies. */
export function namesTetrapla(text: string): boolean {
  const manifest = parseJson(text)
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies']
  return kinds.some((kind) => fieldOf(fieldOf(manifest, kind), 'tetrapla') !== undefined)
}

function ignoresOutput(text: string): boolean {
  return /^(?:\*\*)?\/?output(?:\/\*{0,2})?\s*$/m.test(text)
}
