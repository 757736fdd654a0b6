/** Ids over versions of a publication: what each block had, what it has, and where the ids of others lead. */
import {readdirSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {writeIds} from '../../pipeline/driver/publication/ids-artifact.ts'
import {concatBytes} from '../../pipeline/model/bytes.ts'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import type {Document} from '../../pipeline/model/publication/document.ts'
import {idsIn, piecesOf, withIds} from '../../pipeline/model/alignment/pieces-of.ts'
import {diskFiles} from '../../pipeline/platform/cache/disk-files.ts'
import {createWorld} from '../../pipeline/platform/world.ts'
import {carryIdentifiers, type Carried} from '../../pipeline/read/identifiers/carry-identifiers.ts'
import {keepsIds} from '../../pipeline/read/identifiers/keeps-ids.ts'
import {readEarlierIds} from '../../pipeline/read/identifiers/read-earlier-ids.ts'
import {readDocument} from '../../pipeline/read/read-document.ts'
import {readManuscript} from '../../pipeline/read/read-manuscript.ts'
import {readProject} from '../../pipeline/read/read-project.ts'
import {isWhole, withOthers} from '../support/runs-of.ts'

const alpha = 'Alpha is the first of all the letters that there are.'
const bravo = 'Bravo follows, and nobody has ever asked for its reasons.'
const charlie = 'Charlie stands third, where it has always stood before.'
const delta = 'Delta was put here by somebody who wanted a fourth one.'

type Texts = Readonly<Record<string, string>>

function read(texts: Texts): readonly Document[] {
  return Object.entries(texts).map(([name, text]) => {
    const file = {path: `${name}.md`, name, language: 'en', bytes: new TextEncoder().encode(text)}
    return readDocument(file, {limits: defaultLimits, html: 'keep', records: new Set()}).value
  })
}

/** What one version after the other leaves, each read by what the file of the one before says. */
async function versions(...all: readonly Texts[]): Promise<Carried & {readonly found: readonly string[]}> {
  let file: Uint8Array | undefined
  let carried: Carried = {documents: [], former: [], staying: new Set()}
  let found: readonly string[] = []
  for (const texts of all) {
    const earlier = file === undefined ? undefined : readEarlierIds(file)
    const documents = read(texts)
    const {value, diagnostics} = carryIdentifiers(documents, earlier)
    // Whoever has the pieces of a version has those of the same version under other ids.
    expect(withIds(piecesOf(documents), value.documents.flatMap(idsIn))).toEqual(piecesOf(value.documents))
    carried = value
    found = diagnostics.map(({ruleId, place}) => `${place.path}:${String(place.start.line)} ${ruleId}`)
    file = idsFileOf(value)
  }
  return {...carried, found}
}

function idsFileOf(manuscript: Pick<Carried, 'documents' | 'former'>): Uint8Array {
  return concatBytes([...writeIds(manuscript)])
}

function idsOf({documents}: Carried): readonly string[] {
  return piecesOf(documents).map(({document, id}) => `${document}/${id}`)
}

const first = {one: `## Scope\n\n${alpha}\n\n${bravo}\n`, two: `## Fees\n\n${charlie}\n`}

test('a block keeps its id when another is put before it, which has one that there never was', async () => {
  const carried = await versions(first, {...first, one: `## Scope\n\n${delta}\n\n${alpha}\n\n${bravo}\n`})
  expect(idsOf(carried)).toEqual([
    'one/scope',
    'one/scope-p3',
    'one/scope-p1',
    'one/scope-p2',
    'two/fees',
    'two/fees-p1'
  ])
})

test('an id is never given again, and leads to nothing when its block is gone', async () => {
  const less = {...first, one: `## Scope\n\n${alpha}\n`}
  const carried = await versions(first, less, {...first, one: `## Scope\n\n${alpha}\n\n${delta}\n`})
  expect(idsOf(carried).slice(0, 3)).toEqual(['one/scope', 'one/scope-p1', 'one/scope-p3'])
  expect(carried.former).toEqual([{document: 'one', id: 'scope-p2'}])
})

test('a heading keeps its id with other words, and the id of these words leads to it', async () => {
  const carried = await versions(first, {...first, one: `## What it is about\n\n${alpha}\n\n${bravo}\n`})
  expect(idsOf(carried)[0]).toBe('one/scope')
  expect(carried.former).toEqual([
    {document: 'one', id: 'what-it-is-about', to: {document: 'one', id: 'scope'}}
  ])
  const [heading] = carried.documents[0]?.children ?? []
  expect(heading?.type === 'heading' && heading.children[0]).toMatchObject({
    type: 'span',
    id: 'what-it-is-about'
  })
})

test('a block that moves to another document takes its id along, and the former address leads there', async () => {
  const moved = {one: `## Scope\n\n${alpha}\n`, two: `## Fees\n\n${charlie}\n\n${bravo}\n`}
  const carried = await versions(first, moved)
  expect(idsOf(carried).at(-1)).toBe('two/scope-p2')
  expect(carried.former).toEqual([{document: 'one', id: 'scope-p2', to: {document: 'two', id: 'scope-p2'}}])
})

test('the id of a paragraph that was joined to another leads to that one', async () => {
  const joined = {...first, one: `## Scope\n\n${alpha} ${bravo.slice(0, 45)}\n`}
  const carried = await versions(first, joined)
  expect(carried.former).toEqual([{document: 'one', id: 'scope-p2', to: {document: 'one', id: 'scope-p1'}}])
})

test('what the author writes goes before all', async () => {
  const given = {...first, one: `## Scope\n\n${delta} {#scope-p1}\n\n${alpha}\n\n${bravo} {#reasons}\n`}
  const carried = await versions(first, given)
  expect(idsOf(carried).slice(0, 4)).toEqual(['one/scope', 'one/scope-p1', 'one/scope-p3', 'one/reasons'])
  expect(carried.former).toEqual([{document: 'one', id: 'scope-p2', to: {document: 'one', id: 'reasons'}}])
})

test('a block that has nothing of its words left keeps its id in its place, and that is told there', async () => {
  const before = {one: `${alpha}\n\n## Scope\n`}
  const {found, ...carried} = await versions(before, {one: `${alpha}\n\n## Who may ask for it\n`})
  expect(idsOf(carried)[1]).toBe('one/scope')
  expect(found).toEqual(['one.md:3 identifier/may-have-moved'])
})

test('the same text again changes nothing', async () => {
  const twice = {one: '## Scope {#aim}\n\n## Fees\n\n## Fees\n\n## Appeals\n\n## Appeals\n\n## Appeals\n'}
  expect(await versions(twice, twice)).toEqual(await versions(twice))
  const later = {one: `## Aim\n\n${delta}\n\n${alpha}\n`, two: `## Fees\n\n${charlie}\n\n${bravo}\n`}
  const [once, again] = [await versions(first, later), await versions(first, later, later)]
  expect({...again, found: []}).toEqual({...once, found: []})
})

const root = path.join(import.meta.dirname, '..', '..')
const examples = path.join(root, 'tests', 'conformance', 'projects')

test.each(
  withOthers(
    readdirSync(examples).map((name) => `tests/conformance/projects/${name}`),
    ['.']
  )
)('what is built again is as it was: %s', async (name) => {
  const folder = path.join(root, name)
  const world = createWorld({files: diskFiles(folder), limits: defaultLimits})
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  expect(project.publications.length).toBeGreaterThan(0)
  for (const source of project.publications) {
    const first = (await readManuscript(source, project, world)).value
    const file = idsFileOf(first)
    const again = {...world, earlier: async () => Promise.resolve({ok: true, value: file} as const)}
    const second = (await readManuscript(source, project, again)).value
    expect(new TextDecoder().decode(idsFileOf(second))).toBe(new TextDecoder().decode(file))
    expect(second.documents).toEqual(first.documents)
    expect(keepsIds({manuscript: first, published: first})).toBe(true)
  }
})

test.runIf(isWhole)('a document of more blocks than a function takes arguments keeps its ids', () => {
  const [one] = read({one: 'Alpha.\n'})
  const [paragraph] = one?.children ?? []
  if (one === undefined || paragraph === undefined) throw new Error('a paragraph was expected')
  const children = Array.from({length: 150_000}, (_, index) => ({...paragraph, id: `p${String(index)}`}))
  const documents = [{...one, children}]
  const {value} = carryIdentifiers(documents, {pieces: piecesOf(documents), former: []})
  expect(value.documents.flatMap(idsIn)).toEqual(children.map(({id}) => id))
})

test('numbering in the text is the id where a publication wants it, and stays with its block', () => {
  const law = read({one: `## Article 12 bis Fees\n\n(a) ${alpha}\n\n(b) ${bravo}\n\n${charlie}\n`})
  const {value} = carryIdentifiers(law, undefined, {labels: true})
  expect(idsOf(value)).toEqual([
    'one/article-12-bis',
    'one/article-12-bis-l1',
    'one/article-12-bis-a',
    'one/article-12-bis-b',
    'one/article-12-bis-p1'
  ])
  const earlier = {pieces: piecesOf(value.documents), former: []}
  const later = read({one: `## Article 12 bis Fees\n\n(a) ${delta}\n\n(b) ${alpha}\n\n(c) ${bravo}\n`})
  expect(idsOf(carryIdentifiers(later, earlier, {labels: true}).value)).toEqual([
    'one/article-12-bis',
    'one/article-12-bis-l1',
    'one/article-12-bis-a-1',
    'one/article-12-bis-a',
    'one/article-12-bis-b'
  ])
})

test('numbers of lists are numbering, and those of items in items follow on them', () => {
  const law = read({
    one: `## Article 1\n\n3. ${alpha}\n   (a) ${bravo}\n       (i) ${charlie}\n4. ${delta}\n   (a) Echo.\n       - Golf.\n\n- Foxtrot.\n`
  })
  expect(
    idsOf(carryIdentifiers(law, undefined, {labels: true}).value).filter((id) => !/-l\d$/.test(id))
  ).toEqual([
    'one/article-1',
    'one/article-1-3',
    'one/article-1-3-a',
    'one/article-1-3-a-i',
    'one/article-1-4',
    'one/article-1-4-a',
    'one/article-1-p1',
    'one/article-1-p2'
  ])
})

test('the file obeys its schema, and what does not is not read', async () => {
  const schema: unknown = JSON.parse(await readFile('schemas/formats/ids.schema.json', 'utf8'))
  if (typeof schema !== 'object' || schema === null) throw new Error('a schema was expected')
  const ajv = new Ajv2020({strict: false})
  const obeys = ajv.compile(schema)
  const sound = {id: 'a', kind: 'paragraph'}
  const file = (document: object): object => ({
    format: 'tetrapla-ids',
    formatVersion: 1,
    documents: [{name: 'one', blocks: [sound], former: [], ...document}]
  })
  const isRead = (value: unknown): boolean =>
    readEarlierIds(new TextEncoder().encode(JSON.stringify(value))) !== undefined
  for (const value of [
    file({}),
    file({
      blocks: [
        {...sound, text: 'alpha'},
        {...sound, id: 'b', in: 0}
      ]
    })
  ])
    expect([obeys(value), isRead(value)]).toEqual([true, true])
  for (const value of [
    [],
    {},
    file({blocks: [{id: 'a'}]}),
    file({blocks: [{...sound, id: ''}]}),
    file({blocks: [{...sound, in: -1.5}]}),
    file({former: [{id: 7}]}),
    file({former: [{id: 'a', to: {document: 'one'}}]})
  ])
    expect([obeys(value), isRead(value)]).toEqual([false, false])
  // Beyond what a schema can say.
  for (const value of [file({blocks: [{...sound, in: 0}]}), file({blocks: [{...sound, id: '"><script>'}]})])
    expect(isRead(value)).toBe(false)
})
