/** Signatures: what is signed here OpenSSH accepts, and the other way round, and each refusal has words of its own. */
import {spawnSync} from 'node:child_process'
import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {readSigningKey} from '../../pipeline/platform/read-signing-key.ts'
import {signMessage} from '../../pipeline/signing/sign.ts'
import {readSigners} from '../../pipeline/signing/allowed-signers.ts'
import type {AcceptedKeys} from '../../pipeline/verify/index.ts'
import {sharedFolder} from '../platform/temporary-folder.ts'
import {builtOutput, findingsIn, rewrite, verdictOn, type OutputContent} from './output.ts'

const hasOpenssh = spawnSync('ssh-keygen', ['-A', '-f', '/nowhere']).error === undefined

const keys: readonly (readonly [name: string, words: readonly string[]])[] = [
  ['ed25519', ['-t', 'ed25519']],
  ['rsa', ['-t', 'rsa', '-b', '2048']],
  ['nistp256', ['-t', 'ecdsa', '-b', '256']],
  ['nistp384', ['-t', 'ecdsa', '-b', '384']],
  ['nistp521', ['-t', 'ecdsa', '-b', '521']],
  ['rsa-pem', ['-t', 'rsa', '-b', '2048', '-m', 'PEM']],
  ['nistp256-pkcs8', ['-t', 'ecdsa', '-b', '256', '-m', 'PKCS8']],
  ['other', ['-t', 'ed25519']],
  ['locked', ['-t', 'ed25519', '-N', 'alpha']],
  ['locked-pem', ['-t', 'rsa', '-b', '2048', '-m', 'PEM', '-N', 'alpha']],
  ['locked-pkcs8', ['-t', 'ecdsa', '-m', 'PKCS8', '-N', 'alpha']]
]

const folder = hasOpenssh ? await makeKeys() : ''
const at = (name: string): string => path.join(folder, name)
const whole = await builtOutput(
  {'source/alpha.md': '---\ntitle: Alpha\nlanguage: en\n---\n\n# Alpha\n\nBravo.\n'},
  ['json']
)

async function makeKeys(): Promise<string> {
  const shared = await sharedFolder()
  for (const [name, words] of keys)
    keygen(shared, '-q', '-N', '', '-C', `${name}@example.org`, ...words, '-f', name)
  await writeFile(path.join(shared, 'text'), 'alpha')
  return shared
}

function keygen(cwd: string, ...words: readonly string[]): void {
  const {status, stderr} = spawnSync('ssh-keygen', words, {cwd, encoding: 'utf8'})
  if (status !== 0) throw new Error(stderr)
}

function bytesOf(content: OutputContent, file: string): Uint8Array {
  return content.get(file) ?? new Uint8Array()
}

async function signed(by = 'ed25519', namespace = 'tetrapla'): Promise<OutputContent> {
  const read = await readSigningKey(at(by))
  if (!read.ok) throw new Error(read.reason)
  const text = signMessage(bytesOf(whole, 'provenance.json'), namespace, read.key)
  return new Map([...whole, ['provenance.json.sig', new TextEncoder().encode(text)]])
}

/** A line of allowed signers for a key. */
async function signerLine(key: string, options = ''): Promise<string> {
  return `alpha@example.org ${options} ${await readFile(at(`${key}.pub`), 'utf8')}`
}

const now = {universal: '20261127120000', local: '20261127130000'}

function accepted(text: string): AcceptedKeys {
  return {file: 'signers', signers: readSigners(text, now)}
}

/** Whether OpenSSH accepts the signature of an output. */
async function opensshAccepts(
  content: OutputContent,
  signers: string,
  namespace = 'tetrapla'
): Promise<boolean> {
  await writeFile(at('signers'), signers)
  await writeFile(at('signature'), bytesOf(content, 'provenance.json.sig'))
  const {status} = spawnSync(
    'ssh-keygen',
    ['-Y', 'verify', '-n', namespace, '-I', 'alpha@example.org', '-f', at('signers'), '-s', at('signature')],
    {input: bytesOf(content, 'provenance.json')}
  )
  return status === 0
}

