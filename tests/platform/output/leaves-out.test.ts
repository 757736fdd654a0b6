/** What was staged and is not named goes nowhere: a publication that turned out to have an error. */
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {createOutput} from '../../../pipeline/platform/output/output.ts'
import {artifact, manifestOf} from './small-build.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'tetrapla-output-'))
})

afterEach(() => {
  rmSync(root, {recursive: true, force: true})
})

test('a staged publication that is not kept stays out of the output', async () => {
  const output = await createOutput({root})
  const text = (file: string) => ({path: file, mediaType: 'text/plain', bytes: Buffer.from(file)})
  for (const file of ['alpha/en/index.html', 'bravo/en/index.html', 'manifest.json'])
    await output.stage(text(file))
  await output.swap(['alpha/en'], ['alpha/en/index.html', 'manifest.json'])
  await output.close()
  expect(readFileSync(path.join(root, 'alpha/en/index.html'), 'utf8')).toBe('alpha/en/index.html')
  expect(existsSync(path.join(root, 'bravo'))).toBe(false)
  expect(existsSync(path.join(root, '.tetrapla'))).toBe(false)
})

test('of a publication that is dropped the version before stays, file by file', async () => {
  const text = (words: string) => ({
    path: 'alpha/en/a.html',
    mediaType: 'text/html',
    bytes: Buffer.from(words)
  })
  const files = ['alpha/en/a.html', 'manifest.json']
  const before = await createOutput({root})
  await before.stage(text('bravo'))
  await before.stage(artifact('manifest.json', manifestOf({'alpha/en/a.html': 'bravo'})))
  await before.swap(['alpha/en'], files)
  await before.close()
  const output = await createOutput({root})
  await output.stage(text('charlie'))
  output.drop(['alpha/en'])
  await output.swap([], files)
  await output.close()
  expect(readFileSync(path.join(root, 'alpha/en/a.html'), 'utf8')).toBe('bravo')
})
