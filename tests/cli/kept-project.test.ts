/** What was read of a project's configuration is taken as long as all that was asked for it answers the same. */
import {createHash} from 'node:crypto'
import {deserialize, serialize} from 'node:v8'
import {expect, test} from 'vitest'
import {readProjectOnce} from '../../pipeline/cli/project/kept-project.ts'
import type {BuildCache, ProjectFiles} from '../../pipeline/model/cache.ts'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import {createMemoryStore} from '../../pipeline/platform/cache/memory-cache.ts'
import {digestOfNames} from '../../pipeline/platform/cache/listed-names.ts'
import {recordFiles} from '../../pipeline/platform/cache/recorded-files.ts'
import {createWorld} from '../../pipeline/platform/world.ts'

const project = {
  'tetrapla.yaml': 'language: en\n',
  'source/guide/publication.yaml': 'title: Guide\n',
  'source/guide/alpha.md': '# Alpha\n',
  'source/bravo.md': '---\nid: bravo\n---\n# Bravo\n'
}

type Files = Readonly<Record<string, string>>

/** Reads it in the way of a build, over what builds before kept; tells which files were read for it. */
async function read(files: Files, store: ReturnType<typeof createMemoryStore>) {
  const opened: string[] = []
  const from: ProjectFiles = {
    read: async (path) => {
      opened.push(path)
      const text = files[path]
      return text === undefined
        ? {ok: false, failure: {kind: 'missing'}}
        : {ok: true, value: new TextEncoder().encode(text)}
    },
    list: async (folder) =>
      Object.keys(files)
        .filter((path) => path.startsWith(`${folder}/`))
        .sort()
  }
  const cache: BuildCache = {
    ...store,
    answer: async (path, where) => {
      if (where === 'listed') return digestOfNames(await from.list(path))
      const text = files[path]
      return text === undefined ? 'absent' : createHash('sha256').update(text).digest('hex')
    }
  }
  const recorded = recordFiles(from)
  const world = createWorld({files: recorded, limits: defaultLimits})
  const options = {source: 'source', schemas: 'schemas'}
  const outcome = await readProjectOnce(world, options, {cache, files: recorded})
  return {outcome, opened, asked: recorded.asked()}
}

test('nothing is read again where only the text of a document is another, and the same is said of what was asked', async () => {
  const store = createMemoryStore()
  const first = await read(project, store)
  expect(first.opened).toContain('source/guide/publication.yaml')
  const second = await read({...project, 'source/guide/alpha.md': '# Alpha\n\nMore.\n'}, store)
  expect(second).toEqual({...first, opened: []})
})

test.each<[string, Files]>([
  ['the configuration', {'tetrapla.yaml': 'language: de\n'}],
  ['a key of a publication', {'source/guide/publication.yaml': 'title: Guide\nlanguage: fr\n'}],
  ['what a document says of its id', {'source/bravo.md': '---\nid: charlie\n---\n# Bravo\n'}],
  ['a file more', {'source/guide/delta.md': '# Delta\n'}],
  ['a schema more', {'schemas/records/place.schema.json': '{"type": "object"}'}],
  ['a mistake', {'tetrapla.yaml': 'language: [en\n'}]
])('what is read anew is as without anything kept: %s', async (_, changed) => {
  const store = createMemoryStore()
  await read(project, store)
  const again = await read({...project, ...changed}, store)
  expect(again).toEqual(await read({...project, ...changed}, createMemoryStore()))
  expect(again.opened).not.toEqual([])
})

type Store = ReturnType<typeof createMemoryStore>

/** The same store, with other bytes in place of all that it keeps. */
function changedBy(store: Store, change: (bytes: Uint8Array) => Uint8Array): Store {
  const get: Store['blobs']['get'] = async (sha256) => {
    const bytes = await store.blobs.get(sha256)
    return bytes === undefined ? undefined : change(bytes)
  }
  return {...store, blobs: {...store.blobs, get}}
}

test('what is kept raises no limit', async () => {
  const store = createMemoryStore()
  await read(project, store)
  const raised = changedBy(store, (bytes) => {
    const kept = deserialize(bytes) as {value: {limits: Record<string, unknown>}}
    Object.assign(kept.value.limits, {seconds: 86_000, nesting: Number.NaN, heapMebibytes: 64})
    return serialize(kept)
  })
  const {outcome, opened} = await read(project, raised)
  expect(opened).toEqual([])
  expect(outcome.value.limits).toEqual({...defaultLimits, heapMebibytes: 64})
})

test.each([
  ['in another form', () => new TextEncoder().encode('other')],
  ['without limits', () => serialize({value: {}, diagnostics: []})]
])('what is kept %s is as if it were not there', async (_, change) => {
  const store = createMemoryStore()
  const first = await read(project, store)
  expect(await read(project, changedBy(store, change))).toEqual(first)
})
