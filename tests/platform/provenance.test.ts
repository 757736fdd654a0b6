/** Where a build came from: what provenance.json says, read from git's own files and from what is installed. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {provenanceOf} from '../../pipeline/platform/provenance.ts'
import {temporaryFolder, writeFiles} from './temporary-folder.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'
const attestation = {
  checksums: {path: 'SHA256SUMS', sha256: 'a'.repeat(64)},
  inputs: ['a.md'],
  kept: [],
  unread: []
}

async function provenanceIn(root: string): Promise<Record<string, unknown>> {
  const text = new TextDecoder().decode(await provenanceOf(root, '1.2.3', attestation))
  expect(text.endsWith('}\n')).toBe(true)
  return JSON.parse(text) as Record<string, unknown>
}

test.each<[string, Readonly<Record<string, string>>, string | undefined]>([
  ['a branch', {'.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${commit}\n`}, commit],
  [
    'a packed branch',
    {'.git/HEAD': 'ref: refs/heads/main\n', '.git/packed-refs': `# x\n${commit} refs/heads/main\n`},
    commit
  ],
  ['a commit', {'.git/HEAD': `${commit}\n`}, commit],
  [
    'the commit of another work tree',
    {
      '.git': 'gitdir: kept/worktrees/b\n',
      'kept/worktrees/b/HEAD': commit,
      'kept/worktrees/b/commondir': '../..'
    },
    commit
  ],
  ['a branch without a commit', {'.git/HEAD': 'ref: refs/heads/main\n'}, undefined],
  ['something else', {'.git/HEAD': 'alpha\n'}, undefined]
])('a repository at %s', async (_, files, revision) => {
  const root = await temporaryFolder()
  await writeFiles(root, {...files, 'project/a.md': ''})
  const provenance = await provenanceIn(path.join(root, 'project'))
  expect(provenance['revision']).toBe(revision)
  // There are no objects, so that nobody knows.
  expect(provenance['inputs']).toEqual({count: 1, state: 'unknown'})
})

test('says what it was made with, as its schema wants', async () => {
  const root = await temporaryFolder()
  await writeFiles(root, {'a.md': '', 'package-lock.json': '{}'})
  const provenance = await provenanceIn(root)
  expect(provenance).toMatchObject({
    format: 'tetrapla-provenance',
    formatVersion: 1,
    tool: {name: 'tetrapla', version: '1.2.3'},
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    checksums: attestation.checksums,
    inputs: {count: 1, state: 'outside-git'},
    lockfile: {
      path: 'package-lock.json',
      sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'
    },
    versions: {icu: process.versions['icu'], unicode: process.versions['unicode']}
  })
  const {default: sharp} = await import('sharp')
  expect(provenance['versions']).toMatchObject({sharp: sharp.versions.sharp, libvips: sharp.versions.vips})
  const lock = JSON.parse(await readFile(path.join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const wanted = Object.entries(lock.dependencies).map(([name, version]) => `${name}@${version}`)
  expect(provenance['packages']).toEqual(expect.arrayContaining(wanted))
  const schema: unknown = JSON.parse(
    await readFile(path.join(import.meta.dirname, '../../schemas/formats/provenance.schema.json'), 'utf8')
  )
  const ajv = new Ajv2020({strict: false})
  expect(ajv.validate(Object(schema), provenance), JSON.stringify(ajv.errors)).toBe(true)
})
