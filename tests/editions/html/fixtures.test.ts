/** Cases of tests/fixtures/editions/html/: the sample publication, varied (input.yaml), and its pages. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {expectFile} from '../../support/expect-file.ts'
import {publish, textOf, type Variant} from './support.ts'

const fixtures = path.join(import.meta.dirname, '..', '..', 'fixtures', 'editions', 'html')

describe('the pages of a publication', () => {
  test.each(readdirSync(fixtures))('%s', async (name) => {
    const folder = path.join(fixtures, name)
    const input: unknown = parse(readFileSync(path.join(folder, 'input.yaml'), 'utf8'))
    if (!isVariant(input)) throw new Error('a case is a mapping')
    const artifacts = await publish(input)
    const pages = artifacts.filter(({mediaType}) => mediaType === 'text/html')
    const files = artifacts
      .filter(({shared}) => shared !== true)
      .map((file) => `${file.path} ${file.mediaType}\n`)
    expectFile(path.join(folder, 'expected', 'files.txt'), files.join(''))
    for (const page of pages) {
      expectFile(path.join(folder, 'expected', path.basename(page.path)), textOf(page))
      expectWhole(textOf(page), page.path, new Set(artifacts.map((one) => one.path)))
    }
  })
})

function isVariant(value: unknown): value is Variant {
  return typeof value === 'object' && value !== null
}

/** Ids stand once; links to places of the page, and to files of its folder or of the library's, lead somewhere. */
function expectWhole(html: string, page: string, files: ReadonlySet<string>): void {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '')
  expect(new Set(ids).size).toBe(ids.length)
  const folder = path.posix.dirname(page)
  for (const [, url = ''] of html.matchAll(/ (?:href|src)="(?![a-z]+:)([^"]+)"/g)) {
    const [file = '', fragment] = url.split('#')
    const target = path.posix.join(folder, file)
    if (file === '') expect(ids).toContain(fragment)
    else if (target.startsWith(`${folder}/`) && !/\.(?:pdf|epub|json)$/.test(target))
      expect([...files]).toContain(target)
  }
}
