/** `tetrapla verify` as a user runs it: exit codes, streams, and that the disk is read with care. */
import {existsSync} from 'node:fs'
import {cp, mkdir, rm, symlink} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {sharedFolder, temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {tetrapla} from './run-command.ts'

const notice = '---\ntitle: Alpha\nlanguage: en\ndate: 2026-01-02\n---\n\n# Alpha\n\nBravo.\n'

/** An output without its sources. */
const built = await build()

async function build(): Promise<string> {
  const folder = await sharedFolder()
  await writeFiles(folder, {'source/alpha.md': notice})
  expect(tetrapla(folder, ['build', '--edition', 'json,epub'])).toMatchObject({code: 0})
  await rm(path.join(folder, 'source'), {recursive: true})
  return folder
}

test('an output that is right has exit code 0', () => {
  expect(tetrapla(built, ['verify'])).toEqual({
    code: 0,
    out: '1 publication, 2 editions, 3 units: all files are those of the manifest, and the editions agree\n',
    err: ''
  })
  expect(tetrapla(path.dirname(built), ['verify', path.join(built, 'output'), '--quiet'])).toEqual({
    code: 0,
    out: '',
    err: ''
  })
})

test('an output that is changed has exit code 1', async () => {
  const folder = await temporaryFolder()
  await cp(built, folder, {recursive: true})
  await cp(path.join(folder, 'output/index.json'), path.join(folder, 'secret.json'))
  await rm(path.join(folder, 'output/index.json'))
  await symlink('../secret.json', path.join(folder, 'output/index.json'))
  await rm(path.join(folder, 'output/alpha/en/alpha.en.epub'))
  await mkdir(path.join(folder, 'output/alpha/en/alpha.en.epub'))
  await writeFiles(folder, {'output/alpha/en/extra.txt': ''})
  const changed = tetrapla(folder, ['verify'])
  expect(changed).toMatchObject({code: 1, out: '1 publication, 1 edition, 3 units: 3 errors\n'})
  expect(changed.err.match(/^\S+: error: .*/gm)).toEqual([
    'output/alpha/en/alpha.en.epub:1:1: error: this is no regular file [output/file-is-whole]',
    'output/alpha/en/extra.txt:1:1: error: the file lies in the folder of a publication, but no manifest lists it [output/file-is-whole]',
    'output/index.json:1:1: error: the file leads out of the output, and is not read [output/file-is-whole]'
  ])
  expect(changed.err).not.toMatch(/^\s+at /m)
  const report: unknown = JSON.parse(tetrapla(folder, ['verify', '--reporter', 'json']).out)
  expect(report).toMatchObject({format: 'tetrapla-diagnostics', counts: {error: 3, warning: 0, info: 0}})
})

test('a folder without a manifest has exit code 2', async () => {
  const folder = await temporaryFolder()
  const run = tetrapla(folder, ['verify', 'absent'])
  expect(run).toMatchObject({code: 2, out: ''})
  expect(run.err).toContain('there is no `absent/manifest.json`')
})

test('a project is no output, and the output in it is proposed', async () => {
  const folder = await temporaryFolder()
  await cp(built, path.join(folder, 'p'), {recursive: true})
  expect(existsSync(path.join(folder, 'p/.tetrapla'))).toBe(true)
  const hintOf = (words: readonly string[]) => tetrapla(folder, words).err
  const proposed = 'hint: did you mean `p/output`, the output of this project?'
  expect(hintOf(['verify', 'p'])).toBe(`error: there is no \`p/manifest.json\`\n  ${proposed}\n`)
  expect(hintOf(['diff', 'p/output', 'p'])).toContain(
    `\`p/index.json\` can’t be read: the file is missing\n  ${proposed}\n`
  )
  await mkdir(path.join(folder, 'p/source'))
  expect(hintOf(['check', 'p', '--against', 'p'])).toContain(proposed)
  await rm(path.join(folder, 'p/output'), {recursive: true})
  expect(hintOf(['verify', 'p'])).toContain('`p/manifest.json`\n  hint: name the folder that')
  expect(hintOf(['diff', 'p', 'p'])).toContain('hint: name two JSON editions, or two folders')
})

test('what a build that was killed leaves is told as that', async () => {
  const folder = await temporaryFolder()
  await cp(built, folder, {recursive: true})
  await writeFiles(folder, {'output/.tetrapla/lock': '', 'output/.tetrapla/work-a1b2c3/new/a.html': ''})
  const run = tetrapla(folder, ['verify'])
  expect(run).toMatchObject({code: 0})
  expect(run.err).toContain(
    'output/.tetrapla/:1:1: warning: the folder is of a build that did not end, or has yet to end'
  )
  expect(run.err).toContain('hint: build it once more, which removes the folder')
  await rm(path.join(folder, 'output/manifest.json'))
  const first = tetrapla(folder, ['verify'])
  expect(first).toMatchObject({code: 2, out: ''})
  expect(first.err).toContain('`output/manifest.json`: a build did not end here, or has yet to end')
})

test('a file that no manifest lists is a warning, and with --strict an error', async () => {
  const folder = await temporaryFolder()
  await cp(built, folder, {recursive: true})
  await writeFiles(folder, {'output/CNAME': 'example.org\n'})
  const words = 'no manifest lists the file that lies here [output/files-are-listed]'
  const run = tetrapla(folder, ['verify'])
  expect(run).toMatchObject({code: 0})
  expect(run.err).toContain(`output/CNAME:1:1: warning: ${words}`)
  const strict = tetrapla(folder, ['verify', '--strict'])
  expect(strict).toMatchObject({code: 1})
  expect(strict.err).toContain(`output/CNAME:1:1: error: ${words}`)
})
