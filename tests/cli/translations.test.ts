/** `tetrapla translations` as an editor runs it: what is missing and outdated, as text and as JSON, and what is accepted. */
import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import * as formats from 'ajv-formats'
import {expect, test} from 'vitest'
import {withAccepted} from '../../pipeline/cli/translations/accept.ts'
import {sharedFolder, writeFiles} from '../platform/temporary-folder.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {tetrapla} from './run-command.ts'

const original = '# Permits\n\nAny person may apply.\n\nThe registry answers within thirty days.\n'
const french =
  '---\ntitle: Autorisations\ntranslated-from: en # by the registry\n---\n\n# Autorisations\n\nToute personne peut présenter une demande.\n\nLe greffe répond dans un délai de trente jours.\n'

test('an original that changed is told, and what holds is accepted', async () => {
  const folder = await sharedFolder()
  const at = (file: string): string => path.join(folder, 'source', file)
  await writeFiles(folder, {
    'tetrapla.yaml': 'language: en\neditions: [json]\n',
    'source/permits.md': original,
    'source/permits.fr.md': french
  })
  expect(tetrapla(folder, ['build', '--quiet'])).toMatchObject({code: 0, err: ''})
  expect(tetrapla(folder, ['translations'])).toEqual({
    code: 0,
    out: 'permits (fr, from en): 3 current\n\n1 translation, all current\n',
    err: ''
  })

  await writeFile(
    at('permits.md'),
    original.replace('thirty', '30').replace('apply.', 'apply.\n\nIn writing.')
  )
  const told =
    'permits (fr, from en): 2 current, 1 outdated, 1 missing\n' +
    '  outdated: source/permits.fr.md:10 (original: source/permits.md:7)\n' +
    '  missing: source/permits.md:5, to stand after source/permits.fr.md:8\n'
  const run = tetrapla(folder, ['translations', '--quiet'])
  expect(run).toEqual({code: 1, out: told, err: ''})
  expect(tetrapla(folder, ['check', '--quiet']).err.match(/^source.*/gm)).toEqual([
    'source/permits.fr.md:8:1: warning: a block of the original is missing after this [translation/is-whole]',
    'source/permits.fr.md:10:1: warning: the original has changed since this was translated [translation/is-current]'
  ])

  const json = tetrapla(folder, ['translations', '--reporter', 'json'])
  const report: unknown = JSON.parse(json.out)
  const ajv = formats.default.default(new Ajv2020())
  expect(ajv.validate(Object(await memoryWorld().schema('translations')), report)).toBe(true)
  expect(report).toMatchObject({
    translations: [{id: 'permits', current: 2, outdated: [{key: 'permits/autorisations-p2'}], extra: []}]
  })

  expect(tetrapla(folder, ['translations', '--accept', 'source/permits.fr.md:9'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('no block at `source/permits.fr.md:9` is outdated')
  })
  expect(tetrapla(folder, ['translations', '--quiet', '--accept', 'source/permits.fr.md:10']).out).toMatch(
    /^accepted in source\/permits.fr.md\npermits \(fr, from en\): 3 current, 1 missing\n/
  )
  expect(await readFile(at('permits.fr.md'), 'utf8')).toMatch(
    /^---\ntitle: Autorisations\ntranslated-from:\n {2}language: en\n {2}accepted:\n {4}permits\/autorisations-p2: '[0-9a-f]{16}' # by the registry\n---\n/
  )

  // What a build has taken over need not be said again.
  tetrapla(folder, ['build', '--quiet'])
  await writeFile(at('permits.md'), original.replace('thirty', '60').replace('Any person', 'Anybody'))
  expect(tetrapla(folder, ['translations', '--quiet', '--accept', 'all'])).toMatchObject({code: 0})
  expect((await readFile(at('permits.fr.md'), 'utf8')).match(/'[0-9a-f]{16}'/g)).toHaveLength(2)
})

test('what is marked as in the language of the original is not translated', async () => {
  const folder = await sharedFolder()
  await writeFiles(folder, {
    'tetrapla.yaml': 'language: en\neditions: [json]\n',
    'source/permits.md': original,
    'source/permits.fr.md': french
      .replace(
        'Le greffe répond dans un délai de trente jours.',
        '<span lang="en">The registry answers.</span>'
      )
      .replace('demande.', '<span lang="en">request</span>.')
  })
  expect(tetrapla(folder, ['translations'])).toMatchObject({
    code: 1,
    out:
      'permits (fr, from en): 2 current, 1 not translated\n' +
      '  not translated: source/permits.fr.md:10 (original: source/permits.md:5)\n\n1 translation, 1 not current\n'
  })
  expect(tetrapla(folder, ['check', '--quiet']).err.match(/^source.*/gm)).toEqual([
    'source/permits.fr.md:10:1: warning: this is in the language of the original, `en` [translation/is-whole]'
  ])
})

test('nothing but the value is written anew, however it was written', () => {
  const accepted = {'a/b': '0123456789abcdef', 'a/дом': 'fedcba9876543210'}
  const written = (text: string, value: string): string => {
    const offset = text.indexOf(value)
    const point = {line: 1, column: 1}
    return withAccepted(
      text,
      {
        language: 'en',
        accepted: {},
        place: {path: 'a', start: {...point, offset}, end: {...point, offset: offset + value.length}}
      },
      accepted
    )
  }
  const value =
    "translated-from:\n  language: en\n  accepted:\n    a/b: '0123456789abcdef'\n    \"a/дом\": 'fedcba9876543210'"
  expect(written('translated-from: en\nid: x\n', 'en')).toBe(`${value}\nid: x\n`)
  expect(written('translated-from:\n  language: en\nid: x\n', 'language: en\n')).toBe(`${value}\nid: x\n`)
  expect(written('translated-from: {language: en}\r\nid: x\r\n', '{language: en}')).toBe(
    `${value.replaceAll('\n', '\r\n')}\r\nid: x\r\n`
  )
})
