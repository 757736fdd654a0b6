/** What a page says of itself in its head. */
import {describe, expect, test} from 'vitest'
import {html} from '../../../pipeline/editions/html/edition.ts'
import {contentSecurityPolicy} from '../../../pipeline/editions/html/frame/content-security-policy.ts'
import type {Metadata} from '../../../pipeline/model/publication/front-matter.ts'
import type {Furnish} from '../../../pipeline/model/publication/furniture.ts'
import {openMemo} from '../../../pipeline/platform/cache/memo/memo.ts'
import {elementsOf} from '../../../pipeline/verify/web-reader/markup.ts'
import {readHtmlMarkup} from '../../../pipeline/verify/web-reader/read-html-markup.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {othersOf} from '../../support/others.ts'
import {wholeArtifact} from '../../support/whole-artifact.ts'
import {publicationOf, publish, textOf, type Variant} from './support.ts'

const project = {publisher: 'Alpha', baseUrl: 'https://example.org/library/', footer: []}

async function headOf(file: string, variant: Variant): Promise<string> {
  const page = (await publish(variant)).find(({path}) => path === `countering-terrorism/en/${file}`)
  return textOf(page).split('</head>')[0] ?? ''
}

function dataIn(head: string): unknown {
  const [, text = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(head) ?? []
  return JSON.parse(text)
}

describe('the policy', () => {
  test('lets nothing act that stands in a page, and nothing load from elsewhere', () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; base-uri 'none'; form-action 'none'/)
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*|script-src[^;]*(?:data|blob):/)
  })

  test('stands before everything that it governs', async () => {
    const head = await headOf('areas.html', {publication: {project}})
    expect(head.indexOf('http-equiv="content-security-policy"')).toBeGreaterThan(0)
    expect(head.indexOf('http-equiv="content-security-policy"')).toBeLessThan(head.search(/<link|<script/))
  })
})

describe('fonts', () => {
  test('of the words of a page are asked for before the stylesheet', async () => {
    const asked = async (page: string): Promise<ReadonlySet<string>> => {
      const head = await headOf(page, {})
      expect(head.lastIndexOf('rel="preload"')).toBeLessThan(head.indexOf('rel="stylesheet"'))
      return new Set(
        head.match(/<link rel="preload" as="font" type="font\/woff2" crossorigin="" href="[^"]+\.woff2">/g)
      )
    }
    // The serif, the sans, and its italics for a word in a note.
    expect((await asked('position.html')).size).toBe(3)
    // Its text has Greek and Cyrillic words, some in italics, and a formula.
    expect((await asked('areas.html')).size).toBe(7)
  })
})

describe('structured data', () => {
  test('of a publication of several documents is a book and its chapters', async () => {
    const identifiers: Metadata['identifiers'] = {doi: '10.5555/12345678', isbn: {html: '978-3-16-148410-0'}}
    const data = dataIn(await headOf('index.html', {publication: {project}, metadata: {identifiers}}))
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Book',
      '@id': 'https://example.org/library/countering-terrorism/en/',
      inLanguage: 'en',
      datePublished: '2026-11-24',
      isbn: '978-3-16-148410-0',
      sameAs: 'https://doi.org/10.5555/12345678',
      hasPart: [
        {'@type': 'Chapter', name: 'Position', position: 1},
        {'@type': 'Chapter', position: 2}
      ],
      workTranslation: [{'@type': 'Book', inLanguage: 'fr'}]
    })
  })

  test('of a document is a chapter, and the way down to it', async () => {
    const data = dataIn(await headOf('areas.html', {publication: {project}}))
    expect(data).toMatchObject({
      '@graph': [
        {'@type': 'Chapter', position: 2, isPartOf: {'@type': 'Book', name: 'Countering terrorism'}},
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            {position: 1, item: 'https://example.org/library/'},
            {position: 2, name: 'Countering terrorism'},
            {position: 3, item: 'https://example.org/library/countering-terrorism/en/areas.html'}
          ]
        }
      ]
    })
  })

  test('of one document is an article, without addresses that nobody knows', async () => {
    const data = dataIn(
      await headOf('index.html', {
        documents: 1,
        metadata: {authors: [{name: 'Alpha', url: 'https://orcid.org/0000-0002-1825-0097'}]}
      })
    )
    expect(data).toMatchObject({
      '@type': 'Article',
      headline: 'Countering terrorism',
      author: [{'@type': 'Person'}]
    })
    expect(data).not.toHaveProperty('url')
  })

  test('cannot end the element that it stands in', async () => {
    const title = '</script><script>alert(1)</script><!--'
    const head = await headOf('index.html', {metadata: {title}})
    expect(elementsOf(readHtmlMarkup(head), 'script')).toHaveLength(1)
    expect(dataIn(head)).toMatchObject({name: title})
  })
})

