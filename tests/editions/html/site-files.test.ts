/** What a site has at its root: `.nojekyll`, `404.html`, the sitemap and the feed. */
import {fc, test as property} from '@fast-check/vitest'
import {describe, expect, test} from 'vitest'
import {feed} from '../../../pipeline/editions/html/library/feed.ts'
import {sitemap} from '../../../pipeline/editions/html/library/sitemap.ts'
import type {Artifact, LibraryContents, LibraryPublication} from '../../../pipeline/model/edition/edition.ts'
import {feedOf} from '../../../pipeline/transform/furnish/library/feed.ts'
import {sitemapsOf} from '../../../pipeline/transform/furnish/library/sitemap.ts'
import {elementsOf, readXmlMarkup, wordsOf, type Markup} from '../../../pipeline/verify/web-reader/markup.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {renderPages} from '../../support/render-library.ts'
import {textOf} from './support.ts'

const baseUrl = 'https://example.org/library/'

const publication = (id: string, more: Partial<LibraryPublication> = {}): LibraryPublication => ({
  id,
  language: 'en',
  title: id,
  type: 'document',
  date: '2026-03-01',
  editions: [
    {edition: 'pdf', path: `${id}/en/${id}.en.pdf`, bytes: 184_321, pages: 6},
    {edition: 'html', path: `${id}/en/index.html`, bytes: 1000}
  ],
  ...more
})

const french = (id: string): LibraryPublication =>
  publication(id, {language: 'fr', editions: [{edition: 'html', path: `${id}/fr/index.html`, bytes: 1000}]})

const contentsOf = (...publications: readonly LibraryPublication[]): LibraryContents => ({
  publisher: 'Alpha',
  language: 'en',
  footer: [],
  baseUrl,
  publications
})

async function rootFiles(contents: LibraryContents): Promise<ReadonlyMap<string, Artifact>> {
  const made = await renderPages(contents, memoryWorld())
  return new Map(made.map((one) => [one.path, one]))
}

const root = (artifact: Artifact | undefined): Markup => {
  const first = readXmlMarkup(textOf(artifact), 'file').children.find((node) => typeof node !== 'string')
  if (first === undefined || typeof first === 'string') throw new Error('no root element')
  return first
}

