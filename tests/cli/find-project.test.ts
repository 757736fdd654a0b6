/** The project that a command stands in: found upward, and asked for one publication by its file. */
import path from 'node:path'
import {readFile, rm} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {readFiles, temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {projectFolders} from '../../pipeline/cli/project/project-folders.ts'
import {check, schema} from '../../pipeline/index.ts'
import {tetrapla} from './run-command.ts'

const alphaSchema = JSON.stringify({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $ref: 'tetrapla:document'
})

const remove = (folder: string): Promise<void> => rm(folder, {recursive: true, force: true})

async function project(): Promise<string> {
  const root = await temporaryFolder()
  await writeFiles(root, {
    'tetrapla.yaml': 'language: en\n',
    'schemas/front-matter/alpha.schema.json': alphaSchema,
    'source/deep/alpha.md': '---\ntype: alpha\ntitle: Alpha\ndate: 2026-01-02\n---\n\nAlpha.\n',
    'source/_left.md': 'Out.\n',
    'source/bravo/publication.yaml': 'title: Bravo\ndate: 2026-01-02\n',
    'source/bravo/01.md': '# One\n\nBravo.\n',
    'README.md': '# Read me\n'
  })
  return root
}

test('is the nearest one upward that has a configuration', async () => {
  const root = await project()
  const folders = await projectFolders({project: path.join(root, 'source/deep')})
  expect(folders).toEqual({
    root,
    output: path.join(root, 'output'),
    options: {source: 'source', schemas: 'schemas'}
  })
  expect(await schema({project: path.join(root, 'source'), type: 'alpha'})).toMatchObject({kind: 'schema'})
})

test('judges a document in it by its settings and schemas, and its publication alone', async () => {
  const root = await project()
  const {out, err} = tetrapla(path.join(root, 'source/deep'), ['check', 'alpha.md'])
  expect([out, err]).toEqual(['1 publication checked: nothing to report\n', ''])
})

test('has the editions of the publication that a document belongs to', async () => {
  const root = await project()
  const words = [
    'build',
    'source/bravo/01.md',
    '--edition',
    'json',
    '--base-url',
    'https://example.org/preview'
  ]
  expect(tetrapla(root, words).out).toMatch(/^bravo \(en\) .*\n1 publication in output\/\n$/)
  const edition = await readFile(path.join(root, 'output/bravo/en/bravo.en.json'), 'utf8')
  expect(edition).toContain('https://example.org/preview/bravo/en/')
})

test('does not take in a document beside its source', async () => {
  const root = await project()
  expect(await projectFolders({project: path.join(root, 'README.md')})).toMatchObject({
    options: {source: '.', file: 'README.md'}
  })
})

test('is the current folder for a document below its source, without a configuration', async () => {
  const root = await temporaryFolder()
  await writeFiles(root, {
    'source/alpha.md': '---\nlanguage: en\n---\n\n# Alpha\n',
    'source/bravo.md': '---\nlanguage: en\n---\n\n# Bravo\n',
    'other/charlie.md': '---\nlanguage: en\n---\n\n# Charlie\n'
  })
  const built = async (words: readonly string[], env = {}): Promise<readonly string[]> => {
    expect(tetrapla(root, ['build', '--edition', 'json', ...words], env).code).toBe(0)
    const catalogues = Object.keys(await readFiles(root)).filter((file) => file.endsWith('manifest.json'))
    await Promise.all(['output', 'source/output', 'other/output'].map((one) => remove(path.join(root, one))))
    return catalogues
  }
  expect(await built(['source/alpha.md'])).toEqual(['output/alpha/en/manifest.json', 'output/manifest.json'])
  expect(await built(['other/charlie.md', '--source', 'other'])).toContain('output/charlie/en/manifest.json')
  expect(await built(['other/charlie.md'])).toContain('other/output/manifest.json')
  expect(await built(['source/alpha.md'], {HOME: root})).toContain('source/output/manifest.json')
})

test('tells of a document that it does not publish', async () => {
  const root = await project()
  await expect(check({project: path.join(root, 'source/_left.md')})).rejects.toMatchObject({
    message: '`source/_left.md` belongs to no publication of the project'
  })
})

test('stands at the address that the command names', async () => {
  await expect(check({project: '.', baseUrl: 'ftp://example.org'})).rejects.toMatchObject({
    message: '`ftp://example.org` is not a web address'
  })
})
