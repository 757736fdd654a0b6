/** Lists the files that the previous build wrote, as its manifest names them. */
import {unlistedFiles} from '../../model/edition/attestation.ts'
import {compareStrings} from '../../model/diagnostic.ts'
import {OutputFailure, type WrittenFile} from '../../model/host.ts'
import {isObject} from '../../model/values/is-object.ts'
import {jsonEntries} from '../../model/values/json-entries.ts'
import {isOutputPath} from './output-folder.ts'

/**
 * What a manifest lists, as its bytes come. One that is cut or no JSON, that lists files in another way than builds do, or of another
 * format is none of ours: it throws `NoManifest` then, at the latest when all has been read, since its format may come last.
 */
export function* listedFiles(parts: Iterable<Uint8Array>): Generator<WrittenFile> {
  let isManifest: boolean | undefined
  for (const [key, value] of soundEntries(parts)) {
    if (key === 'format') isManifest = value === 'tetrapla-manifest'
    if (key !== 'files') continue
    if (isManifest === false || !areFiles(value)) throw new NoManifest('other')
    yield* value
  }
  if (isManifest !== true) throw new NoManifest('other')
}

/** What is no manifest of ours: a file that is not there, that is cut or no JSON, or that is something else. */
export class NoManifest extends Error {
  override readonly name = 'NoManifest'
  readonly what: 'absent' | 'broken' | 'other'

  constructor(what: NoManifest['what'], options?: ErrorOptions) {
    super(undefined, options)
    this.what = what
  }
}

function* soundEntries(parts: Iterable<Uint8Array>): ReturnType<typeof jsonEntries> {
  const entries = jsonEntries(parts, {values: ['format'], lists: ['files']})
  for (;;) {
    const next = nextOf(entries)
    if (next.done === true) return
    yield next.value
  }
}

function nextOf(entries: ReturnType<typeof jsonEntries>): ReturnType<typeof entries.next> {
  try {
    return entries.next()
  } catch (error) {
    throw error instanceof OutputFailure ? error : new NoManifest('broken', {cause: error})
  }
}

/** Paths in their order, and what no manifest lists. */
export function* withUnlisted(paths: Iterable<string>): Generator<string> {
  const left = [...unlistedFiles].sort(compareStrings)
  for (const path of paths) {
    for (let next = left[0]; next !== undefined && compareStrings(next, path) < 0; next = left[0]) {
      yield next
      left.shift()
    }
    if (left[0] === path) left.shift()
    yield path
  }
  yield* left
}

function areFiles(value: unknown): value is readonly WrittenFile[] {
  return Array.isArray(value) && value.every(isFile)
}

function isFile(value: unknown): value is WrittenFile {
  return (
    isObject(value) &&
    Object.keys(value).sort().join(' ') === 'bytes mediaType path sha256' &&
    typeof value['path'] === 'string' &&
    isOutputPath(value['path']) &&
    typeof value['mediaType'] === 'string' &&
    Number.isSafeInteger(value['bytes']) &&
    typeof value['sha256'] === 'string' &&
    /^[0-9a-f]{64}$/.test(value['sha256'])
  )
}