describe('the root of a site', () => {
  test('has no feed and no sitemap where nobody says its address', async () => {
    const {baseUrl: _, ...contents} = contentsOf(publication('alpha'))
    const paths = [...(await rootFiles(contents)).keys()]
    expect(paths).toEqual(expect.arrayContaining(['.nojekyll', '404.html']))
    expect(paths.filter((path) => path.endsWith('.xml'))).toEqual([])
  })

  test('has a page for what is not found, whose addresses hold at any depth', async () => {
    const page = textOf((await rootFiles(contentsOf(publication('alpha')))).get('404.html'))
    const addresses = [...page.matchAll(/ (?:href|src)="([^"#][^"]*)"/g)].map(([, url = '']) => url)
    expect(addresses.length).toBeGreaterThan(3)
    for (const url of addresses) expect(url).toMatch(/^\/library\//)
    expect(page).toContain('<meta name="robots" content="noindex">')
  })

  test('lists published things alone', async () => {
    const files = await rootFiles({
      ...contentsOf(publication('alpha'), publication('bravo', {status: 'withdrawn'})),
      pages: [{path: 'alpha/en/index.html', date: '2026-03-01'}]
    })
    expect(textOf(files.get('feed.xml'))).not.toContain('bravo')
    expect(textOf(files.get('sitemap.xml'))).not.toContain('bravo')
    expect(textOf(files.get('index.html'))).toContain(
      '<link rel="alternate" type="application/atom+xml" title="Alpha" href="feed.xml">'
    )
  })
})

test('the sitemap lists the page of several languages, and not that of one or of what is withdrawn', async () => {
  const files = await rootFiles(
    contentsOf(
      publication('alpha'),
      publication('bravo'),
      french('bravo'),
      publication('charlie', {status: 'withdrawn'}),
      {...french('charlie'), status: 'withdrawn'}
    )
  )
  expect(elementsOf(root(files.get('sitemap.xml')), 'loc').map(wordsOf)).toEqual([
    'https://example.org/library/',
    'https://example.org/library/index.fr.html',
    'https://example.org/library/bravo/'
  ])
})

function maps(pages: NonNullable<LibraryContents['pages']>): readonly Artifact[] {
  return sitemapsOf({...contentsOf(), pages}, []).map(sitemap)
}

function feedFile(contents: LibraryContents): Artifact | undefined {
  const told = feedOf(contents)
  return told === undefined ? undefined : feed(told)
}

describe('the sitemap', () => {
  test('holds addresses as URLs are written, and days', () => {
    const [file] = maps([{path: 'α/el/index.html', date: '2026-03-01'}, {path: 'a/en/b c.html'}])
    const urlset = root(file)
    expect([urlset.name, urlset.attributes.get('xmlns')]).toEqual([
      'urlset',
      'http://www.sitemaps.org/schemas/sitemap/0.9'
    ])
    expect(elementsOf(urlset, 'url').map((url) => elementsOf(url, 'loc').map(wordsOf))).toEqual([
      ['https://example.org/library/%CE%B1/el/'],
      ['https://example.org/library/a/en/b%20c.html']
    ])
    expect(elementsOf(urlset, 'lastmod').map(wordsOf)).toEqual(['2026-03-01'])
  })

  test('of more pages than a file may list is an index of several', () => {
    const pages = Array.from({length: 20_001}, (_, index) => ({path: `alpha/en/${String(index)}.html`}))
    const [index, ...parts] = maps(pages)
    const most = Math.max(...parts.map(({bytes}) => bytes.length)) / 20_000
    expect((most + 2048) * 20_000).toBeLessThan(50_000_000)
    expect(elementsOf(root(index), 'loc').map(wordsOf)).toEqual([
      'https://example.org/library/sitemap-1.xml',
      'https://example.org/library/sitemap-2.xml'
    ])
    expect(parts.map((part) => textOf(part).match(/<loc>/g)?.length)).toEqual([20_000, 1])
  })
})

describe('the feed', () => {
  test('is newest first, without what has no date', () => {
    const {date: _, ...undated} = publication('charlie')
    const contents = contentsOf(publication('alpha'), publication('bravo', {date: '2026-04-01'}), undated)
    const entries = elementsOf(root(feedFile(contents)), 'entry')
    expect(entries.flatMap((entry) => elementsOf(entry, 'title').map(wordsOf))).toEqual(['bravo', 'alpha'])
  })

  test('is none without dates', () => {
    const {date: _, ...undated} = publication('alpha')
    expect(feedOf(contentsOf(undated))).toBeUndefined()
  })

  test('names the page first, and the files as enclosures', () => {
    const [entry] = elementsOf(root(feedFile(contentsOf(publication('alpha')))), 'entry')
    const links = entry === undefined ? [] : elementsOf(entry, 'link')
    expect(
      links.map(({attributes}) => ['rel', 'type', 'href', 'length'].map((name) => attributes.get(name)))
    ).toEqual([
      ['alternate', 'text/html', 'https://example.org/library/alpha/en/', undefined],
      ['enclosure', 'application/pdf', 'https://example.org/library/alpha/en/alpha.en.pdf', '184321']
    ])
  })

  property.prop([
    fc.array(
      fc.record({
        id: fc.stringMatching(/^[a-z]{1,8}$/),
        title: fc.string({unit: 'binary'}),
        summary: fc.string({unit: 'binary'}),
        date: fc.constantFrom('2026-03-01', '2026-04-01')
      }),
      {minLength: 1, maxLength: 5}
    )
  ])('obeys RFC 4287, whatever publications say', (given) => {
    const publications = given.map(({id, ...more}) => publication(id, more))
    expectAtom(root(feedFile(contentsOf(...publications))))
  })
})

/** RFC 4287 §4.1.1, §4.1.2: what a feed and an entry have once, and what they must have. */
function expectAtom(feedElement: Markup): void {
  expect([feedElement.name, feedElement.attributes.get('xmlns')]).toEqual([
    'feed',
    'http://www.w3.org/2005/Atom'
  ])
  const entries = feedElement.children.filter((child) => typeof child !== 'string' && child.name === 'entry')
  for (const element of [feedElement, ...entries]) {
    if (typeof element === 'string') continue
    const own = element.children.filter((child) => typeof child !== 'string')
    const named = (name: string): readonly Markup[] => own.filter((child) => child.name === name)
    for (const name of ['id', 'title', 'updated']) expect(named(name)).toHaveLength(1)
    for (const id of named('id')) expect(new URL(wordsOf(id)).href).toBe(wordsOf(id))
    for (const updated of named('updated'))
      expect(wordsOf(updated)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    const alternates = named('link').filter(({attributes}) => attributes.get('rel') === 'alternate')
    expect(alternates).toHaveLength(1)
    for (const {attributes} of named('link'))
      expect(new URL(attributes.get('href') ?? '').href).toBe(attributes.get('href'))
  }
  // An entry without an author has the feed's.
  expect(elementsOf(feedElement, 'author').flatMap((author) => elementsOf(author, 'name'))).toHaveLength(1)
  const dates = elementsOf(feedElement, 'updated').map(wordsOf)
  expect(dates).toEqual([dates[0], ...dates.slice(1).sort().reverse()])
  expect(dates[0]).toBe(dates[1])
}
