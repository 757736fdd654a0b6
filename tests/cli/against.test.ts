/** `tetrapla check --against` and `build --against`, as a user runs them; and what the command says of folders that are not there. */
import {spawnSync} from 'node:child_process'
import {cp, mkdir, rm} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {sharedFolder, temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {tetrapla} from './run-command.ts'

const notice =
  '---\ntype: note\ntitle: Alpha\nreference: delta\nlanguage: en\ndate: 2026-01-02\n---\n\n# Alpha\n\nBravo.\n\nCharlie.\n'

async function project(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder()
  await writeFiles(folder, files)
  return folder
}

function containing(text: string): unknown {
  return expect.stringContaining(text)
}

/** A project that was built, with the output kept aside; made once and copied. */
const built = await publish()

async function publish(): Promise<string> {
  const folder = await sharedFolder()
  const reference = {title: 'Reference', type: 'string'}
  await writeFiles(folder, {
    'schemas/front-matter/note.schema.json': JSON.stringify({
      $ref: 'tetrapla:document',
      properties: {reference}
    }),
    'source/alpha.md': notice
  })
  expect(tetrapla(folder, ['build', '--edition', 'json,html'])).toMatchObject({code: 0, err: ''})
  await cp(path.join(folder, 'output'), path.join(folder, 'old'), {recursive: true})
  await writeFiles(folder, {'tetrapla.yaml': 'editions: [html, json]\n'})
  return folder
}

async function published(): Promise<string> {
  const folder = await temporaryFolder()
  await cp(built, folder, {recursive: true})
  return folder
}

describe('a check against an earlier output', () => {
  test('has nothing to say where nothing changed', () => {
    expect(tetrapla(built, ['check', '--against', 'old/manifest.json'])).toMatchObject({
      code: 0,
      out: '1 publication checked: nothing to report\n'
    })
  })

  test('says what would vanish, and fails', async () => {
    const folder = await published()
    await writeFiles(folder, {'source/alpha.md': notice.replace('\nCharlie.\n', '')})
    const run = tetrapla(folder, ['check', '--against', 'old'])
    expect(run).toMatchObject({
      code: 1,
      out: '1 publication checked: 1 error\n',
      err: containing(
        'source/alpha.md:11:1: error: `alpha/en/index.html#alpha-p2` would vanish [address/block-stays]'
      )
    })
    const json = tetrapla(folder, ['check', '--against', 'old', '--reporter', 'json'])
    expect(json).toMatchObject({code: 1, err: ''})
    expect(JSON.parse(json.out)).toMatchObject({diagnostics: [{ruleId: 'address/block-stays'}]})
    await writeFiles(folder, {
      'tetrapla.yaml': 'editions: [html, json]\nrules: {address/block-stays: warning}\n'
    })
    expect(tetrapla(folder, ['check', '--against', 'old'])).toMatchObject({code: 0})
  })

  test('says what it can not compare, at its file', async () => {
    const folder = await published()
    await writeFiles(folder, {'old/alpha/en/alpha.en.json': '['})
    expect(tetrapla(folder, ['check', '--against', 'old'])).toMatchObject({
      code: 0,
      err: containing('old/alpha/en/alpha.en.json:1:1: warning: it is not known which blocks there were')
    })
  })

  test.each([
    ['nowhere', 'the file is missing'],
    ['tetrapla.yaml', 'this is cut or no JSON'],
    ['pipe', 'this is no regular file']
  ])('needs a manifest: %s', async (name, reason) => {
    const folder = await project({'source/alpha.md': notice, 'tetrapla.yaml': ''})
    spawnSync('mkfifo', [path.join(folder, 'pipe')])
    expect(tetrapla(folder, ['check', '--against', name])).toMatchObject({
      code: 2,
      err: containing(`\`${name}\` can't be compared with: ${reason}`)
    })
  })
})

describe('a build that keeps the identifiers of an earlier output', () => {
  test('takes them from it', async () => {
    const folder = await published()
    await writeFiles(folder, {
      'source/alpha.md': notice.replace('Bravo.', 'Echo.\n\nBravo.')
    })
    await rm(path.join(folder, 'output'), {recursive: true})
    expect(tetrapla(folder, ['build', '--against', 'old'])).toMatchObject({code: 0, err: ''})
    const {out} = tetrapla(folder, ['check', '--against', 'old'])
    expect(out).toBe('1 publication checked: nothing to report\n')
  })

  test.each([
    ['empty', 'leave `--against` out'],
    ['lone/manifest.json', 'leave `--against` out'],
    ['.', 'did you mean `output`, the output of this project?']
  ])('is refused where that has none: %s', async (name, hint) => {
    const folder = await published()
    await mkdir(path.join(folder, 'empty'))
    await cp(path.join(folder, 'old/manifest.json'), path.join(folder, 'lone/manifest.json'))
    const run = tetrapla(folder, ['build', '--against', name])
    expect(run).toMatchObject({
      code: 2,
      err: containing(`\`${name}\` has no \`ids.json\` of any publication`)
    })
    expect(run.err).toContain(hint)
  })
})

describe('a source folder', () => {
  test('that is not there is told otherwise than one that is empty', async () => {
    const folder = await project({'alpha.md': notice, file: ''})
    expect(tetrapla(folder, ['check'])).toMatchObject({
      code: 2,
      err: containing(
        'error: there is no folder `source`\n  hint: put the Markdown files into a folder `source`'
      )
    })
    expect(tetrapla(folder, ['check', '--source', 'text'])).toMatchObject({
      code: 2,
      err: containing('error: there is no folder `text`')
    })
    expect(tetrapla(folder, ['check', '--source', 'file'])).toMatchObject({
      code: 2,
      err: containing('error: `file` is a file, and no folder')
    })
    await mkdir(path.join(folder, 'source'))
    expect(tetrapla(folder, ['check'])).toMatchObject({
      code: 1,
      out: '0 publications checked: 1 error\n',
      err: containing('[project/has-publications]')
    })
  })
})
