/** Where a build came from, read from git's own files. */
import path from 'node:path'
import {expect, test} from 'vitest'
import {provenanceOf} from '../../pipeline/platform/provenance.ts'
import {temporaryFolder, writeFiles} from './temporary-folder.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'

test.each<[string, Readonly<Record<string, string>>, string | undefined]>([
  ['a branch', {'.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${commit}\n`}, commit],
  [
    'a packed branch',
    {'.git/HEAD': 'ref: refs/heads/main\n', '.git/packed-refs': `# x\n${commit} refs/heads/main\n`},
    commit
  ],
  ['a commit', {'.git/HEAD': `${commit}\n`}, commit],
  ['a branch without a commit', {'.git/HEAD': 'ref: refs/heads/main\n'}, undefined],
  ['something else', {'.git/HEAD': 'alpha\n'}, undefined]
])('a repository at %s', async (_, files, revision) => {
  const root = await temporaryFolder()
  await writeFiles(root, {...files, 'project/a.md': ''})
  const text = new TextDecoder().decode(await provenanceOf(path.join(root, 'project'), '1.2.3'))
  expect(JSON.parse(text)).toEqual({
    format: 'tetrapla-provenance',
    formatVersion: 1,
    tool: {name: 'tetrapla', version: '1.2.3'},
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    ...(revision === undefined ? {} : {revision})
  })
})
