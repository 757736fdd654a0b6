/** Of more than 60 documents a page lists those around its own: a line that is lost there is found, too. */
import {strFromU8, strToU8} from 'fflate'
import {expect, test} from 'vitest'
import type {Artifact} from '../../pipeline/model/edition/edition.ts'
import {verifyEditions} from '../support/verify-editions.ts'
import {publish} from '../editions/pdf/make-pdf.ts'
import {makeFurnished} from '../support/make-edition.ts'
import {memoryWorld} from '../support/memory-world.ts'

const names = Array.from({length: 153}, (_, index) => `d${String(index + 1)}`)
const sources = {
  'source/alpha/publication.yaml': `title: Alpha\nlanguage: en\ndate: 2026-01-02\ncontents: [${names.map((name) => `${name}.md`).join(', ')}]\n`,
  ...Object.fromEntries(names.map((name) => [`source/alpha/${name}.md`, `# Bravo ${name}\n\nCharlie.\n`]))
}
const publication = await publish(sources)
const {artifacts, around} = await makeFurnished(publication, ['html'], memoryWorld(sources))
const pages = artifacts.get('html') ?? []

/** Each on a page of its own. */
const damages: readonly (readonly [page: string, from: string | RegExp, to: string])[] = [
  // Without the way to those before.
  ['d110.html', /<li><a href="index\.html#_contents">.*?<\/li>/, ''],
  // With another number of those behind.
  ['d120.html', '141–153', '142–153'],
  // Without one of those around it.
  ['d130.html', /<li><a href="d120\.html">.*?<\/li>/, ''],
  // With one more.
  ['d140.html', '<li><a href="d130.html">', '<li><a href="d129.html">129</a></li><li><a href="d130.html">']
]

function differencesOf(shown: readonly Artifact[]): readonly string[] {
  const {verdicts} = verifyEditions(publication, new Map([['html', shown]]), around)
  return verdicts.flatMap((verdict) => verdict.differences).map(({key, what}) => `${key}: ${what ?? ''}`)
}

test('pages as they were made have no difference', () => {
  expect(differencesOf(pages)).toEqual([])
})

test('a page that lists others than it should has one', () => {
  const damaged = pages.map((page) => {
    const [, from, to = ''] = damages.find(([name]) => page.path.endsWith(`/${name}`)) ?? []
    if (from === undefined) return page
    const bytes = strToU8(strFromU8(page.bytes).replace(from, to))
    expect(bytes, page.path).not.toEqual(page.bytes)
    return {...page, bytes}
  })
  expect(differencesOf(damaged)).toEqual(
    damages.map(([page]): unknown =>
      expect.stringMatching(new RegExp(`^${page}: navigation “Contents”: line \\d+ should say`))
    )
  )
})
