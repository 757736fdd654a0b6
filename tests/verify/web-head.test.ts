/** What a page's head says to programs is what the page says to readers; and its facts are the publication's. */
import {describe, expect, test} from 'vitest'
import type {Around, Artifact} from '../../pipeline/model/edition/edition.ts'
import type {Publication} from '../../pipeline/model/publication/publication.ts'
import {verifyEditions} from '../support/verify-editions.ts'
import {makeFurnished} from '../support/make-edition.ts'
import {othersOf} from '../support/others.ts'
import {samplePublication} from '../support/sample-publication.ts'

const sample = await samplePublication()
const publication: Publication = {
  ...sample,
  project: {...sample.project, baseUrl: 'https://example.org/library/'}
}
const made = await makeFurnished(publication, ['html'])
const pages = made.artifacts.get('html') ?? []

function differences(artifacts: readonly Artifact[], around: Around = made.around): readonly string[] {
  const {verdicts} = verifyEditions(publication, new Map([['html', artifacts]]), around)
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
    ['head: canonical', /(rel="canonical" href=")[^"]+/],
    ['page: line \\d+', /(<p class="lead">)[^<]+/],
    ['head: og:title', attribute('og:title')],
    ['head: og:description', attribute('og:description')],
    ['head: og:url', attribute('og:url')],
    ['head: citation_title', attribute('citation_title')],
    ['head: citation_author', attribute('citation_author')],
    ['head: citation_publisher', attribute('citation_publisher')],
    ['head: citation_language', attribute('citation_language')],
    ['head: citation_publication_date', attribute('citation_publication_date')],
    ['head: structured data name', data('name')],
    ['head: structured data description', data('description')],
    ['head: structured data inLanguage', data('inLanguage')],
    ['head: structured data author 1 name', /("author":\[\{[^\]]*"name":")[^"]+/],
    ['head: structured data publisher name', /("publisher":\{[^}]*"name":")[^"]+/],
    ['head: structured data datePublished', data('datePublished')],
    ['head: structured data version', data('version')],
    ['head: structured data url', /("url":")[^"]+/]
  ])('is found on the first page: %s', (what, pattern) => {
    const found = differences(changed('index.html', (text) => text.replace(pattern, '$1Charlie')))
    expect(found).toContainEqual(
      expect.stringMatching(new RegExp(`^unexpected index.html ${what} should .*[Cc]harlie`))
    )
  })

  test.each<readonly [string, RegExp]>([
    ['head: canonical', /(rel="canonical" href=")[^"]+/],
    ['head: title', /(<title>)[^<]+/],
    ['page: line \\d+', /(<p class="lead">)[^<]+/],
    ['head: og:url', attribute('og:url')]
  ])("is found on a document's page: %s", (what, pattern) => {
    const found = differences(changed('position.html', (text) => text.replace(pattern, '$1Charlie')))
    expect(found).toContainEqual(
      expect.stringMatching(new RegExp(`^unexpected position.html ${what} should .*[Cc]harlie`))
    )
  })

  test('is found when it is no data at all', () => {
    const found = differences(changed('index.html', (text) => text.replace('ld+json">{', 'ld+json">{{')))
    expect(found).toContain('unexpected index.html head: structured data is unexpected: no JSON')
    expect(found).toContain('fact  translations: []')
  })

  test('is found when it stands there without being asked for', () => {
    const {baseUrl: _, ...project} = publication.project
    const around = othersOf({...publication, project})
    expect(differences(pages, around).join('\n')).toMatch(/head: canonical is unexpected: https:/)
  })
})

test('pages of a publication that was not read whole have to ask not to be found', async () => {
  const [first, ...others] = publication.documents
  if (first === undefined) throw new Error('the sample has no document')
  const cut: Publication = {...publication, documents: [{...first, unread: 'limit/constructs'}, ...others]}
  const {artifacts, around} = await makeFurnished(cut, ['html'])
  const found = (files: readonly Artifact[]): readonly string[] =>
    verifyEditions(cut, new Map([['html', files]]), around).verdicts.flatMap(({differences: all}) =>
      all.map(({key, what = ''}) => `${key} ${what}`)
    )
  const files = artifacts.get('html') ?? []
  expect(found(files)).toEqual([])
  const listed = files.map((file) => {
    if (!file.path.endsWith('/index.html')) return file
    const text = new TextDecoder().decode(file.bytes).replace('<meta name="robots" content="noindex">', '')
    return {...file, bytes: new TextEncoder().encode(text)}
  })
  expect(found(listed)).toEqual(['index.html head: robots should be “noindex”'])
})
