/** What becomes of the drawings of tests/fixtures/svg: refused by name, or written again without what is left out. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fc, test} from '@fast-check/vitest'
import {expect} from 'vitest'
import {cleanAgain} from '../../pipeline/platform/image/clean-again.ts'
import {judgeImage} from '../../pipeline/platform/image/judge-image.ts'
import {expectFile} from '../support/expect-file.ts'

const folder = path.join(import.meta.dirname, '..', 'fixtures', 'svg')
const files = readdirSync(folder).filter((file) => file.endsWith('.svg'))

async function judged(file: string) {
  const bytes = new Uint8Array(readFileSync(path.join(folder, file)))
  const result = await judgeImage(file, bytes, 1_000_000)
  return {bytes, result}
}

async function verdictOf(file: string): Promise<string> {
  const {result} = await judged(file)
  if (!result.ok) return `${file}: refused, ${JSON.stringify(result.failure)}`
  if (result.value.mediaType !== 'image/svg+xml') throw new Error(`${file} is no drawing`)
  const {bytes, width, height, pictures = 0, removed} = result.value
  const facts = [
    `${width} × ${height}`,
    `${pictures} pictures`,
    removed && `without ${removed.names.join(', ')}`
  ]
  return `${file}: kept, ${facts.filter(Boolean).join(', ')}\n${new TextDecoder().decode(bytes)}`
}

test('every drawing is refused or kept as it should be', async () => {
  const verdicts = await Promise.all(files.map(verdictOf))
  expectFile(path.join(folder, 'verdicts.txt'), `${verdicts.join('\n')}\n`)
  for (const verdict of verdicts) {
    const [, wanted, got] = /^(refused|kept)-[^:]*: (refused|kept),/.exec(verdict) ?? []
    expect(got, verdict).toBe(wanted)
    if (got === 'kept') expect(verdict).not.toContain('127.0.0.1')
  }
})

test.each(files.filter((file) => file.startsWith('kept-')))(
  '%s is the same when it is judged again',
  async (file) => {
    const {bytes, result} = await judged(file)
    if (!result.ok || result.value.mediaType !== 'image/svg+xml') throw new Error(`${file} is refused`)
    const clean = result.value.bytes
    expect(Buffer.concat((await cleanAgain(bytes, result.value.digest)) ?? [])).toEqual(Buffer.from(clean))
    const again = await judgeImage(file, new Uint8Array(clean), 1_000_000)
    expect(again.ok && again.value.digest).toBe(result.value.digest)
    expect(again).not.toHaveProperty('value.removed')
  }
)

/** What a style sheet from elsewhere is named by, well and badly spelt. */
// prettier-ignore
const pieces = [
  '@import', '@IMPORT', '@i\\mport', '@\\69mport', '@\\69 mport', '@im/**/port', '@font-face', '@media print', '@supports', '@charset',
  'url(', 'src(', 'URL(', 'u\\72l(', ')', '"', "'", '//outside/a', 'https:outside', '{', '}', ';', ':', ',', ' ', '\n', '/*', '*/', '<!--', '-->',
  '\\', 'src:', 'fill:', '--a:', 'format("x")', 'rect', 'red', 'screen', '&', '#a', '!important', 'layer(a)'
]

test.prop([fc.array(fc.constantFrom(...pieces), {maxLength: 14}), fc.boolean()])(
  'no drawing that is kept fetches a style sheet or a font, however the rule is spelt',
  async (parts, isAttribute) => {
    const css = parts.join('').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
    const styled = isAttribute ? `<path d="M0 0h9" style="${css}"/>` : `<style>${css}</style>`
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${styled}</svg>`
    const result = await judgeImage('alpha.svg', new TextEncoder().encode(svg), 1_000_000)
    if (!result.ok || result.value.mediaType !== 'image/svg+xml') return
    const [, sheet, attribute] =
      /<style>(.*)<\/style>|style="(.*?)"/s.exec(new TextDecoder().decode(result.value.bytes)) ?? []
    const words = (sheet ?? attribute ?? '').replaceAll('&quot;', '"').replace(/"(?:[^"\\]|\\.)*"/g, '')
    expect(words).not.toMatch(/(?<!\\)@(?!media)|\b(?:url|src)\((?![#)])/i)
  }
)
