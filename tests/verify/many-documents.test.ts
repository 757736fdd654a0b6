/** Of more than 200 documents a page lists those around its own: a line that is lost there is found, too. */
import {strFromU8, strToU8} from 'fflate'
import {expect, test} from 'vitest'
import {verifyEditions} from '../support/verify-editions.ts'
import {publish} from '../editions/pdf/make-pdf.ts'
import {makeFurnished} from '../support/make-edition.ts'
import {memoryWorld} from '../support/memory-world.ts'

const names = Array.from({length: 203}, (_, index) => `d${String(index + 1)}`)
const sources = {
  'source/alpha/publication.yaml': `title: Alpha\nlanguage: en\ndate: 2026-01-02\ncontents: [${names.map((name) => `${name}.md`).join(', ')}]\n`,
  ...Object.fromEntries(names.map((name) => [`source/alpha/${name}.md`, `# Bravo ${name}\n\nCharlie.\n`]))
}
const publication = await publish(sources)
const {artifacts, around} = await makeFurnished(publication, ['html'], memoryWorld(sources))
const pages = artifacts.get('html') ?? []

function differences(from: string | RegExp, to: string): readonly string[] {
  const damaged = pages.map((page) =>
    page.path.endsWith('/d120.html')
      ? {...page, bytes: strToU8(strFromU8(page.bytes).replace(from, to))}
      : page
  )
  const {verdicts} = verifyEditions(publication, new Map([['html', damaged]]), around)
  return verdicts.flatMap((verdict) => verdict.differences).map(({key, what}) => `${key}: ${what ?? ''}`)
}

const told = [expect.stringMatching(/^d120\.html: navigation “Contents”: line \d+ should say/)]

test.each<readonly [string, string | RegExp, string, readonly unknown[]]>([
  ['as it was made', '', '', []],
  ['without the way to those before', /<li><a href="index\.html#_contents">.*?<\/li>/, '', told],
  ['with another number of those behind', '171–203', '172–203', told],
  ['without one of those around it', /<li><a href="d100\.html">.*?<\/li>/, '', told],
  [
    'with one more',
    '<li><a href="d70.html">',
    '<li><a href="d69.html">69</a></li><li><a href="d70.html">',
    told
  ]
])('a page %s', (_, from, to, wanted) => {
  expect(differences(from, to)).toEqual(wanted)
})
