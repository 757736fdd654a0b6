/** What the index has of documents that were read before: the same, without looking, until something is another that it is taken by. */
import {expect, test} from 'vitest'
import {completeEntry} from '../../pipeline/check/index.ts'
import type {PublicationEntry} from '../../pipeline/model/publication/library.ts'
import {openMemo} from '../../pipeline/platform/cache/memo/memo.ts'
import {indexManuscript, readManuscript, readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {readByMemo, type ByMemo} from '../support/read-by-memo.ts'

type Files = Readonly<Record<string, string>>

const first: Files = {
  'tetrapla.yaml': 'language: en\n',
  'schemas/records/act.schema.json':
    '{"type":"object","properties":{"number":{"type":"integer"},"after":{"type":"string","format":"record-reference"},"secret":{}}}',
  'source/all/publication.yaml': 'title: All\n',
  'source/all/alpha.md':
    '# Alpha {#a}\n\nSee [bravo](bravo.md)[^1] and [](form.csv).\n\n[^1]: [Foxtrot](golf.md).\n\n:::act[One]{#one number=1 secret=x}\nOne\n:::\n\n:::act[Two]{#two number=2 after=one}\nTwo\n:::\n',
  'source/all/form.csv': 'a,b\n',
  'source/all/bravo.md':
    '---\nmoved: [charlie]\nlanguage: de\ntype: document\n---\n\n# Bravo\n\n::records{type=act from=library}\n'
}

/** The entry of a library's publication; of a warm one, no document can be opened. */
async function entryOf(files: Files, reading: ByMemo = {}): Promise<PublicationEntry> {
  const {manuscript, schemas} = await readByMemo(files, reading)
  const {memo} = reading
  return completeEntry(indexManuscript(manuscript, memo), manuscript, {...schemas, memo})
}

test('documents that were indexed are indexed again without being opened', async () => {
  const cold = await entryOf(first)
  const [alpha, bravo] = cold.documents
  expect(alpha?.links.length).toBe(3)
  expect(alpha?.files?.length).toBe(1)
  expect(alpha?.anchors.filter(({data}) => data !== undefined).length).toBe(2)
  expect(bravo?.moved?.length).toBe(1)
  expect(cold.recordLists?.length).toBe(1)
  const memo = openMemo(new Uint8Array())
  expect(await entryOf(first, {memo})).toStrictEqual(cold)
  const again = openMemo(memo.pack() ?? new Uint8Array())
  expect(await entryOf(first, {memo: again, isWarm: true})).toStrictEqual(cold)
})

test.each<[string, Files]>([
  ['the text of a document', {'source/all/alpha.md': '# Alpha\n'}],
  ['the name of a document', {'source/all/alpha.md': '---\nid: hotel\n---\n# Alpha\n'}],
  ['the language of the publication', {'source/all/publication.yaml': 'title: All\nlanguage: de\n'}],
  ['a file that is attached', {'source/all/form.csv': ''}],
  [
    'what a schema keeps private',
    {
      'schemas/records/act.schema.json':
        '{"type":"object","properties":{"number":{"type":"integer"},"secret":{"x-tetrapla":{"private":true}}}}'
    }
  ],
  ['the type of a field', {'schemas/records/act.schema.json': '{"type":"object"}'}]
])('where %s is another, the entry is as if nothing was kept', async (_, own) => {
  const files = {...first, ...own}
  const before = await entryOf(first)
  const cold = await entryOf(files)
  expect(cold).not.toEqual(before)
  const memo = openMemo(new Uint8Array())
  await entryOf(first, {memo})
  expect(await entryOf(files, {memo})).toStrictEqual(cold)
  expect(await entryOf(first, {memo})).toStrictEqual(before)
})

test('of a publication that has translations, the blocks are those of all documents together', async () => {
  const files = {
    ...first,
    'source/all.fr/publication.yaml': 'title: Tout\nlanguage: fr\ntranslatedFrom: en\n',
    'source/all.fr/alpha.md': '# Alpha\n'
  }
  const cold = await entryOf(files)
  expect(cold.text?.units.map(({document}) => document)).toContain('bravo')
  expect(cold.text?.units.some(({document, parent}) => document === 'bravo' && parent > 0)).toBe(true)
  const memo = openMemo(new Uint8Array())
  await entryOf(first, {memo})
  expect(await entryOf(files, {memo})).toStrictEqual(cold)
  expect(await entryOf(files, {memo, isWarm: true})).toStrictEqual(cold)
})

test('addresses that its site gives a document are those of its entry', async () => {
  const files = {...first, 'tetrapla.yaml': 'language: en\n'}
  const world = {...memoryWorld(files), memo: openMemo(new Uint8Array())}
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const [source] = project.publications
  if (source === undefined) throw new Error('there is a publication')
  const {value} = await readManuscript(source, project, world)
  const addressIn = (addresses: Readonly<Record<string, string>>) =>
    indexManuscript({...value, source: {...source, addresses}}, world.memo).documents[0]?.address
  expect(addressIn({'source/all/alpha.md': '/alpha/'})).toBe('/alpha/')
  expect(addressIn({'source/all/alpha.md': '/a/'})).toBe('/a/')
  expect(addressIn({})).toBeUndefined()
})
