/** Lists the packages that Tetrapla runs on, as they are installed. */
import {readFile, realpath} from 'node:fs/promises'
import path from 'node:path'
import {compareStrings} from '../../model/diagnostic.ts'

interface Package {
  readonly name: string
  readonly version: string
  /** The real path of its folder. */
  readonly folder: string
  readonly dependencies: readonly string[]
}

/** `name@version` of each, in order, however installed; what is optional and not installed is left out. */
export async function installedPackages(folder: string): Promise<readonly string[]> {
  const own = await packageIn(folder)
  const found = new Map<string, Package>()
  const open = own === undefined ? [] : [own]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const {folder: from, dependencies} = one
    const others = await Promise.all(dependencies.map((name) => resolvePackage(name, from)))
    for (const other of others) {
      if (other === undefined || found.has(other.folder)) continue
      found.set(other.folder, other)
      open.push(other)
    }
  }
  return [...new Set([...found.values()].map(({name, version}) => `${name}@${version}`))].sort(compareStrings)
}

/** As Node finds it: in the nearest `node_modules` around the folder that has it. */
async function resolvePackage(name: string, from: string): Promise<Package | undefined> {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = await packageIn(path.join(folder, 'node_modules', name))
    if (found !== undefined || path.dirname(folder) === folder) return found
  }
}

async function packageIn(folder: string): Promise<Package | undefined> {
  try {
    const real = await realpath(folder)
    const parsed: unknown = JSON.parse(await readFile(path.join(real, 'package.json'), 'utf8'))
    if (!isRecord(parsed)) return undefined
    const {name, version, dependencies, optionalDependencies} = parsed
    if (typeof name !== 'string' || typeof version !== 'string') return undefined
    const names = [...namesIn(dependencies), ...namesIn(optionalDependencies)]
    return {name, version, folder: real, dependencies: names}
  } catch {
    return undefined
  }
}

function namesIn(value: unknown): readonly string[] {
  return isRecord(value) ? Object.keys(value) : []
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
