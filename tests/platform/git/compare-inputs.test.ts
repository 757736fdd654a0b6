/** Whether inputs are as they were committed: real repositories, made by git where it is installed. */
import {spawnSync} from 'node:child_process'
import {randomBytes} from 'node:crypto'
import {access, mkdir, rm, symlink} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {compareInputs} from '../../../pipeline/platform/git/compare-inputs.ts'
import {findRepository} from '../../../pipeline/platform/git/find-repository.ts'
import {withOthers} from '../../support/runs-of.ts'
import {temporaryFolder, writeFiles} from '../temporary-folder.ts'

const env = {
  PATH: process.env['PATH'],
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'alpha',
  GIT_AUTHOR_EMAIL: 'alpha@example.org',
  GIT_COMMITTER_NAME: 'alpha',
  GIT_COMMITTER_EMAIL: 'alpha@example.org'
}

function git(folder: string, ...words: readonly string[]): string {
  const {status, stdout, stderr} = spawnSync('git', words, {cwd: folder, encoding: 'utf8', env})
  if (status !== 0) throw new Error(stderr)
  return stdout.trim()
}

const hasGit = spawnSync('git', ['--version']).status === 0

async function committed(files: Readonly<Record<string, string | Uint8Array>>, ...init: readonly string[]) {
  const root = await temporaryFolder()
  git(root, 'init', '-q', ...init)
  await writeFiles(root, files)
  git(root, 'add', '.')
  git(root, 'commit', '-q', '-m', 'alpha')
  return root
}

async function stateOf(root: string, ...paths: readonly string[]) {
  return compareInputs(root, paths, await findRepository(root))
}

