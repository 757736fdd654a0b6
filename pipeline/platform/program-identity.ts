/** Says which program runs, by all that the bytes of an edition depend on beside a project: the same on each machine that runs the same. */
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {sha256Of} from '../model/values/sha256-of.ts'
import {digestOfFolder} from './program-digest.ts'
import {installedPackages, packageNames} from './provenance/installed-packages.ts'
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
    packages: sha256Of(packageNames(packages).join('\n')),
    ...libraryVersions(packages)
  }
}
