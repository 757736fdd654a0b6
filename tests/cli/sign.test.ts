/** Signing and checking a signature as a user does it. */
import {spawnSync} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {tetrapla} from './run-command.ts'

const notice = '---\ntitle: Alpha\nlanguage: en\ndate: 2026-01-02\n---\n\n# Alpha\n\nBravo.\n'
const hasOpenssh = spawnSync('ssh-keygen', ['-A', '-f', '/nowhere']).error === undefined
const words = ['build', '--edition', 'json', '--quiet']

async function project(): Promise<string> {
  const folder = await temporaryFolder()
  await writeFiles(folder, {'source/alpha.md': notice})
  for (const name of ['own', 'other']) {
    spawnSync('ssh-keygen', ['-q', '-N', '', '-C', `${name}@example.org`, '-t', 'ed25519', '-f', name], {
      cwd: folder
    })
  }
  return folder
}

test.skipIf(!hasOpenssh)(
  'a signed output is accepted, by its key alone, and a build without one leaves no signature',
  async () => {
    const folder = await project()
    const file = path.join(folder, 'output/provenance.json.sig')
    expect(tetrapla(folder, [...words, '--sign', 'own'])).toEqual({code: 0, out: '', err: ''})
    const signature = await readFile(file, 'utf8')
    const right = tetrapla(folder, ['verify', '--key', 'own.pub'])
    expect(right).toMatchObject({code: 0, err: ''})
    expect(right.out).toMatch(/agree; signed by own@example\.org with SHA256:[\w+/]{43}\n$/)
    const wrong = tetrapla(folder, ['verify', '--key', 'other.pub'])
    expect(wrong).toMatchObject({code: 1})
    expect(wrong.err).toMatch(
      /^output\/provenance\.json\.sig:1:1: error: the signature is of the key `SHA256:\S+`, which is not in `other\.pub` \[output\/signature-holds\]$/m
    )
    expect(tetrapla(folder, ['verify']).out).toMatch(
      /; signed with SHA256:\S+, and whose key it is was not checked \(`--key`\)\n$/
    )
    tetrapla(folder, [...words, '--sign', 'own'])
    expect(await readFile(file, 'utf8')).toBe(signature)
    expect(tetrapla(folder, words)).toMatchObject({code: 0})
    await expect(readFile(file)).rejects.toThrow('ENOENT')
    expect(tetrapla(folder, ['verify'])).toMatchObject({code: 0, err: ''})
  }
)

test.skipIf(!hasOpenssh)('a file that is no fit key has exit code 2, and nothing is built', async () => {
  const folder = await project()
  const run = tetrapla(folder, [...words, '--sign', 'own.pub'])
  expect(run).toEqual({
    code: 2,
    out: '',
    err: 'error: the key `own.pub` is a public key\n  hint: name the private one beside it, without `.pub`\n'
  })
  for (const [key, message] of [
    ['absent', "the key `absent` can't be read: there is no such place"],
    ['own', '`own` is a private key'],
    ['source/alpha.md', '`source/alpha.md` holds no public key']
  ] as const) {
    const checked = tetrapla(folder, ['verify', '--key', key])
    expect(checked).toMatchObject({code: 2, out: ''})
    expect(checked.err).toContain(`error: ${message}\n`)
  }
})
