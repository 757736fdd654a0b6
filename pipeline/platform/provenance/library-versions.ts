/** Reads the versions of ICU, Unicode, sharp and libvips, which no lockfile lists in full. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {isObject} from '../../model/values/is-object.ts'
import type {InstalledPackage} from './installed-packages.ts'
import {given} from '../../model/values/given.ts'

export interface LibraryVersions {
  /** International Components for Unicode, and the version of Unicode that it knows. */
  readonly icu?: string
  readonly unicode?: string
  readonly sharp?: string
  readonly libvips?: string
}

/** sharp itself is not loaded: it takes longer than all of this. One that was built on this machine does not say what it has. */
export function libraryVersions(packages: readonly InstalledPackage[]): LibraryVersions {
  const {icu, unicode} = process.versions
  const sharp = packages.find(({name}) => name === 'sharp')?.version
  const libvips = libvipsVersion(packages)
  return given({icu, unicode, sharp, libvips})
}

/** It lies in a package of its own for the platform, or in that of sharp's binary. */
function libvipsVersion(packages: readonly InstalledPackage[]): string | undefined {
  const systems = process.platform === 'linux' ? ['linux', 'linuxmusl'] : [process.platform]
  const names = new Set(
    systems.flatMap((system) =>
      ['sharp-libvips', 'sharp'].map((name) => `@img/${name}-${system}-${process.arch}`)
    )
  )
  const found = packages.flatMap(({name, folder}) => (names.has(name) ? (vipsIn(folder) ?? []) : []))
  const [version, ...others] = new Set(found)
  return others.length === 0 ? version : undefined
}

function vipsIn(folder: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path.join(folder, 'versions.json'), 'utf8'))
    return isObject(parsed) && typeof parsed['vips'] === 'string' ? parsed['vips'] : undefined
  } catch {
    return undefined
  }
}
