/** What a page's head says to programs is what the page says to readers; and its facts are the publication's. */
import {describe, expect, test} from 'vitest'
import type {Artifact} from '../../pipeline/model/edition.ts'
import type {Publication} from '../../pipeline/model/publication.ts'
import {verifyEditions} from '../../pipeline/verify/index.ts'
import {makeEditions} from '../support/make-edition.ts'
import {samplePublication} from '../support/sample-publication.ts'

const sample = await samplePublication()
const publication: Publication = {
  ...sample,
  project: {...sample.project, baseUrl: 'https://example.org/library/'}
}
const pages = (await makeEditions(publication, ['html'])).get('html') ?? []

function differences(artifacts: readonly Artifact[], of = publication): readonly string[] {
  const {verdicts} = verifyEditions(of, new Map([['html', artifacts]]))
  return verdicts
    .flatMap((verdict) => verdict.differences)
    .map(({kind, key, what = '', found = ''}) => `${kind} ${key} ${what}: ${found}`)
}

/** The edition with one page changed. */
function changed(file: string, change: (text: string) => string): readonly Artifact[] {
  return pages.map((artifact) => {
    if (!artifact.path.endsWith(`/${file}`)) return artifact
    const before = new TextDecoder().decode(artifact.bytes)
    const text = change(before)
    if (text === before) throw new Error('the mutation changes nothing')
    return {...artifact, bytes: new TextEncoder().encode(text)}
  })
}

test('a page as it is written says the same to programs and to readers', () => {
  expect(differences(pages)).toEqual([])
})

describe('a fact that is changed where a reader sees it', () => {
  test.each([
    [
      'authors',
      '<bdi><a href="https://example.org/alpha">Alpha Bravo',
      '<bdi><a href="https://example.org/alpha">Alpha Charlie'
    ],
    ['authors', /<dt>Authors<\/dt>\s*<dd.*?<\/dd>/s, ''],
    [
      'date',
      'data-fact="published"><time datetime="2026-11-24"',
      'data-fact="published"><time datetime="2026-11-25"'
    ],
    ['publisher', /(class="owner"><a[^>]*>)[^<]+/, '$1Organization of Another Example']
  ])('is found: %s', (fact, from, to) => {
    const found = differences(changed('index.html', (text) => text.replace(from, to)))
    expect(found.map((line) => line.split(':')[0])).toContain(`fact  ${fact}`)
  })
})

describe('a statement for programs that is changed', () => {
  const attribute = (name: string): RegExp => new RegExp(`(${name}" content=")[^"]+`)
  const data = (key: string): RegExp => new RegExp(`("${key}":")[^"]+`)
  test.each<readonly [string, RegExp]>([
    ['canonical address', /(rel="canonical" href=")[^"]+/],
    ['lead', /(<p class="lead">)[^<]+/],
    ['og:title', attribute('og:title')],
    ['og:description', attribute('og:description')],
    ['og:url', attribute('og:url')],
    ['citation_title', attribute('citation_title')],
    ['citation_author', attribute('citation_author')],
    ['citation_publisher', attribute('citation_publisher')],
    ['citation_language', attribute('citation_language')],
    ['citation_publication_date', attribute('citation_publication_date')],
    ['structured title', data('name')],
    ['structured description', data('description')],
    ['structured language', data('inLanguage')],
    ['structured authors', /("author":\[\{[^\]]*"name":")[^"]+/],
    ['structured publisher', /("publisher":\{[^}]*"name":")[^"]+/],
    ['structured date', data('datePublished')],
    ['structured version', data('version')],
    ['structured address', /("url":")[^"]+/]
  ])('is found on the first page: %s', (what, pattern) => {
    const found = differences(changed('index.html', (text) => text.replace(pattern, '$1Charlie')))
    expect(found.filter((line) => line.startsWith('loose index.html the head tells'))).toEqual([
      expect.stringMatching(new RegExp(`: ${what}: .*[Cc]harlie`))
    ])
  })

  test.each<readonly [string, RegExp]>([
    ['canonical address', /(rel="canonical" href=")[^"]+/],
    ['title in the head', /(<title>)[^<]+/],
    ['lead', /(<p class="lead">)[^<]+/],
    ['og:url', attribute('og:url')]
  ])("is found on a document's page: %s", (what, pattern) => {
    const found = differences(changed('position.html', (text) => text.replace(pattern, '$1Charlie')))
    expect(
      found.map((line) =>
        line
          .replace(/^.*readers: /, '')
          .split(':')
          .slice(0, -1)
          .join(':')
      )
    ).toContain(what)
  })

  test('is found when it is no data at all', () => {
    const found = differences(changed('index.html', (text) => text.replace('ld+json">{', 'ld+json">{{')))
    expect(found).toEqual([
      expect.stringContaining('structured title: data that is no JSON'),
      'fact  translations: []'
    ])
  })

  test('is found when it stands there without being asked for', () => {
    const {baseUrl: _, ...project} = publication.project
    expect(differences(pages, {...publication, project}).join('\n')).toMatch(/canonical address: https:/)
  })
})
