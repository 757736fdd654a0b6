/** What a document that was read by a memo is known by: all that it was made of, and never what it was before it was changed. */
import {expect, test} from 'vitest'
import {digestOfData, digestOnce, type Memo} from '../../pipeline/model/memo.ts'
import {withChanged, withFacts, type Document} from '../../pipeline/model/publication/document.ts'
import type {FrontMatter} from '../../pipeline/model/publication/front-matter.ts'
import {openMemo} from '../../pipeline/platform/cache/memo/memo.ts'
import {isUnopened} from '../../pipeline/model/unopened.ts'
import {rememberDocuments} from '../../pipeline/read/remember-documents.ts'
import {isObject} from '../../pipeline/model/values/is-object.ts'
import {readManuscript, readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'

type Files = Readonly<Record<string, string>>

const files: Files = {
  'tetrapla.yaml': 'language: en\n',
  'source/alpha/publication.yaml': 'title: Alpha\n',
  'source/alpha/bravo.md': '---\nsummary: Bravo.\n---\n\n# Bravo\n\nSee [it](form.ods).\n',
  'source/alpha/charlie.md': '# Charlie\n\nDelta.\n'
}

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'

interface Reading {
  readonly memo?: Memo | undefined
  readonly take?: (frontMatter: FrontMatter) => FrontMatter
}

/** The documents of a library that is read by a new memo. */
async function read(own: Files, {memo = openMemo(new Uint8Array()), ...facts}: Reading = {}) {
  const world = memoryWorld({...files, ...own})
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const [source] = project.publications
  if (source === undefined) throw new Error('there is a publication')
  return (await readManuscript(source, project, {...world, memo}, facts)).value.documents
}

const keysOf = (documents: readonly Document[]): readonly string[] => documents.map(digestOnce)

function firstOf(documents: readonly Document[]): Document {
  const [first] = documents
  if (first === undefined) throw new Error('there is a document')
  return first
}

test('the same documents are known by the same, whether they were read or taken', async () => {
  const memo = openMemo(new Uint8Array())
  const keys = keysOf(await read({}, {memo}))
  expect(new Set(keys).size).toBe(2)
  expect(keysOf(await read({}, {memo: openMemo(memo.pack() ?? new Uint8Array())}))).toEqual(keys)
  expect(keysOf(await read({}))).toEqual(keys)
})

test('one that was read before is not opened until it is asked what it says', async () => {
  const memo = openMemo(new Uint8Array())
  const document = firstOf(await read({}, {memo}))
  const file = {path: 'source/alpha/bravo.md', name: 'bravo', language: 'en', bytes: new Uint8Array()}
  const reading = {settings: {}, isAlone: false}
  const value = {...document}
  const readOnce = () => Promise.resolve({value, diagnostics: []})
  const readAgain = () => Promise.reject(new Error('it was read again'))
  await rememberDocuments(memo, {...reading, readBy: () => readOnce})(file)
  const {value: again} = await rememberDocuments(memo, {...reading, readBy: () => readAgain})(file)
  expect(isUnopened(again, 'children')).toBe(true)
  expect(again).toEqual(value)
  expect(again.children).toBe(again.children)
})

test('a publication without an earlier version is read again and a document is opened only where it has to be', async () => {
  const memo = openMemo(new Uint8Array())
  const before = await read({}, {memo})
  const kept = openMemo(memo.pack() ?? new Uint8Array())
  let opened = 0
  const get = (key: string): unknown => {
    const value = kept.get(key)
    if (isObject(value) && 'children' in value) opened += 1
    return value
  }
  const again = await read({}, {memo: {...kept, get}})
  // A link to a file is looked for in the text.
  expect(opened).toBe(1)
  expect(again).toEqual(before)
  expect(opened).toBe(2)
})

test('they are known by what they are made of, and not by their text', async () => {
  const pictured = {'source/alpha/charlie.md': '# Charlie\n\n![](/delta.svg)\n', 'static/delta.svg': drawing}
  for (const document of [
    ...(await read({})),
    ...(await read({...pictured, 'source/alpha/form.ods': 'Foxtrot'}))
  ])
    expect(digestOnce(document)).not.toBe(digestOfData(document))
})

test.each<[string, Files]>([
  [
    'another text',
    {'source/alpha/bravo.md': '---\nsummary: Bravo.\n---\n\n# Bravo\n\nSee [that](form.ods).\n'}
  ],
  [
    'another front matter',
    {'source/alpha/bravo.md': '---\nsummary: Echo.\n---\n\n# Bravo\n\nSee [it](form.ods).\n'}
  ],
  ['a file that is attached', {'source/alpha/form.ods': 'Foxtrot'}],
  [
    'what its publication says that it is',
    {'source/alpha/publication.yaml': 'contents: {front: [bravo.md], documents: [charlie.md]}\n'}
  ]
])('a document with %s is known by something else, and the others are not', async (_, own) => {
  const [bravo, charlie] = keysOf(await read({}))
  const [other, same] = keysOf(await read(own))
  expect(other).not.toBe(bravo)
  expect(same).toBe(charlie)
})

test('all documents are known by the settings that they are read by', async () => {
  const keys = keysOf(await read({}))
  const others = keysOf(await read({'tetrapla.yaml': 'language: fr\n'}))
  expect(others.filter((key) => keys.includes(key))).toEqual([])
})

test('a document is known by what is taken of its front matter, and as it was where that is all of it', async () => {
  const whole = keysOf(await read({}, {take: (one) => one}))
  const bare = keysOf(await read({}, {take: (one) => ('summary' in one.data ? {...one, data: {}} : one)}))
  expect(keysOf(await read({}))).toEqual(whole)
  expect(bare[0]).not.toBe(whole[0])
  expect(bare[1]).toBe(whole[1])
})

test('files that are attached are a part of what a document is known by, and so are images that are found', async () => {
  const keyWith = async (own: Files): Promise<string> => digestOnce(firstOf(await read(own)))
  const attached = [
    await keyWith({'source/alpha/form.ods': 'Foxtrot'}),
    await keyWith({'source/alpha/form.ods': 'Golf'})
  ]
  const text = {'source/alpha/bravo.md': '# Bravo\n\n![](/delta.svg)\n'}
  const paths = ['static/delta.svg', 'source/alpha/delta.svg', 'public/delta.svg']
  const pictured = await Promise.all(paths.map((path) => keyWith({...text, [path]: drawing})))
  const keys = [...attached, ...pictured, await keyWith({}), await keyWith(text)]
  expect(new Set(keys).size).toBe(keys.length)
})

test('facts that are changed are a part of it, and so is what blocks are changed by', async () => {
  const document = firstOf(await read({}))
  const emptied = () => ({children: [], notes: []})
  const keys = [
    document,
    withFacts(document, {name: 'golf'}),
    withFacts(document, {name: 'hotel'}),
    withChanged(document, emptied, {by: 'golf'}),
    withChanged(document, emptied, {by: 'hotel'}),
    withChanged(document, emptied)
  ].map(digestOnce)
  expect(new Set(keys).size).toBe(keys.length)
  expect(digestOnce(withFacts(document, {name: 'golf'}))).toBe(keys[1])
  expect(digestOnce(withChanged(document, emptied, {by: 'golf'}))).toBe(keys[3])
})

test('what is changed, and nobody says by what, is known by its text', async () => {
  const changed = withChanged(firstOf(await read({})), () => ({children: [], notes: []}))
  expect(digestOnce(changed)).toBe(digestOfData(changed))
})

test('where nothing is changed it is known by the same', async () => {
  const document = firstOf(await read({}))
  expect(digestOnce(withChanged(document, (one) => one, {by: 'golf'}))).toBe(digestOnce(document))
})

test('of what is read without a memo, nothing but its text is known', async () => {
  const world = memoryWorld(files)
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const [source] = project.publications
  if (source === undefined) throw new Error('there is a publication')
  for (const document of (await readManuscript(source, project, world)).value.documents)
    expect(digestOnce(document)).toBe(digestOfData(document))
})
