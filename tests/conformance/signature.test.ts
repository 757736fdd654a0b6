/** Signatures by outside programs: OpenSSH over a whole output, and pyHanko in a PDF that is published already. */
import {copyFileSync, cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {signPdf, type Addition} from './judges/sign-pdf.ts'
import {build, tetrapla, withEnding} from './support/build.ts'
import {hasPackage, pyhanko} from './support/python-packages.ts'
import {run} from './support/run.ts'
import {temporaryFolder} from './support/temporary-folder.ts'
import {need, tools} from './support/tools.ts'

let project: string
let output: string
let pdf: string

beforeAll(async () => {
  project = path.join(temporaryFolder(), 'project')
  const built = await build(path.join(import.meta.dirname, 'projects', 'bare'), project)
  output = built.output
  pdf = path.relative(output, withEnding(built, '.pdf')[0] ?? '')
})

/** A copy of the output, to be changed. */
function copy(): string {
  const folder = path.join(temporaryFolder(), 'output')
  cpSync(output, folder, {recursive: true})
  return folder
}

describe('an output that is signed', () => {
  /** Whether OpenSSH and Tetrapla accept it, by a file of allowed signers. */
  async function verdicts(
    folder: string,
    signers: string
  ): Promise<readonly [openssh: boolean, ours: boolean]> {
    const words = ['-Y', 'verify', '-n', 'tetrapla', '-I', 'alpha@example.org', '-f', signers]
    const [message, signature] = ['provenance.json', 'provenance.json.sig'].map((name) =>
      path.join(folder, name)
    )
    const input = readFileSync(message ?? '', 'utf8')
    const openssh = await run('ssh-keygen', [...words, '-s', signature ?? ''], {input})
    const ours = await tetrapla(['verify', folder, '--key', signers])
    return [openssh.status === 0, ours.status === 0]
  }

  test.for(['ed25519', 'rsa', 'ecdsa'])(
    'with a key of %s is accepted by its key alone',
    async (type, {skip}) => {
      await need(tools.openssh, {skip})
      for (const name of ['own', 'other']) {
        const key = path.join(project, `${type}-${name}`)
        await run('ssh-keygen', ['-q', '-N', '', '-t', type, '-f', key])
        writeFileSync(`${key}.signers`, `alpha@example.org ${readFileSync(`${key}.pub`, 'utf8')}`)
      }
      const [own, other] = ['own', 'other'].map((name) => path.join(project, `${type}-${name}`))
      const signing = await tetrapla(['build', project, '--quiet', '--sign', own ?? ''])
      expect(signing.status, signing.stderr).toBe(0)
      expect(await verdicts(output, `${String(own)}.signers`)).toEqual([true, true])
      expect(await verdicts(output, `${String(other)}.signers`)).toEqual([false, false])

      // Somebody signs what is there with a key of their own.
      const replaced = copy()
      rmSync(path.join(replaced, 'provenance.json.sig'))
      await run('ssh-keygen', [
        '-Y',
        'sign',
        '-n',
        'tetrapla',
        '-f',
        other ?? '',
        path.join(replaced, 'provenance.json')
      ])
      expect(await verdicts(replaced, `${String(own)}.signers`)).toEqual([false, false])
      expect(await verdicts(replaced, `${String(other)}.signers`)).toEqual([true, true])

      const changed = copy()
      const provenance = path.join(changed, 'provenance.json')
      writeFileSync(provenance, readFileSync(provenance, 'utf8').replace('"node"', '"nodes"'))
      expect(await verdicts(changed, `${String(own)}.signers`)).toEqual([false, false])
    }
  )
})

describe('a PDF', () => {
  /** What verify says of an output whose PDF is another. */
  async function told(put: (file: string) => Promise<void>) {
    const folder = copy()
    await put(path.join(folder, pdf))
    const {status, stderr} = await tetrapla(['verify', folder])
    const found = [...stderr.matchAll(/^\S+: (\w+: .*)$/gm)].map(([, words]) => words)
    return {status, found}
  }

  test.for<[readonly Addition[], string]>([
    [['unseen'], 'a signature and'],
    [['seen'], 'a signature, shown on page 1, and'],
    [['certified'], 'a signature and'],
    [['seen', 'unseen'], '2 signatures, shown on page 1, and']
  ])('that is signed since (%j) is told so', async ([additions, what], {skip}) => {
    if (!(await hasPackage(pyhanko))) skip('pyHanko is not there (it is fetched by pip)')
    const {status, found} = await told(async (file) => {
      const said = await signPdf(file, additions)
      expect(said).toEqual(additions.map((_, index) => `Signature${String(index + 1)} True`))
    })
    const begin =
      'warning: the PDF was signed since it was built: its first \\d+ bytes are the published file'
    const end = `and what follows adds ${what} changes nothing else \\[output/pdf-is-as-built\\]`
    expect(found).toEqual([expect.stringMatching(new RegExp(`^${begin}, ${end}$`))])
    expect(status).toBe(0)
  })

  test.for<[readonly Addition[], string]>([
    [['comment'], 'an annotation on page 1'],
    [['comment', 'unseen'], 'an annotation on page 1'],
    [['unseen', 'comment'], 'an annotation on page 1'],
    [['seen', 'content'], '`/Contents` of page 1'],
    [['unseen', 'title'], '`/Title` of the document information']
  ])('that is changed since, signed or not (%j), is told so', async ([additions, what], {skip}) => {
    if (!(await hasPackage(pyhanko))) skip('pyHanko is not there (it is fetched by pip)')
    const {status, found} = await told(async (file) => void (await signPdf(file, additions)))
    const words = `what follows changes ${what} [output/file-is-whole]`
    expect(found).toContainEqual(expect.stringContaining(words))
    expect(found.join('\n')).not.toContain('signed since')
    expect(status).toBe(1)
  })

  test('that qpdf wrote anew is read, and told as changed', async ({skip}) => {
    const qpdf = await need(tools.qpdf, {skip})
    for (const mode of ['generate', 'disable']) {
      const {status, found} = await told(async (file) => {
        copyFileSync(file, `${file}.before`)
        await run(qpdf, [`--object-streams=${mode}`, `${file}.before`, file])
        rmSync(`${file}.before`)
      })
      expect(found).toEqual([
        expect.stringMatching(
          /^error: the file was changed: it has \d+ bytes, in the manifest \d+ \[output\/file-is-whole\]$/
        )
      ])
      expect(status).toBe(1)
    }
  })
})