describe.skipIf(!hasGit)('inputs', () => {
  test('that are as committed are clean, below the repository’s root, too', async () => {
    const root = await committed({'project/source/a.md': 'alpha', 'project/é.md': 'bravo'})
    const project = path.join(root, 'project')
    expect(await stateOf(project, 'source/a.md', 'é.md')).toEqual({state: 'clean'})
    expect((await findRepository(project))?.revision).toBe(git(root, 'rev-parse', 'HEAD'))
  })

  test('are told apart: modified, staged, untracked', async () => {
    const root = await committed({'a.md': 'alpha', 'b.md': 'bravo', 'c.md': 'charlie'})
    await writeFiles(root, {'a.md': 'other', 'b.md': 'staged', 'd.md': 'delta', 'e.md': 'echo'})
    git(root, 'add', 'b.md', 'e.md')
    expect(await stateOf(root, 'a.md', 'b.md', 'c.md', 'd.md', 'e.md')).toEqual({
      state: 'changed',
      modified: ['a.md', 'b.md'],
      untracked: ['d.md', 'e.md']
    })
  })

  test.each(withOthers([['sha256']], [['sha1']]))(
    'are found in packs with deltas, in a repository of %s',
    async (format) => {
      // Trees of many files that differ in one, so that git writes them as deltas.
      const many = Object.fromEntries(Array.from({length: 300}, (_, index) => [`n/${index}.md`, `${index}`]))
      const root = await committed({...many, 'big.bin': randomBytes(100_000)}, `--object-format=${format}`)
      for (const round of [1, 2, 3]) {
        await writeFiles(root, {'n/7.md': `round ${round}`})
        git(root, 'commit', '-q', '-a', '-m', `${round}`)
      }
      git(root, 'gc', '-q', '--aggressive')
      git(root, 'pack-refs', '--all')
      const deltas = git(root, 'verify-pack', '-v', ...packs(root)).match(/^\w+ tree .* \d+ \w{40,64}$/gm)
      expect(deltas?.length).toBeGreaterThan(0)
      expect(await stateOf(root, 'n/7.md', 'n/299.md', 'big.bin')).toEqual({state: 'clean'})
      git(root, 'checkout', '-q', 'HEAD~2')
      expect(await stateOf(root, 'n/7.md', 'n/299.md', 'big.bin')).toEqual({state: 'clean'})
      await writeFiles(root, {'n/7.md': 'round 3'})
      expect(await stateOf(root, 'n/7.md')).toMatchObject({state: 'changed', modified: ['n/7.md']})
    }
  )

  test('are found from a second work tree and a submodule', async () => {
    const root = await committed({'a.md': 'alpha'})
    const second = path.join(await temporaryFolder(), 'second')
    git(root, 'worktree', 'add', '-q', second, '-b', 'second')
    expect(await stateOf(second, 'a.md')).toEqual({state: 'clean'})
    const outer = await committed({'b.md': 'bravo'})
    git(outer, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', root, 'inner')
    git(outer, 'commit', '-q', '-m', 'inner')
    expect(await stateOf(path.join(outer, 'inner'), 'a.md')).toEqual({state: 'clean'})
    expect(await stateOf(outer, 'b.md', 'inner/a.md')).toMatchObject({untracked: ['inner/a.md']})
  })

  test('with line ends of Windows, and by Git LFS, are the committed ones', async () => {
    const pointer =
      'version https://git-lfs.github.com/spec/v1\noid sha256:8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8\nsize 5\n'
    const root = await committed({'a.md': 'alpha\nbravo\n', 'b.png': pointer})
    await writeFiles(root, {'a.md': 'alpha\r\nbravo\r\n', 'b.png': 'alpha'})
    expect(await stateOf(root, 'a.md', 'b.png')).toEqual({state: 'clean'})
  })

  test('behind a symbolic link are compared where they lie', async () => {
    const root = await committed({'a.md': 'alpha'})
    await symlink('a.md', path.join(root, 'link.md'))
    expect(await stateOf(root, 'link.md')).toEqual({state: 'clean'})
  })

  test('of a repository that runs something are compared, and nothing runs', async () => {
    const root = await committed({'a.md': 'alpha', '.gitattributes': '*.md filter=f diff=d'})
    const mark = path.join(root, 'ran')
    for (const key of [
      'core.fsmonitor',
      'filter.f.clean',
      'filter.f.smudge',
      'diff.d.textconv',
      'core.sshCommand'
    ])
      git(root, 'config', key, `touch ${mark}; cat`)
    await writeFiles(root, {'.git/hooks/post-index-change': `#!/bin/sh\ntouch ${mark}\n`, 'a.md': 'bravo'})
    expect(await stateOf(root, 'a.md')).toMatchObject({modified: ['a.md']})
    await expect(access(mark)).rejects.toThrow('ENOENT')
  })
})

test('a folder outside of git is told so, and a repository that is damaged or a trap is not known', async () => {
  const root = await temporaryFolder()
  await writeFiles(root, {'a.md': ''})
  expect(await stateOf(root, 'a.md')).toEqual({state: 'outside-git'})
  const id = '0123456789abcdef0123456789abcdef01234567'
  await writeFiles(root, {'.git/HEAD': id, [`.git/objects/01/${id.slice(2)}`]: 'alpha'})
  expect(await stateOf(root, 'a.md')).toEqual({state: 'unknown'})
  await rm(path.join(root, '.git/objects'), {recursive: true})
  await mkdir(path.join(root, '.git/objects/pack'), {recursive: true})
  // The index promises four billion objects, and has none.
  const index = Buffer.alloc(8 + 1024, 0xff)
  index.writeUInt32BE(0xff744f63, 0)
  index.writeUInt32BE(2, 4)
  index.writeUInt32BE(0, 8)
  await writeFiles(root, {'.git/objects/pack/pack-b.idx': index, '.git/objects/pack/pack-b.pack': ''})
  expect(await stateOf(root, 'a.md')).toEqual({state: 'unknown'})
  for (const ending of ['idx', 'pack']) {
    spawnSync('mkfifo', [path.join(root, `.git/objects/pack/pack-a.${ending}`)])
  }
  expect(await stateOf(root, 'a.md')).toEqual({state: 'unknown'})
})

function packs(root: string): readonly string[] {
  const {stdout} = spawnSync('sh', ['-c', 'ls .git/objects/pack/*.idx'], {cwd: root, encoding: 'utf8'})
  return stdout.trim().split('\n')
}
