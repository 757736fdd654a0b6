/** Lists the packages that Tetrapla runs on, as they are installed. */
import {existsSync, readFileSync, realpathSync} from 'node:fs'
import path from 'node:path'
import {compareStrings} from '../../model/diagnostic.ts'
import {isObject} from '../../model/values/is-object.ts'

/** A package as it is installed. */
export interface InstalledPackage {
  readonly name: string
  readonly version: string
  /** The real path of its folder. */
  readonly folder: string
}

interface Package extends InstalledPackage {
  readonly dependencies: readonly string[]
}

/** The package in a folder; undefined where there is none. */
type Look = (folder: string) => Package | undefined

/**
 * Each, however installed; what is optional and not installed is left out. Files are read one after the
 * other, and each once: a build that has nothing to do spends most of its time here.
 */
export function installedPackages(folder: string): readonly InstalledPackage[] {
  const look = lookOnce()
  const own = look(folder)
  const found = new Map<string, Package>()
  const open = own === undefined ? [] : [own]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const {folder: from, dependencies} = one
    for (const name of dependencies) {
      const other = resolvePackage(name, from, look)
      if (other === undefined || found.has(other.folder)) continue
      found.set(other.folder, other)
      open.push(other)
    }
  }
  return [...found.values()]
}

/** `name@version` of each, in order. */
export function packageNames(packages: readonly InstalledPackage[]): readonly string[] {
  return [...new Set(packages.map(({name, version}) => `${name}@${version}`))].sort(compareStrings)
}

/** As Node finds it: in the nearest `node_modules` around the folder that has it. */
function resolvePackage(name: string, from: string, look: Look): Package | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = look(path.join(folder, 'node_modules', name))
    if (found !== undefined || path.dirname(folder) === folder) return found
  }
}

function lookOnce(): Look {
  const known = new Map<string, Package | undefined>()
  return (folder) => {
    if (!known.has(folder)) known.set(folder, packageIn(folder))
    return known.get(folder)
  }
}

function packageIn(folder: string): Package | undefined {
  if (!existsSync(folder)) return undefined
  try {
    const real = realpathSync.native(folder)
    const parsed: unknown = JSON.parse(readFileSync(path.join(real, 'package.json'), 'utf8'))
    if (!isObject(parsed)) return undefined
    const {name, version, dependencies, optionalDependencies} = parsed
    if (typeof name !== 'string' || typeof version !== 'string') return undefined
    const names = [...namesIn(dependencies), ...namesIn(optionalDependencies)]
    return {name, version, folder: real, dependencies: names}
  } catch {
    return undefined
  }
}

function namesIn(value: unknown): readonly string[] {
  return isObject(value) ? Object.keys(value) : []
}