describe.skipIf(!hasOpenssh)('a signature', () => {
  test.each(keys.map(([name]) => name).filter((name) => !/other|locked/.test(name)))(
    'with a key of %s is accepted by OpenSSH and by verify, and by neither with another key',
    async (name) => {
      const content = await signed(name)
      for (const [key, isRight] of [[name, true] as const, ['other', false] as const]) {
        const signers = await signerLine(key)
        expect(await opensshAccepts(content, signers)).toBe(isRight)
        const publicKey = await readFile(at(`${key}.pub`), 'utf8')
        for (const text of [signers, publicKey])
          expect((await findingsIn(content, accepted(text))).length).toBe(isRight ? 0 : 1)
      }
      expect(await opensshAccepts(content, await signerLine(name), 'file')).toBe(false)
    }
  )

  test.each([['ed25519'], ['rsa'], ['nistp256'], ['nistp521']])(
    'that OpenSSH made with a key of %s is accepted',
    async (name) => {
      const {stdout} = spawnSync('ssh-keygen', ['-Y', 'sign', '-n', 'tetrapla', '-f', at(name)], {
        input: bytesOf(whole, 'provenance.json')
      })
      const content = new Map([...whole, ['provenance.json.sig', stdout]])
      expect(await findingsIn(content, accepted(await signerLine(name)))).toEqual([])
    }
  )

  test('says who signed, and without keys which key did', async () => {
    const content = await signed()
    const {signedBy} = (await verdictOn(content, accepted(await signerLine('ed25519')))) ?? {}
    const {stdout} = spawnSync('ssh-keygen', ['-l', '-f', at('ed25519')], {encoding: 'utf8'})
    expect(signedBy).toEqual({name: 'alpha@example.org', fingerprint: stdout.split(' ')[1]})
    expect((await verdictOn(content))?.signedBy).toEqual({fingerprint: stdout.split(' ')[1]})
    expect((await verdictOn(whole))?.signedBy).toBeUndefined()
  })

  test('is accepted in the period of its key, and for patterns of its namespace, as by OpenSSH', async () => {
    const options = 'valid-after="20200101",valid-before="29990101120000Z",namespaces="file,tet*"'
    const line = (await signerLine('ed25519', options))
      .replace('alpha@', '"bravo@example.org,alpha@')
      .replace('.org ', '.org" ')
    const signers = `# keys\n\n${line}`
    expect(await opensshAccepts(await signed(), signers)).toBe(true)
    expect(await findingsIn(await signed(), accepted(signers))).toEqual([])
  })
})

const sig = 'provenance.json.sig: output/signature-holds: '
const broken = expect.stringMatching(
  /^provenance\.json\.sig: output\/signature-holds: the signature does not hold: /
)

