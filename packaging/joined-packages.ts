/** Finds the packages that are joined into the program. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {OutputBundle} from 'rolldown'
import {isObject} from '../pipeline/model/values/is-object.ts'

export interface JoinedPackage {
  readonly folder: string
  readonly name: string
  readonly version: string
  /** An expression of SPDX, or what the package says in place of one; undefined where it says nothing, and has a file alone. */
  readonly license: string | undefined
}

/** In order of name and version. Throws where one has no name or version. */
export function joinedPackages(bundle: OutputBundle): readonly JoinedPackage[] {
  const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
  const folders = new Set(modules.flatMap((id) => packageOf(id) ?? []))
  return [...folders].map(describe).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** The folder of the package that a module is of. */
function packageOf(id: string): string | undefined {
  const found = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)
  return found?.[1]
}

function describe(folder: string): JoinedPackage {
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const [name, version] = [fieldOf(manifest, 'name'), fieldOf(manifest, 'version')]
  if (name === undefined || version === undefined)
    throw new Error(`expected a name and a version in ${folder}`)
  return {folder, name, version, license: fieldOf(manifest, 'license') ?? formerLicense(manifest)}
}

/** As packages named theirs before there was one field for it. */
function formerLicense(manifest: unknown): string | undefined {
  const licenses: unknown = isObject(manifest) ? manifest['licenses'] : undefined
  return Array.isArray(licenses) && licenses.length === 1 ? fieldOf(licenses[0], 'type') : undefined
}

function fieldOf(manifest: unknown, key: string): string | undefined {
  const value: unknown = isObject(manifest) ? manifest[key] : undefined
  return typeof value === 'string' ? value : undefined
}

function keyOf({name, version}: JoinedPackage): string {
  return `${name} ${version}`
}
