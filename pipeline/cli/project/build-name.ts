/** Names a build by all that it depends on beside the project's files: what was asked for, and what runs it. */
import {lstatSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Limits} from '../../model/limits.ts'
import {programDigest} from '../../platform/program-digest.ts'
import type {BuildArguments} from '../request/requests.ts'
import {readVersion} from '../version.ts'
import type {ProjectFolders} from './project-folders.ts'

/** Stands for Tetrapla and Node: of another program no result is used. */
export async function programName(): Promise<string> {
  const program = programDigest() ?? sourcesBeside(import.meta.url)
  return JSON.stringify([await readVersion(), process.version, process.platform, process.arch, program])
}

/** Files that somebody works on have other times with each change. */
function sourcesBeside(module: string): readonly unknown[] {
  const folder = path.dirname(fileURLToPath(module))
  return readdirSync(folder)
    .filter((name) => /\.[jt]s$/.test(name))
    .map((name) => {
      const {size, mtimeMs} = lstatSync(path.join(folder, name))
      return [name, size, mtimeMs]
    })
}

export interface Surroundings {
  readonly limits: Limits
  readonly date: string | undefined
}

/** Without a path of the system: a project that is elsewhere is the same. */
export function buildName(
  {editions, only, baseUrl, drafts, strict, strictness, allOrNothing, allowExtensions}: BuildArguments,
  {root, output, options, document}: ProjectFolders,
  {limits, date}: Surroundings
): string {
  const place = path.relative(root, output)
  const asked = [
    editions ?? [],
    only,
    document ?? '',
    baseUrl ?? '',
    drafts ?? false,
    strict,
    strictness ?? '',
    allOrNothing,
    allowExtensions
  ]
  return JSON.stringify([options, place, ...asked, limits, date ?? ''])
}
