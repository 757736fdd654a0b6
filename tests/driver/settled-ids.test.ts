/** Whether a reading stays once its ids are in the output: never where their file is longer than what is read of it. */
import {expect, test} from 'vitest'
import {idsPath, writeIds} from '../../pipeline/driver/publication/ids-artifact.ts'
import {settledIds} from '../../pipeline/driver/publication/settled-ids.ts'
import {concatBytes} from '../../pipeline/model/bytes.ts'
import type {Manuscript} from '../../pipeline/model/publication/manuscript.ts'
import {sha256Of} from '../../pipeline/model/values/sha256-of.ts'
import type {World} from '../../pipeline/model/world.ts'
import {openMemo} from '../../pipeline/platform/cache/memo/memo.ts'
import {carryIdentifiers} from '../../pipeline/read/identifiers/carry-identifiers.ts'
import {openEarlierIds} from '../../pipeline/read/identifiers/open-earlier-ids.ts'
import {readEarlierIds} from '../../pipeline/read/identifiers/read-earlier-ids.ts'
import {readManuscript, readProject} from '../../pipeline/read/index.ts'
import {closed} from '../support/closed.ts'
import {memoryWorld} from '../support/memory-world.ts'

const world = memoryWorld({'source/alpha.md': '---\nlanguage: en\n---\n\n# Alpha\n\n## Scope\n\nBravo.\n'})
const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
const [source] = project.publications
if (source === undefined) throw new Error('a publication was expected')
const {value: manuscript} = await readManuscript(source, project, world)
const file = concatBytes([...writeIds(manuscript)])
const path = idsPath(manuscript)
const later = over(file)

/** The output has the file, and it is read as any file is. */
function over(bytes: Uint8Array | string): World {
  const output = memoryWorld({[path]: bytes})
  return {...world, earlier: async (name, limit) => output.open(name, limit)}
}

test('a file that is as long as what is read of it settles the ids', async () => {
  const settled = settledIds({manuscript, published: manuscript, diagnostics: []}, {limit: file.length})
  expect(settled).toEqual({path, sha256: sha256Of(file)})
  const {value, diagnostics} = await openEarlierIds(manuscript, later, file.length)
  expect(value?.pieces.map(({id}) => id)).toContain('scope')
  expect(diagnostics).toEqual([])
})

test('what was settled is settled again without a document being opened', async () => {
  const memo = openMemo(new Uint8Array())
  const two = memoryWorld({
    'source/all/publication.yaml': 'title: All\nlanguage: en\n',
    'source/all/bravo.md': '# Bravo\n\n## Scope\n',
    'source/all/charlie.md': '# Charlie\n\n## Scope\n'
  })
  const {value: library} = await readProject(two, {source: 'source', schemas: 'schemas'})
  const [all] = library.publications
  if (all === undefined) throw new Error('a publication was expected')
  const {value} = await readManuscript(all, library, {...two, memo})
  const settle = (one: Manuscript) => settledIds({manuscript: one, published: one, diagnostics: []}, {memo})
  expect(settle(value)?.sha256).toBe(sha256Of(concatBytes([...writeIds(value)])))
  expect(settle(closed(value))).toEqual(settle(value))
  // Over the ids that are written of it, the same documents are known for what they are.
  const earlier = readEarlierIds(concatBytes([...writeIds(value)]))
  const {documents} = closed(value)
  const carried = carryIdentifiers(documents, earlier, {memo})
  expect(carried.diagnostics).toEqual([])
  expect(carried.value.documents.every((one, index) => one === documents[index])).toBe(true)
  expect(() => carryIdentifiers(documents, earlier, {memo: openMemo(new Uint8Array())})).toThrow()
})

test('one that is longer settles nothing, and is told by its length when it is read again', async () => {
  const limit = file.length - 1
  expect(settledIds({manuscript, published: manuscript, diagnostics: []}, {limit})).toBeUndefined()
  const {value, diagnostics} = await openEarlierIds(manuscript, later, limit)
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([
    {
      ruleId: 'address/can-be-compared',
      message:
        `it is not known which identifiers blocks had: the file has ${String(file.length)} bytes, and at most ${String(limit)} are read; ` +
        'links to identifiers that blocks no longer have lead nowhere',
      hints: ['split the publication: each one has a file of its own']
    }
  ])
})

test('a file that is none of a build, or that nobody may read, is told as what it is', async () => {
  const told = async (one: World): Promise<readonly string[]> =>
    (await openEarlierIds(manuscript, one)).diagnostics.map(({message}) => message)
  const head = 'it is not known which identifiers blocks had: the file'
  const failure = {kind: 'unreadable', reason: 'permission denied'} as const
  const closed = {...world, earlier: async () => Promise.resolve({ok: false, failure} as const)}
  expect(await told(over('{}'))).toEqual([`${head} is not one that \`tetrapla build\` wrote`])
  expect(await told(closed)).toEqual([`${head} can't be read`])
  expect(await told(world)).toEqual([])
})
