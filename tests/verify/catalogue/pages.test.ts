/** A catalogue of several pages, and sitemaps of very many: whatever is changed in one of their files is found in it. */
import {describe, expect, test} from 'vitest'
import {catalogueOf, largeLibrary, library, linesOf, verdictOn} from './sample-library.ts'

const whole = await catalogueOf(largeLibrary)

type Mutation = readonly [name: string, file: string, change: (text: string) => string]

/** Each mutation's lines; those of different files are tried at once, since a whole library is compared each time. */
async function foundBy(mutations: readonly Mutation[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>()
  for (let left = mutations; left.length > 0; left = left.filter(([name]) => !found.has(name))) {
    const round = new Map([...left].reverse().map((one) => [one[1], one]))
    const changed = [...round].map(([file, [, , change]]): readonly [string, string] => {
      const text = whole.get(file) ?? ''
      if (change(text) === text) throw new Error(`nothing was changed in ${file}`)
      return [file, change(text)]
    })
    const lines = linesOf(await verdictOn(largeLibrary, new Map([...whole, ...changed])))
    for (const [file, [name]] of round)
      found.set(
        name,
        lines.filter((line) => line.startsWith(`${file}: `))
      )
    expect(lines.filter((line) => ![...round.keys()].some((file) => line.startsWith(`${file}: `)))).toEqual(
      []
    )
  }
  return found
}

const replace =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, to)

describe('a catalogue of several pages', () => {
  const mutations: readonly Mutation[] = [
    [
      'a publication lost',
      'index-2.html',
      replace(/<li data-type(?:(?!<li data-type)[^])*n250(?:(?!<li data-type)[^])*/, '')
    ],
    ['a publication twice', 'index-3.html', replace(/(<li data-type[^]*?)(?=<li data-type)/, '$1$1')],
    ['a title', 'index-3.fr.html', replace('Title n441', 'Title n442')],
    ['its number', 'index-2.html', replace('aria-current="page"', '')],
    ['another number', 'index-2.html', replace('>2</a>', '>4</a>')],
    ['the number in the title', 'index-2.html', replace('Page 2 —', 'Page 3 —')],
    [
      'the way back',
      'index-2.html',
      replace('href="index.html" rel="prev"', 'href="index-3.html" rel="prev"')
    ],
    ['the way on', 'index-2.fr.html', replace(/<li><a href="index-3.fr.html" rel="next"[^]*?<\/li>/, '')],
    ['a way to a page', 'index.html', replace('href="index-3.html" aria', 'href="index-2.html" aria')],
    [
      'the way to the other language',
      'index-2.html',
      replace('href="index-2.fr.html"', 'href="index.fr.html"')
    ],
    [
      'a counterpart',
      'index-2.html',
      replace(
        'hreflang="fr" href="https://example.org/library/index-2',
        'hreflang="fr" href="https://example.org/library/index-3'
      )
    ],
    [
      'its address',
      'index-3.html',
      replace('rel="canonical" href="https://example.org/', 'rel="canonical" href="https://example.net/')
    ],
    ['a row', 'index-2.js', replace('Title n250', 'Title n251')],
    ['a row lost', 'index-3.fr.js', replace(/,"<li data-type[^"]*(?:\\.[^"]*)*n449(?:[^"\\]|\\.)*"/, '')],
    ['a row hidden', 'index-1.js', replace('<li data-type', '<li hidden data-type')],
    ['two rows in one', 'index-1.js', replace('</li>","<li', '</li><li')],
    ['no text', 'index-1.js', replace('"rows":[', '"rows":[1,')],
    ['the language of rows', 'index-2.fr.js', replace('{"language":"fr"', '{"language":"en"')],
    ['the name of rows', 'index-2.js', replace('["index-2.js"]', '["index-3.js"]')],
    ['one thing more in rows', 'index-2.js', replace('{"language"', '{"golf":1,"language"')],
    ['a script behind rows', 'index-2.js', (text) => `${text};alert(1)`]
  ]

  test('is found out, whatever is changed in it', async () => {
    const found = await foundBy(mutations)
    expect(found.size).toBe(mutations.length)
    for (const [name] of mutations) expect(found.get(name), name).not.toEqual([])
  })

  test('lacks no file, and has none more', async () => {
    const lacking = ['index-1.js', 'index-2.html', 'index-3.fr.html', 'index-3.fr.js']
    const left = new Map([...whole].filter(([path]) => !lacking.includes(path)))
    expect(linesOf(await verdictOn(largeLibrary, left))).toEqual(
      expect.arrayContaining(lacking.map((file) => `${file}: : missing :  / `))
    )
    const more = ['index-1.de.js', 'index-4.html', 'index-4.js', 'sitemap-1.xml']
    const files = new Map([...whole, ...more.map((file) => [file, ''] as const)])
    const found = linesOf(await verdictOn(largeLibrary, files))
    expect([...found].sort()).toEqual(more.map((file) => `${file}: : extra :  / `))
  })

  test('is on the map of the site', () => {
    const map = whole.get('sitemap.xml') ?? ''
    for (const page of [
      '',
      'index-2.html',
      'index-3.html',
      'index.fr.html',
      'index-2.fr.html',
      'index-3.fr.html'
    ])
      expect(map).toContain(`<loc>https://example.org/library/${page}</loc>`)
  })
})

describe('a site of more pages than a sitemap may list', () => {
  test('has them in several, each of which is read', async () => {
    const pages = Array.from({length: 20_000}, (_, index) => ({
      path: `alpha/en/${String(index)}.html`,
      date: '2026-01-02'
    }))
    const many = {...library, pages}
    const maps = await catalogueOf(many)
    expect([...maps.keys()].filter((path) => path.startsWith('sitemap'))).toEqual([
      'sitemap.xml',
      'sitemap-1.xml',
      'sitemap-2.xml'
    ])
    expect(linesOf(await verdictOn(many, maps))).toEqual([])
    const changed = new Map(maps)
    for (const [file, from, to] of [
      ['sitemap.xml', 'sitemap-2.xml', 'sitemap-4.xml'],
      ['sitemap-1.xml', 'alpha/en/17.html', 'alpha/en/17.htm'],
      ['sitemap-2.xml', '2026-01-02', '2026-01-03']
    ] as const)
      changed.set(file, (maps.get(file) ?? '').replace(from, to))
    expect(linesOf(await verdictOn(many, changed))).toEqual([
      expect.stringMatching(/^sitemap\.xml: .*sitemap-2\.xml”: {2}\/ .*sitemap-4/),
      expect.stringMatching(/^sitemap-1\.xml: .*alpha\/en\/17\.html 2026/),
      expect.stringMatching(/^sitemap-2\.xml: .*2026-01-02/)
    ])
    maps.delete('sitemap-2.xml')
    expect(linesOf(await verdictOn(many, maps))).toEqual(['sitemap-2.xml: : missing :  / '])
  })
})
