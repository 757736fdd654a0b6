/** References to a publication: for readers, for TeX, for reference managers. */
import {fc, test as property} from '@fast-check/vitest'
import {describe, expect, test} from 'vitest'
import {bibtex} from '../../../pipeline/transform/furnish/cite/bibtex.ts'
import {citedWork, type CitedWork} from '../../../pipeline/transform/furnish/cite/cited-work.ts'
import {cslJson} from '../../../pipeline/transform/furnish/cite/csl.ts'
import {furnishedBy} from '../../../pipeline/transform/furnish/furnished.ts'
import {publicationOf, publish, textOf} from './support.ts'

const least: CitedWork = {
  key: 'alpha-en',
  kind: 'document',
  title: 'Alpha',
  authors: [],
  translators: [],
  language: 'en'
}

const whole: CitedWork = {
  ...least,
  kind: 'book',
  authors: ['Alpha Bravo', 'Institut für Ähren & Co.'],
  translators: ['Delta'],
  publisher: 'Charlie',
  date: '2026-03-01',
  version: '1.0',
  versionInWords: 'Version 1.0',
  summary: 'About alpha',
  doi: '10.5555/a{b}',
  isbn: '978-3-16-148410-0',
  url: 'https://example.org/alpha/'
}

describe('BibTeX', () => {
  test('has what is known', () => {
    expect(bibtex(whole)).toBe(
      [
        '@book{alpha-en,',
        '  author = {{Alpha Bravo} and {Institut für Ähren \\& Co.}},',
        '  translator = {{Delta}},',
        '  title = {{Alpha}},',
        '  publisher = {Charlie},',
        '  year = {2026},',
        '  month = {3},',
        '  note = {Version 1.0},',
        '  language = {en},',
        '  doi = {10.5555/a%7Bb%7D},',
        '  isbn = {978-3-16-148410-0},',
        '  url = {https://example.org/alpha/}',
        '}\n'
      ].join('\n')
    )
  })

  test('leaves out what is not', () => {
    expect(bibtex(least)).toBe('@misc{alpha-en,\n  title = {{Alpha}},\n  language = {en}\n}\n')
  })

  property.prop([
    fc.string({unit: fc.constantFrom('{', '}', '\\', '%', '$', '#', '_', '~', '^', '&', 'a', ' ')})
  ])('closes every brace that it opens, whatever a title holds', (title) => {
    let depth = 0
    for (const [character] of bibtex({...least, title}).matchAll(/\\[\\{}]|[{}]/g)) {
      if (character === '{') depth += 1
      if (character === '}') depth -= 1
      expect(depth).toBeGreaterThanOrEqual(0)
    }
    expect(depth).toBe(0)
  })
})

describe('CSL-JSON', () => {
  test('has what is known, with names as they are written', () => {
    expect(JSON.parse(cslJson(whole))).toEqual([
      {
        id: 'alpha-en',
        type: 'book',
        title: 'Alpha',
        author: [{literal: 'Alpha Bravo'}, {literal: 'Institut für Ähren & Co.'}],
        translator: [{literal: 'Delta'}],
        publisher: 'Charlie',
        issued: {'date-parts': [[2026, 3, 1]]},
        edition: 'Version 1.0',
        language: 'en',
        abstract: 'About alpha',
        DOI: '10.5555/a{b}',
        ISBN: '978-3-16-148410-0',
        URL: 'https://example.org/alpha/'
      }
    ])
  })

  test('of one document has its version as such', () => {
    const work: CitedWork = {...least, version: '1.0', versionInWords: 'Version 1.0'}
    expect(JSON.parse(cslJson(work))).toMatchObject([{type: 'document', version: '1.0'}])
    expect(bibtex(work)).toContain('  version = {1.0},')
  })

  test('leaves out what is not', () => {
    expect(JSON.parse(cslJson(least))).toEqual([
      {id: 'alpha-en', type: 'document', title: 'Alpha', language: 'en'}
    ])
  })
})

describe('a publication', () => {
  test('is cited by its facts, the project’s where it has none', async () => {
    const publication = await publicationOf({
      metadata: {publisher: null},
      publication: {id: 'a/b', project: {publisher: 'Alpha', baseUrl: 'https://example.org/', footer: []}}
    })
    expect(citedWork(furnishedBy(publication, []))).toMatchObject({
      key: 'a-b-en-2026',
      kind: 'book',
      publisher: 'Alpha',
      version: '1.0',
      versionInWords: 'Version 1.0',
      url: 'https://example.org/a/b/en/'
    })
  })

  test('has its references as files, which its first page shows, links and names', async () => {
    const files = await publish({})
    const page = textOf(files.find(({path}) => path === 'countering-terrorism/en/index.html'))
    for (const name of ['countering-terrorism.en.bib', 'countering-terrorism.en.csl.json']) {
      const file = files.find(({path}) => path === `countering-terrorism/en/${name}`)
      const [firstLine = ''] = textOf(file).split('\n')
      expect(page).toContain(firstLine.replaceAll('"', '&quot;'))
      expect(page).toMatch(new RegExp(`<a href="${name}" type="[^"]+" download="${name}">`))
      expect(page).toMatch(new RegExp(`<link rel="describedby" type="[^"]+" href="${name}">`))
    }
  })
})
