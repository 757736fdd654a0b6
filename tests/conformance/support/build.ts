/** Builds projects with the command as users run it, and finds what it wrote. */
import {cpSync, existsSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {run, type Ran} from './run.ts'
import {temporaryFolder} from './temporary-folder.ts'
import {today} from './seed.ts'

export const root = path.join(import.meta.dirname, '..', '..', '..')
const command = path.join(root, 'dist', 'program', 'main.js')

export interface TetraplaOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

export async function tetrapla(args: readonly string[], options: TetraplaOptions = {}): Promise<Ran> {
  return run(process.execPath, [command, ...args], options)
}

export interface Built {
  readonly output: string
  /** Relative to the output, in order of name. */
  readonly files: readonly string[]
}

/** Copies a project aside and builds it; an error with the command's words when the build fails. */
export async function build(
  project: string,
  folder = path.join(temporaryFolder(), 'project')
): Promise<Built> {
  for (const part of ['source', 'schemas', 'tetrapla.yaml']) {
    const from = path.join(project, part)
    if (existsSync(from)) cpSync(from, path.join(folder, part), {recursive: true, filter: isShown})
  }
  return buildInPlace(folder)
}

/** The translations of the publication in `source/`. */
const translations = ['de', 'es', 'fr', 'it', 'ru']

/** All but most of those translations: another one is judged each day; all with EVERY_TRANSLATION=1. */
export function isShown(file: string): boolean {
  const [, language = ''] = /[\\/]source[\\/]countering-terrorism[\\/]([a-z]{2})(?:[\\/]|$)/.exec(file) ?? []
  return (
    process.env['EVERY_TRANSLATION'] === '1' ||
    language === '' ||
    language === translations[today % translations.length]
  )
}

/** Builds a project where it is. */
export async function buildInPlace(project: string, options: TetraplaOptions = {}): Promise<Built> {
  const {status, stderr} = await tetrapla(['build', project, '--quiet'], options)
  if (status !== 0) throw new Error(`the build of ${project} ended with ${String(status)}:\n${stderr}`)
  return builtIn(project)
}

/** What an earlier build of a project wrote. */
export function builtIn(project: string): Built {
  const output = path.join(project, 'output')
  return {output, files: filesBelow(output)}
}

/** Every file below a folder, relative to it, in order of name. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !name.startsWith('.'))
    .sort()
}

/** The files with an ending, with the output's folder before them. */
export function withEnding({output, files}: Built, ending: string): readonly string[] {
  return files.filter((file) => file.endsWith(ending)).map((file) => path.join(output, file))
}

/** The JSON editions, `<id>/<language>/<id>.<language>.json`, with the output's folder before them. */
export function jsonEditions({output, files}: Built): readonly string[] {
  return files
    .filter((file) => /^[^/]+\/([^/]+)\/[^/]+\.\1\.json$/.test(file))
    .map((file) => path.join(output, file))
}
