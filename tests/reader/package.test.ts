/** The package as others get it: `tetrapla/edition` by its name, at work and in types. */
import {spawnSync, type SpawnSyncReturns} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {cp} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {sharedFolder, writeFiles} from '../platform/temporary-folder.ts'

const root = path.join(import.meta.dirname, '../..')
const edition = path.join(root, 'tests/fixtures/editions/json/every-node-type/expected.json')
const tombstone = path.join(root, 'tests/fixtures/reader/tombstone-1.0/tombstone.json')
const compiler = path.join(root, 'node_modules/typescript/bin/tsc')

/** A project of somebody else, with what npm would install of Tetrapla, and none of its dependencies. */
const folder = await stranger()

async function stranger(): Promise<string> {
  const folder = await sharedFolder()
  const listing = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32'
  })
  const [{files}] = JSON.parse(listing.stdout) as [{files: readonly {path: string}[]}]
  for (const {path: file} of files)
    await cp(path.join(root, file), path.join(folder, 'node_modules/tetrapla', file))
  await writeFiles(folder, {'package.json': '{"type": "module"}'})
  return folder
}

function node(...words: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, words, {cwd: folder, encoding: 'utf8'})
}

/** Strict, with all declarations judged, and with neither a browser’s types nor Node’s. */
function compile(files: readonly string[], ...types: readonly string[]): SpawnSyncReturns<string> {
  const options =
    '--noEmit --strict --exactOptionalPropertyTypes --module nodenext --target es2022 --lib es2022'
  return node(compiler, ...options.split(' '), ...(types.length === 0 ? ['--types', ''] : types), ...files)
}

test('is imported by name, and reads an edition', async () => {
  await writeFiles(folder, {
    'read.mjs': `
import {readFileSync} from 'node:fs'
import {blocks, readEdition, records, text} from 'tetrapla/edition'
const edition = readEdition(readFileSync(process.argv[2]))
console.log(blocks(edition).length > 20, records(edition).length > 0, text(edition).length > 100)
`
  })
  const {stdout, stderr} = node('read.mjs', edition)
  expect({stdout, stderr}).toEqual({stdout: 'true true true\n', stderr: ''})
})

test('is required by name', () => {
  expect(node('-p', `typeof require('tetrapla/edition').readEdition`).stdout).toBe('function\n')
})

test('has types, which tell right use from wrong', async () => {
  await writeFiles(folder, {
    'right.ts': `
import {addressOf, blocks, NotAnEdition, readEdition, records, text} from 'tetrapla/edition'
import type {Edition, Ids, Library, LibraryEntry, Paragraph, Passage, Tombstone} from 'tetrapla/edition'
export function files({publications, withdrawn = [], redirects = []}: Library): readonly (string | undefined)[] {
  const entries: readonly LibraryEntry[] = [...publications, ...withdrawn]
  return [...entries.map(({editions}) => editions.json?.passages), ...redirects.map(({to}) => to)]
}
export function leadsTo({documents}: Ids, id: string): string | undefined {
  return documents.flatMap(({former}) => former).find((one) => one.id === id)?.to?.document
}
export function stands(failure: NotAnEdition, passage: Passage): boolean {
  const gone: Tombstone | undefined = failure.tombstone
  const address: string | undefined = addressOf(passage, 'pdf', 'https://example.org/scope.en.passages.jsonl')
  void address
  return gone?.id !== passage.publication
}
export function paragraphs(source: string): readonly Paragraph[] {
  const edition: Edition = readEdition(source)
  for (const record of records(edition, 'instrument')) {
    const page: number | undefined = record.addresses.pdf?.page
    const address: string | undefined = addressOf(record, 'html')
    const words: string = text(record)
    void [page, address, words]
  }
  return blocks(edition).filter((block) => block.type === 'paragraph')
}
`,
    'wrong.ts': `
import {addressOf, blocks, readEdition} from 'tetrapla/edition'
export const address = addressOf(blocks(readEdition(''))[0]!, 'docx')
`
  })
  const {stdout, status} = compile(['right.ts', 'wrong.ts'])
  expect(status).not.toBe(0)
  expect(stdout.match(/^\S.*/gm)).toEqual([expect.stringMatching(/^wrong\.ts\(3,\d+\): error .*"docx"/)])
})

test('does what the documentation shows of it', async () => {
  const docs = readFileSync(path.join(root, 'docs/editions/json.md'), 'utf8')
  const [reading, finding, , refusal] = [...docs.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code)
  await writeFiles(folder, {
    'example.mjs': `${reading}\n${refusal}`,
    'example.ts': `${reading}\n${finding}\nvoid find\n${refusal}\nexport {}\n`
  })
  await cp(edition, path.join(folder, 'scope.en.json'))
  const {stdout, stderr} = node('example.mjs')
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^Security Council resolution 1540 \S+ /)
  expect(stdout).toMatch(/^position\/p1 /m)
  await cp(tombstone, path.join(folder, 'scope.en.json'))
  await writeFiles(folder, {
    'refusal.mjs': `import {readFileSync} from 'node:fs'\n${refusal}`.replace('{NotAn', '{readEdition, NotAn')
  })
  expect(node('refusal.mjs')).toMatchObject({
    stdout: expect.stringMatching(/ its tombstone.* \S+\n$/),
    stderr: ''
  })
  const types = path.join(root, 'node_modules/@types')
  expect(compile(['example.ts'], '--types', 'node', '--typeRoots', types)).toMatchObject({
    stdout: '',
    status: 0
  })
})
