/** Reads the versions of ICU, Unicode, sharp and libvips, which no lockfile lists in full. */
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'

export interface LibraryVersions {
  /** International Components for Unicode, and the version of Unicode that it knows. */
  readonly icu?: string
  readonly unicode?: string
  readonly sharp?: string
  readonly libvips?: string
}

/** sharp itself is not loaded: it takes longer than all of this. One that was built on this machine does not say what it has. */
export async function libraryVersions(packages: readonly string[]): Promise<LibraryVersions> {
  const {icu, unicode} = process.versions
  const require = createRequire(import.meta.url)
  const [, sharp] = /^sharp@(.+)$/m.exec(packages.join('\n')) ?? []
  const libvips = await libvipsVersion(createRequire(require.resolve('sharp')))
  return {
    ...(icu === undefined ? {} : {icu}),
    ...(unicode === undefined ? {} : {unicode}),
    ...(sharp === undefined ? {} : {sharp}),
    ...(libvips === undefined ? {} : {libvips})
  }
}

/** It lies in a package of its own for the platform, or in that of sharp's binary. */
async function libvipsVersion(require: NodeJS.Require): Promise<string | undefined> {
  const systems = process.platform === 'linux' ? ['linux', 'linuxmusl'] : [process.platform]
  const names = systems.flatMap((system) =>
    ['sharp-libvips', 'sharp'].map((name) => `@img/${name}-${system}-${process.arch}/versions`)
  )
  const versions = await Promise.all(names.map((name) => vipsIn(require, name)))
  const [version, ...others] = new Set(versions.filter((one) => one !== undefined))
  return others.length === 0 ? version : undefined
}

async function vipsIn(require: NodeJS.Require, file: string): Promise<string | undefined> {
  try {
    const parsed: unknown = JSON.parse(await readFile(require.resolve(file), 'utf8'))
    if (typeof parsed !== 'object' || parsed === null || !('vips' in parsed)) return undefined
    return typeof parsed.vips === 'string' ? parsed.vips : undefined
  } catch {
    return undefined
  }
}
