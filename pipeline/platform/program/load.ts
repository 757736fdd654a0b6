/** Loads files of the program as it is joined: each is a script, for which V8 takes what it compiled of it in an earlier command. */
import {isAscii} from 'node:buffer'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {cachedDataVersionTag} from 'node:v8'
import {Script} from 'node:vm'
import {isMainThread} from 'node:worker_threads'
import {crc32} from 'node:zlib'
import {asStarted, growSlower, leaveTuningToWorkers, tuneAsLeft, tuneBriefly, tuneEngine} from './engine.ts'
import {mostWorks, openKeptCode, type KeptCode} from './kept-code.ts'

type Exports = Readonly<Record<string, unknown>>

/** What a file is, as `packaging/as-scripts.ts` writes it. */
type File = (require: (name: string) => unknown, load: Load, file: FileMeta) => Exports

type Load = (name: string, packages?: readonly string[]) => Promise<unknown>

interface FileMeta {
  readonly url: string
  readonly dirname: string
}

/** A file that ran, and the works that its code is kept after. */
interface Ran {
  readonly name: string
  readonly sum: number
  readonly script: Script
  readonly works: number[]
}

const folder = path.dirname(fileURLToPath(import.meta.url))
const requirePackage = createRequire(import.meta.url)
/** With what the program asks of this file. */
const loaded = new Map<string, Exports>([
  ['./load.js', {growSlower, keepCode, leaveTuningToWorkers, noteWork, tuneAsLeft, tuneBriefly, tuneEngine}]
])
/** Packages that are modules, imported before a file that requires them. */
const imported = new Map<string, unknown>()
const ran: Ran[] = []
/** What this thread did, in words. */
const done = new Set<string>()
let kept: {readonly code: KeptCode | undefined} | undefined

/** Runs a file, and before it all that it requires and that has not run; gives what it exports. */
export function begin(name: string): Exports {
  const file = path.join(folder, name)
  const exports = run(file)(requireOne, load, {url: pathToFileURL(file).href, dirname: folder})
  loaded.set(name, exports)
  return exports
}

/** Notes what this thread does, such as `build`: other work runs other functions of the same files. */
export function noteWork(word: string): void {
  done.add(word)
}

/** Keeps code of all files that ran, unless it was kept after the same work before: what they compiled since they were loaded is in it, beside what was kept. */
export function keepCode(): void {
  const code = kept?.code
  const work = crc32([...done].sort().join(' '))
  for (const {name, sum, script, works} of ran) {
    if (works.includes(work) || works.length === mostWorks) continue
    works.push(work)
    code?.keep(name, sum, {code: asStarted(() => script.createCachedData()), works})
  }
}

function requireOne(name: string): unknown {
  return isOwn(name) ? (loaded.get(name) ?? begin(name)) : (imported.get(name) ?? requirePackage(name))
}

/** Imports packages that are modules: what is run from then on may require them. */
export async function importFirst(packages: readonly string[]): Promise<void> {
  for (const one of packages) if (!imported.has(one)) imported.set(one, await import(one))
}

async function load(name: string, packages: readonly string[] = []): Promise<unknown> {
  await importFirst(packages)
  return isOwn(name) ? requireOne(name) : import(name)
}

function run(file: string): File {
  const source = readFileSync(file)
  const name = path.join(isMainThread ? 'command' : 'worker', path.basename(file))
  const text = source.toString(isAscii(source) ? 'latin1' : 'utf8')
  return asStarted(() => {
    kept ??= {code: openKeptCode(path.join(folder, '../..'), versionOfEngine())}
    const sum = kept.code?.sumOf(source) ?? 0
    const before = kept.code?.take(name, sum)
    const script = new Script(text, {
      filename: file,
      ...(before === undefined ? {} : {cachedData: before.code})
    })
    ran.push({
      name,
      sum,
      script,
      works: script.cachedDataRejected === false ? [...(before?.works ?? [])] : []
    })
    const value: unknown = script.runInThisContext()
    if (!isFile(value)) throw new Error(`expected a script of the program in ${file}`)
    return value
  })
}

function isFile(value: unknown): value is File {
  return typeof value === 'function'
}

function isOwn(name: string): boolean {
  return name.startsWith('./')
}

/** Code is taken by the same version alone, with the same values, on a processor that can do the same. */
function versionOfEngine(): string {
  return `${process.version}-${process.arch}-${cachedDataVersionTag().toString(16)}`
}