describe('cards and indexes', () => {
  test('are told what the front matter says, with addresses in full', async () => {
    const variant = {
      publication: {project},
      editions: ['pdf'] as const,
      metadata: {identifiers: {doi: '10.5555/1'}}
    }
    const head = await headOf('index.html', variant)
    for (const [name, content] of [
      ['property="og:type"', 'book'],
      ['property="og:url"', 'https://example.org/library/countering-terrorism/en/'],
      ['property="og:image"', 'https://example.org/library/countering-terrorism/en/assets/preview.png'],
      ['name="citation_title"', 'Countering terrorism'],
      ['name="citation_author"', 'Alpha Bravo'],
      ['name="citation_publication_date"', '2026/11/24'],
      ['name="citation_doi"', '10.5555/1'],
      [
        'name="citation_pdf_url"',
        'https://example.org/library/countering-terrorism/en/countering-terrorism.en.pdf'
      ]
    ] as const)
      expect(head).toContain(`<meta ${name} content="${content}">`)
    expect(head).toContain('<link rel="cite-as" href="https://doi.org/10.5555/1">')
  })

  test('have a picture, of which what stands around texts is told no bytes', async () => {
    const publication = await publicationOf({publication: {project}})
    const others = othersOf(publication)
    const told = new Set<string>()
    const furnish: Furnish = (page, preview) => {
      told.add(JSON.stringify(preview))
      return others.furnish(page, preview)
    }
    const world = {...memoryWorld(), memo: openMemo(new Uint8Array())}
    const {value: addressed} = await html.address(publication, world)
    const {value: files} = await html.render(addressed.prepared, {...others, furnish}, world)
    await Promise.all(files.map((file) => wholeArtifact(file, world)))
    const path = 'countering-terrorism/en/assets/preview.png'
    expect(files.map((file) => file.path)).toContain(path)
    expect([...told].map((text) => JSON.parse(text))).toEqual([
      {path, mediaType: 'image/png', width: 1200, height: 630}
    ])
  })

  test('are told no address that nobody knows', async () => {
    expect(await headOf('index.html', {editions: ['pdf']})).not.toMatch(/og:|citation_pdf_url|canonical/)
  })
})

describe('the languages', () => {
  const links = (head: string): readonly string[] =>
    [...head.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(
      ([, language = '', href = '']) => `${language} ${href}`
    )

  test('of a page are those that have its counterpart', async () => {
    const root = 'https://example.org/library/countering-terrorism'
    expect(links(await headOf('index.html', {publication: {project}}))).toEqual([
      `en ${root}/en/`,
      `fr ${root}/fr/`,
      `x-default ${root}/`
    ])
    expect(links(await headOf('position.html', {publication: {project}}))).toEqual([
      `en ${root}/en/position.html`,
      `fr ${root}/fr/position.html`
    ])
    expect(links(await headOf('areas.html', {publication: {project}}))).toEqual([])
  })

  test('lead to the counterpart, else to the start, else to the list of languages', async () => {
    const chooser = async (file: string, variant: Variant = {}): Promise<string | undefined> => {
      const page = (await publish(variant)).find(({path}) => path === `countering-terrorism/en/${file}`)
      return /href="([^"]+)" lang="fr"/.exec(textOf(page))?.[1]
    }
    expect(await chooser('position.html')).toBe('../fr/position.html')
    expect(await chooser('areas.html')).toBe('../fr/index.html')
    const translations = [
      {language: 'fr', title: 'Alpha', documents: ['position'], editions: ['pdf'] as const}
    ]
    expect(await chooser('position.html', {publication: {translations}})).toBe('../index.html')
  })
})
