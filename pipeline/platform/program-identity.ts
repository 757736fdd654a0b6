/** Says which program runs, by all that the bytes of an edition depend on beside a project: the same on each machine that runs the same. */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {compareStrings} from '../model/diagnostic.ts'
import {sha256Of} from '../model/values/sha256-of.ts'
import {installedPackages} from './provenance/installed-packages.ts'
import {libraryVersions} from './provenance/library-versions.ts'

/** Each by a name that a message can say. */
export interface ProgramIdentity {
  readonly version: string
  /** SHA-256 of the program's own files, its fonts among them. */
  readonly program: string
  readonly node: string
  readonly platform: string
  /** SHA-256 of the names and versions of the packages that it runs on. */
  readonly packages: string
  readonly icu?: string
  readonly unicode?: string
  readonly sharp?: string
  readonly libvips?: string
}

/** Of the program that this file is a part of. */
export async function programIdentity(version: string): Promise<ProgramIdentity> {
  const packages = installedPackages(fileURLToPath(new URL('../../', import.meta.url)))
  return {
    version,
    program: await digestOfFolder(path.dirname(fileURLToPath(import.meta.url))),
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    packages: digestOf(packages.join('\n')),
    ...(await libraryVersions(packages))
  }
}

async function digestOfFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort(compareStrings)
  const lines = await Promise.all(
    names.map(async (name) => `${digestOf(await readFile(path.join(folder, name)))}  ${name}`)
  )
  return digestOf(lines.join('\n'))
}

function digestOf(content: string | Uint8Array): string {
  return sha256Of(content)
}
