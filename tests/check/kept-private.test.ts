/** Private values of documents that were read before, and where their words stand: found again without looking, and never those of another schema. */
import {expect, test} from 'vitest'
import {findPublished, privateValues} from '../../pipeline/check/index.ts'
import type {Diagnostic} from '../../pipeline/model/diagnostic.ts'
import {openMemo} from '../../pipeline/platform/cache/memo/memo.ts'
import {readByMemo, type ByMemo} from '../support/read-by-memo.ts'

type Files = Readonly<Record<string, string>>

const hidden = {'x-tetrapla': {private: true}}
const schemaOf = (properties: object): string => JSON.stringify({type: 'object', properties})

const first: Files = {
  'tetrapla.yaml': 'language: en\n',
  'schemas/records/service.schema.json': schemaOf({pin: hidden, desk: {}}),
  'source/all/publication.yaml': 'title: All\n',
  'source/all/alpha.md':
    '# Alpha\n\n<!-- hunter2x -->\n\n:::service[Bravo]{pin=hunter2x desk=charlie}\nDelta\n:::\n',
  'source/all/echo.md': '# Echo\n\nThe word is hunter2x, and charlie.\n\nJane\n',
  'source/all/foxtrot.md': '# Doe hunter2x\n\nGolf.\n'
}

interface Found {
  readonly values: readonly unknown[]
  readonly findings: readonly Diagnostic[]
}

/** As if what is private was published; of a warm one, no document can be opened. */
async function found(files: Files, reading: ByMemo = {}): Promise<Found> {
  const {manuscript, schemas} = await readByMemo(files, reading)
  const {memo} = reading
  const values = privateValues(manuscript, {...schemas, memo})
  return {values, findings: findPublished(values, manuscript, {redactions: [], memo})}
}

test('they are found again without a document being opened', async () => {
  // Shorter words stand anywhere by chance: where others stand, the document is opened to say it.
  const files = {
    ...first,
    'source/all/alpha.md': first['source/all/alpha.md']?.replaceAll('hunter2x', '4711') ?? ''
  }
  const cold = await found(files)
  expect(cold.values.length).toBe(1)
  const memo = openMemo(new Uint8Array())
  expect(await found(files, {memo})).toStrictEqual(cold)
  const again = openMemo(memo.pack() ?? new Uint8Array())
  expect(await found(files, {memo: again, isWarm: true})).toStrictEqual(cold)
  await expect(found({...files, 'tetrapla.yaml': 'language: fr\n'}, {memo, isWarm: true})).rejects.toThrow(
    'opened'
  )
})

test.each<[string, Files]>([
  ['what a schema keeps private', {'schemas/records/service.schema.json': schemaOf({pin: {}, desk: hidden})}],
  ['a private value', {'source/all/alpha.md': '# Alpha\n\n:::service[Bravo]{pin=charlie}\nDelta\n:::\n'}],
  ['a text', {'source/all/echo.md': '# Echo\n'}],
  [
    'the status',
    {
      'source/all/publication.yaml':
        'title: All\nstatus: withdrawn\nwithdrawn: {date: 2026-01-01, reason: India}\n'
    }
  ],
  ['whether sources are attached', {'source/all/publication.yaml': 'title: All\nattach: [sources]\n'}]
])('where %s is another, what is found is as if nothing was kept', async (_, own) => {
  const files = {...first, ...own}
  const before = await found(first)
  const cold = await found(files)
  expect(cold).not.toEqual(before)
  const memo = openMemo(new Uint8Array())
  expect(await found(first, {memo})).toStrictEqual(before)
  expect(await found(files, {memo})).toStrictEqual(cold)
})

test('a word is met in every document that has it', async () => {
  const {findings} = await found(first)
  const places = (findings[0]?.related ?? []).map(({place}) => place.path)
  expect(places).toEqual(['source/all/alpha.md', 'source/all/echo.md', 'source/all/foxtrot.md'])
})

test('words that end a document and begin the next are none that stand together', async () => {
  const files = {
    ...first,
    'source/all/alpha.md': '# Alpha\n\n:::service[Bravo]{pin="Jane Doe"}\nDelta\n:::\n'
  }
  const [one] = (await found(files)).findings
  expect((one?.related ?? []).map(({place}) => place.path)).toEqual(['source/all/alpha.md'])
})
