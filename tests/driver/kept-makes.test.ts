/** Outputs that are made of what machines share: they are those of a build from nothing, byte for byte. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import type {BuildResult} from '../../pipeline/driver/index.ts'
import {sha256Of} from '../../pipeline/model/values/sha256-of.ts'
import {StoreFailure} from '../../pipeline/platform/errors.ts'
import {memoryCache, memoryOutput, sharedWith, type MemoryCache, type MemoryOutput} from './memory-host.ts'
import {run, type Files} from './warm-and-cold.ts'

const picture = new Uint8Array(
  readFileSync(
    path.join(import.meta.dirname, '../fixtures/publications/torture/source/torture/images/pixel.png')
  )
)

const first: Files = {
  'tetrapla.yaml': 'language: en\npublisher: Alpha\n',
  'source/alpha.md': '# Alpha\n\nSee [bravo](bravo.md#scope) and ![a picture](picture.png).\n\n## Scope\n',
  'source/bravo.md': '---\ntitle: Bravo\n---\n\n## Scope\n\nCharlie, see [nothing](nowhere.md).\n',
  'source/delta.md': '# Delta\n\n[Alpha](alpha.md).\n',
  'source/picture.png': picture
}

/** What lies among the blobs as its digest says. */
function wholeBlob(shared: MemoryCache | undefined, sha256: string): Uint8Array | undefined {
  const bytes = shared?.blobs.get(sha256)
  return bytes !== undefined && sha256Of(bytes) === sha256 ? bytes : undefined
}

/** What a machine with an empty output makes, and what it ran for that. */
async function made(files: Files, shared?: MemoryCache, before?: MemoryOutput) {
  const output = before ?? memoryOutput(async (sha256) => wholeBlob(shared, sha256))
  const kept = shared === undefined ? memoryCache(output) : sharedWith(shared, output)
  const {result, jobs} = await run(files, output, kept, {editions: ['json', 'html']})
  const texts = [...output.files].map(
    ([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')] as const
  )
  return {jobs, said: saidOf(result), files: Object.fromEntries(texts), output}
}

function saidOf(result: BuildResult): unknown {
  return result.kind === 'built' ? {...result, asked: undefined} : result
}

describe('an output that lacks what another machine made', () => {
  test('takes it, and is what a build from nothing makes', async () => {
    const shared = memoryCache(memoryOutput())
    const cold = await made(first)
    const one = await made(first, shared)
    expect(one.jobs.filter((job) => job.startsWith('make'))).toHaveLength(3)
    const other = await made(first, shared)
    expect(other.jobs).toEqual(['library', 'catalogue'])
    for (const built of [one, other]) {
      expect(built.said).toEqual(cold.said)
      expect(built.files).toEqual(cold.files)
    }
    expect(Object.keys(cold.files).some((name) => name.endsWith('.png'))).toBe(true)
  })

  test('has only what was edited made', async () => {
    const shared = memoryCache(memoryOutput())
    await made(first, shared)
    const edited = {...first, 'source/bravo.md': `${String(first['source/bravo.md'])}\nEcho.\n`}
    const {jobs, files, said} = await made(edited, shared)
    expect(jobs).toEqual(['read source/bravo.md', 'make source/bravo.md', 'library', 'catalogue'])
    const cold = await made(edited)
    expect(files).toEqual(cold.files)
    expect(said).toEqual(cold.said)
  })

  test('is made again where what is shared is spoilt', async () => {
    const shared = memoryCache(memoryOutput())
    const cold = await made(first, shared)
    for (const [name, bytes] of shared.blobs) shared.blobs.set(name, Uint8Array.from(bytes).fill(0x20, 0, 1))
    const again = await made(first, shared)
    expect(again.jobs.filter((job) => job.startsWith('make'))).toHaveLength(3)
    expect(again.files).toEqual(cold.files)
  })

  test('is made here where what is shared is out of reach', async () => {
    const shared = memoryCache(memoryOutput())
    const cold = await made(first, shared)
    const failing = memoryOutput(() => Promise.reject(new StoreFailure('it answers 500 InternalError')))
    const again = await made(first, shared, failing)
    expect(again.jobs.filter((job) => job.startsWith('make'))).toHaveLength(3)
    expect(again.files).toEqual(cold.files)
    expect(again.said).toEqual(cold.said)
  })

  test('goes by the ids of the output that is there', async () => {
    const shared = memoryCache(memoryOutput())
    const edited = {
      ...first,
      'source/bravo.md':
        '---\ntitle: Bravo\n---\n\nEcho.\n\n## The scope\n\nCharlie, see [nothing](nowhere.md).\n'
    }
    const before = async () => (await made(first)).output
    const cold = await made(edited, undefined, await before())
    // A machine without an earlier output gives other ids, and keeps what it made.
    await made(edited, shared)
    const warm = await made(edited, shared, await before())
    expect(warm.files).toEqual(cold.files)
  })
})