describe.skipIf(!hasOpenssh)('is refused in words of its own:', () => {
  test('a signature of another key', async () => {
    expect(await findingsIn(await signed('other'), accepted(await signerLine('ed25519')))).toEqual([
      expect.stringMatching(
        /^provenance\.json\.sig: output\/signature-holds: the signature is of the key `SHA256:\S+`, which is not in `signers`$/
      )
    ])
  })

  test('no signature', async () => {
    expect(await findingsIn(whole, accepted(await signerLine('ed25519')))).toEqual([
      'provenance.json: output/signature-holds: the output is not signed: there is no `provenance.json.sig`'
    ])
  })

  test('a signature for another namespace', async () => {
    const content = await signed('ed25519', 'file')
    const words = `${sig}the signature is for the namespace \`file\`, and not for \`tetrapla\``
    expect(await findingsIn(content, accepted(await signerLine('ed25519')))).toEqual([words])
    expect(await findingsIn(content)).toEqual([words])
  })

  test('a signature with an accepted key in place of the one that made it', async () => {
    const content = await signed('other')
    const [own, other] = await Promise.all(
      ['ed25519.pub', 'other.pub'].map(async (name) => {
        const [, base64 = ''] = (await readFile(at(name), 'utf8')).split(' ')
        return Buffer.from(base64, 'base64')
      })
    )
    const lines = Buffer.from(bytesOf(content, 'provenance.json.sig')).toString().trim().split('\n')
    const blob = Buffer.from(lines.slice(1, -1).join(''), 'base64')
    own?.copy(blob, blob.indexOf(other ?? ''))
    const text = [lines[0], ...(blob.toString('base64').match(/.{1,70}/g) ?? []), lines.at(-1), '']
    content.set('provenance.json.sig', new TextEncoder().encode(text.join('\n')))
    expect(await opensshAccepts(content, await signerLine('ed25519'))).toBe(false)
    expect(await findingsIn(content, accepted(await signerLine('ed25519')))).toEqual([broken])
    expect(await findingsIn(content)).toEqual([broken])
  })

  test('a provenance.json that was changed', async () => {
    const content = await signed()
    rewrite(content, 'provenance.json', (text) => `${text} `)
    expect(await opensshAccepts(content, await signerLine('ed25519'))).toBe(false)
    expect(await findingsIn(content, accepted(await signerLine('ed25519')))).toEqual([broken])
  })

  test('a signed provenance.json that names no digest', async () => {
    const content = await signed()
    rewrite(content, 'provenance.json', (text) => text.replace('SHA256SUMS', 'manifest.json'))
    const {stdout} = spawnSync('ssh-keygen', ['-Y', 'sign', '-n', 'tetrapla', '-f', at('ed25519')], {
      input: bytesOf(content, 'provenance.json')
    })
    content.set('provenance.json.sig', stdout)
    expect(await findingsIn(content, accepted(await signerLine('ed25519')))).toEqual([
      'provenance.json: output/signature-holds: the file does not name the SHA-256 of `SHA256SUMS`, so that no signature vouches for the files'
    ])
  })

  test('checksums that were changed, and be it by an empty line', async () => {
    const content = await signed()
    rewrite(content, 'SHA256SUMS', (text) => `${text}\n`)
    expect(await findingsIn(content, accepted(await signerLine('ed25519')))).toEqual([
      'SHA256SUMS: output/file-is-whole: it is empty, or a line is not as `sha256sum` writes it',
      expect.stringMatching(
        /^SHA256SUMS: output\/file-is-whole: the file was changed: .* in `provenance.json` /
      )
    ])
  })

  test('checksums that were changed, with a line that is too long to be read', async () => {
    const content = await signed()
    rewrite(content, 'SHA256SUMS', (text) => `${text}${'a'.repeat(200_000)}`)
    expect(await findingsIn(content, accepted(await signerLine('ed25519')))).toHaveLength(2)
  })

  test('checksums that were changed, beside a manifest that was, too', async () => {
    const content = await signed()
    content.set('manifest.json', Uint8Array.of(0xff))
    rewrite(content, 'SHA256SUMS', (text) => text.replace(/[0-9a-f]{64}/, '0'.repeat(64)))
    expect(await findingsIn(content, accepted(await signerLine('ed25519')))).toContainEqual(
      expect.stringMatching(
        /^SHA256SUMS: output\/file-is-whole: the file was changed: .* in `provenance.json` /
      )
    )
  })

  test('a file that was changed', async () => {
    const content = await signed()
    rewrite(content, 'index.json', (text) => text.replace('Alpha', 'Omega'))
    expect(await findingsIn(content, accepted(await signerLine('ed25519')))).toContainEqual(
      expect.stringMatching(/^index\.json: output\/file-is-whole: the file was changed: /)
    )
  })

  test('an output without what is signed', async () => {
    const content = await signed()
    content.delete('provenance.json')
    expect(await findingsIn(content, accepted(await signerLine('ed25519')))).toEqual([
      'provenance.json: output/file-is-whole: the file is missing'
    ])
  })

  test.each([
    ['namespaces="file,git"', 'may sign for `file,git` alone, and not for `tetrapla`'],
    ['namespaces="!tetrapla,*"', 'may sign for `!tetrapla,*` alone, and not for `tetrapla`'],
    ['valid-before="20200101Z"', 'was valid only before 20200101Z'],
    ['valid-after="29990101"', 'is valid only after 29990101'],
    ['cert-authority', 'has the option `cert-authority`, which is not known here: ask `ssh-keygen -Y verify`']
  ])('a key with %s', async (option, words) => {
    const signers = await signerLine('ed25519', option)
    expect(await opensshAccepts(await signed(), signers)).toBe(false)
    expect(await findingsIn(await signed(), accepted(signers))).toEqual([
      `${sig}the signature is not accepted: the key of \`alpha@example.org\` ${words}`
    ])
  })

  test.each([
    ['alpha', 'it is no signature of OpenSSH'],
    ['-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----', 'it is cut'],
    [
      '-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAACQ==\n-----END SSH SIGNATURE-----',
      'it is of a version that is not known'
    ]
  ])('a signature that is none', async (text, reason) => {
    const content = new Map([...whole, ['provenance.json.sig', new TextEncoder().encode(text)]])
    expect(await findingsIn(content)).toEqual([`${sig}the signature can't be read: ${reason}`])
  })
})

test.skipIf(!hasOpenssh).each([
  ['absent', "can't be read: there is no such place"],
  ['ed25519.pub', 'is a public key'],
  ['text', 'is no private key, or a damaged one'],
  ['locked', 'has a passphrase, which Tetrapla does not ask for'],
  ['locked-pem', 'has a passphrase, which Tetrapla does not ask for'],
  ['locked-pkcs8', 'has a passphrase, which Tetrapla does not ask for']
])('the key %s signs nothing', async (key, reason) => {
  expect(await readSigningKey(at(key))).toMatchObject({ok: false, reason})
})
