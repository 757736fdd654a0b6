/** An output in memory, as a build leaves it, to be changed and verified. */
import {createHash} from 'node:crypto'
import {build} from '../../pipeline/driver/index.ts'
import {editionNames, type EditionName} from '../../pipeline/model/publication/front-matter.ts'
import {
  verifyOutput,
  verifyPublication,
  type AcceptedKeys,
  type OutputVerdict
} from '../../pipeline/verify/index.ts'
import type {OpenOutput} from '../../pipeline/model/world.ts'
import {isEdition} from '../support/verify-editions.ts'
import {memoryOutput, memoryProject} from '../driver/memory-host.ts'
import {usualBuild} from '../driver/usual-build.ts'

export type OutputContent = Map<string, Uint8Array>

/** What a build of some sources leaves, with all four editions. */
export async function builtOutput(
  files: Readonly<Record<string, string | Uint8Array>>,
  editions: readonly EditionName[] = editionNames
): Promise<OutputContent> {
  const output = memoryOutput()
  const {host, project} = await memoryProject(files, output)
  const result = await build(host, project, {
    ...usualBuild,
    allOrNothing: true,
    editions
  })
  if (result.kind !== 'built') throw new Error(JSON.stringify(result, undefined, 2))
  return output.files
}

/** The verdict on an output; undefined when there is no manifest. */
export async function verdictOn(
  content: OutputContent,
  keys?: AcceptedKeys,
  files = filesOf(content)
): Promise<OutputVerdict | undefined> {
  return verifyOutput(files, (job) => verifyPublication(job, files, isEdition), keys)
}

/** `path: rule: message` of each finding. */
export async function findingsIn(content: OutputContent, keys?: AcceptedKeys): Promise<readonly string[]> {
  const {diagnostics = []} = (await verdictOn(content, keys)) ?? {}
  return diagnostics.map(({place, ruleId, message}) => `${place.path}: ${ruleId}: ${message}`)
}

export function filesOf(content: OutputContent): OpenOutput {
  return {
    // A manifest may be cut anywhere.
    parts: async (path) => {
      const value = content.get(path)
      if (value === undefined) return {ok: false, failure: {kind: 'missing'}}
      const length = 1000
      const count = Math.ceil(value.length / length)
      return {
        ok: true,
        value: Array.from({length: count}, (_, at) => value.subarray(at * length, (at + 1) * length))
      }
    },
    open: async (path, limit) => {
      if (path.split('/').includes('..')) throw new Error(`a file outside was opened: ${path}`)
      if (['manifest.json', 'SHA256SUMS'].includes(path)) throw new Error(`${path} was read as a whole`)
      const value = content.get(path)
      if (value === undefined) return {ok: false, failure: {kind: 'missing'}}
      return value.length > limit
        ? {ok: false, failure: {kind: 'too-large', bytes: value.length, limit}}
        : {ok: true, value}
    },
    list: async (folder) =>
      [...content.keys()].filter((path) => folder === '.' || path.startsWith(`${folder}/`)).sort()
  }
}

/** How often each file is read, where it is there: opened, or walked part by part. */
export function countedReads(files: OpenOutput): {files: OpenOutput; reads: ReadonlyMap<string, number>} {
  const reads = new Map<string, number>()
  const count = (path: string): void => {
    reads.set(path, (reads.get(path) ?? 0) + 1)
  }
  const counted: OpenOutput = {
    ...files,
    open: async (path, limit) => {
      const read = await files.open(path, limit)
      if (read.ok) count(path)
      return read
    },
    parts: async (path) => {
      const read = await files.parts(path)
      if (!read.ok) return read
      const walk = (): Iterator<Uint8Array> => {
        count(path)
        return read.value[Symbol.iterator]()
      }
      return {ok: true, value: {[Symbol.iterator]: walk}}
    }
  }
  return {files: counted, reads}
}

/** A file's text with one part replaced. */
export function rewrite(content: OutputContent, path: string, change: (text: string) => string): void {
  const before = new TextDecoder().decode(content.get(path))
  const after = change(before)
  if (after === before) throw new Error(`nothing was changed in ${path}`)
  content.set(path, new TextEncoder().encode(after))
}

/** Writes sizes and digests into all manifests anew, as somebody would who wants a change not to be seen. */
export function recompute(content: OutputContent): void {
  const manifests = [...content.keys()].filter((path) => path.endsWith('/manifest.json'))
  for (const path of [...manifests, 'manifest.json']) {
    const manifest = JSON.parse(new TextDecoder().decode(content.get(path))) as {
      files: {path: string; bytes: number; sha256: string}[]
    }
    for (const file of manifest.files) {
      const bytes = content.get(file.path)
      if (bytes === undefined) continue
      file.bytes = bytes.length
      file.sha256 = digestOf(bytes)
    }
    content.set(path, new TextEncoder().encode(JSON.stringify(manifest)))
    if (path !== 'manifest.json') continue
    const lines = manifest.files.map((file) => `${file.sha256}  ${file.path}\n`)
    const own = `${digestOf(content.get(path) ?? new Uint8Array())}  manifest.json\n`
    const sums = new TextEncoder().encode(`${lines.join('')}${own}`)
    content.set('SHA256SUMS', sums)
    const checksums = {path: 'SHA256SUMS', sha256: digestOf(sums)}
    const provenance = {format: 'tetrapla-provenance', formatVersion: 1, checksums}
    content.set('provenance.json', new TextEncoder().encode(JSON.stringify(provenance)))
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
