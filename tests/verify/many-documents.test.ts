/** Of more than 60 documents a page lists those around its own, and one page all of them: a line that is lost there is found, too. */
import {strFromU8, strToU8} from 'fflate'
import {describe, expect, test} from 'vitest'
import type {Around, Artifact} from '../../pipeline/model/edition/edition.ts'
import {verifyEditions} from '../support/verify-editions.ts'
import {publish} from '../editions/pdf/make-pdf.ts'
import {makeFurnished} from '../support/make-edition.ts'
import {memoryWorld} from '../support/memory-world.ts'

const names = Array.from({length: 153}, (_, index) => `d${String(index + 1)}`)
const sources = {
  'source/alpha/publication.yaml': `title: Alpha\nlanguage: en\ndate: 2026-01-02\ncontents: [${names.map((name) => `${name}.md`).join(', ')}]\n`,
  ...Object.fromEntries(
    names.map((name) => [
      `source/alpha/${name}.md`,
      `---\nsummary: Of ${name}.\n---\n\n# Bravo ${name}\n\nCharlie.\n\n## Delta\n\nEcho.\n`
    ])
  )
}
const publication = await publish(sources)
const {artifacts, around} = await makeFurnished(publication, ['html'], memoryWorld(sources))
const pages = artifacts.get('html') ?? []

/** Each on a page of its own. */
const damages: readonly (readonly [page: string, from: string | RegExp, to: string])[] = [
  // Without the way to those before.
  ['d110.html', /<li><a href="index\.contents\.html">.*?<\/li>/, ''],
  // With another number of those behind.
  ['d120.html', '141–153', '142–153'],
  // With a way to another place in the whole contents.
  ['d125.html', 'index.contents.html#d146', 'index.contents.html#d147'],
  // Without one of those around it.
  ['d130.html', /<li><a href="d120\.html">.*?<\/li>/, ''],
  // With one more.
  ['d140.html', '<li><a href="d130.html">', '<li><a href="d129.html">129</a></li><li><a href="d130.html">']
]

function differencesOf(shown: readonly Artifact[], known: Around = around): readonly string[] {
  const {verdicts} = verifyEditions(publication, new Map([['html', shown]]), known)
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

/** The pages, of which one has other words. */
function withOther(file: string, from: string | RegExp, to: string): readonly Artifact[] {
  return pages.map((page) => {
    if (!page.path.endsWith(`/${file}`)) return page
    const bytes = strToU8(strFromU8(page.bytes).replace(from, to))
    expect(bytes, page.path).not.toEqual(page.bytes)
    return {...page, bytes}
  })
}

describe('the page of the whole contents that has', () => {
  const whole = 'index.contents.html'

  test.each<readonly [what: string, from: string | RegExp, to: string, found: RegExp]>([
    ['no line of a document', /<li id="d77">.*?<\/ol><\/li>\n/s, '', /^contents:d77: /],
    [
      'no line of a section',
      '<li><a href="d77.html#delta"><span>Delta</span></a></li>',
      '',
      /^contents:d77\/delta: /
    ],
    ['another title', '>Bravo d77<', '>Bravo d78<', /^contents:d77: /],
    [
      'two documents out of order',
      /(<li id="d77">.*?)(<li id="d78">.*?)(?=<li id="d79">)/s,
      '$2$1',
      /^contents:d77: /
    ],
    ['a line that leads elsewhere', '<h2><a href="d77.html">', '<h2><a href="d1.html">', /^contents:d77: /],
    [
      'a line that is not where pages lead',
      '<li id="d77">',
      '<li id="c77">',
      /^index.contents.html: line of the contents with another id/
    ],
    ['a line where pages lead for another', /id="(d77|d78)"/g, 'id="d79"', /id that stands twice/],
    ['another summary', 'Of d77.', 'Of d78.', /navigation “Contents”: line \d+ should say “Of d77\.”/],
    ['another heading', '>Contents</h1>', '>Notes</h1>', /navigation “Contents” has another name/],
    ['another way down', '>Alpha</a></li>', '>Bravo</a></li>', /navigation “Breadcrumb”: line 2/],
    ['another chapter for programs', '"name":"Bravo d77"', '"name":"Bravo d78"', /head: structured data/],
    [
      'words of its own',
      '<p class="kicker">Alpha',
      '<p class="kicker">Bravo',
      /page: line \d+ should say “Alpha”/
    ],
    ['something that acts', '<main', '<main onclick="1"', /attribute that hides or acts/],
    ['another direction', ' dir="ltr"', ' dir="rtl"', /another direction than the publication/]
  ])('%s differs', (_, from, to, found) => {
    expect(differencesOf(withOther(whole, from, to)).join('\n')).toMatch(new RegExp(found, 'm'))
  })

  test('is missed', () => {
    const without = pages.filter(({path}) => !path.endsWith(whole))
    expect(differencesOf(without)).toContainEqual(expect.stringMatching(/^contents:d11: /))
  })
})

test('a first page that begins with others than it should has a difference', () => {
  const found = differencesOf(withOther('index.html', 'Contents: 1–153', 'Contents: 1–152'))
  expect(found).toEqual([
    expect.stringMatching(/^index\.html: navigation “Contents”: line \d+ should say “Contents: 1–153/)
  ])
})

test('an output that has its whole contents on the first page is read, where what stands around texts is not known', () => {
  const list = /<ol>\n?<li id=.*<\/ol>(?=<\/nav>)/s.exec(
    strFromU8(pages.find(({path}) => path.endsWith('/index.contents.html'))?.bytes ?? new Uint8Array())
  )?.[0]
  const earlier = withOther('index.html', /<ol><li><h3>.*?<\/ol>(?=<\/nav>)/s, list ?? '')
  const shown = earlier.filter(({path}) => !path.endsWith('/index.contents.html'))
  expect(differencesOf(shown, {})).toEqual([])
})
