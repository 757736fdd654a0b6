/** Which pages lead on: as many as are claimed, each once, and none where something is. */
import {describe, expect, test} from 'vitest'
import {checkMoved} from '../../pipeline/check/library/moved/check-moved.ts'
import type {LibraryPublication, Redirect} from '../../pipeline/model/edition/edition.ts'
import type {Claim, PublicationEntry} from '../../pipeline/model/publication/library.ts'
import {
  claimsTooMuch,
  libraryRedirects,
  pagesOf,
  redirectsOf
} from '../../pipeline/model/publication/pages.ts'
import {startOf} from '../../pipeline/model/place.ts'

const claims = (count: number): readonly Claim[] =>
  Array.from({length: count}, (_, index) => ({
    text: `old-${index}`,
    place: startOf('source/alpha/publication.yaml')
  }))

function entry(ids: number, documents: number): PublicationEntry {
  return {
    id: 'alpha',
    language: 'en',
    path: 'source/alpha',
    title: 'Alpha',
    type: 'document',
    status: 'final',
    editions: ['html'],
    moved: claims(ids),
    documents: Array.from({length: documents}, (_, index) => ({
      path: `source/alpha/${index}.md`,
      name: `bravo-${index}`,
      title: 'Bravo',
      anchors: [],
      links: [],
      digest: ''
    }))
  }
}

describe('what a publication claims', () => {
  test.each([
    [100, 190, false],
    [100, 200, true],
    [20_000, 1, true]
  ])('is counted before it is written down: %i ids of %i documents', (ids, documents, tooMuch) => {
    const publication = entry(ids, documents)
    expect(claimsTooMuch(publication)).toBe(tooMuch)
    // The page of the contents of many documents, and that of the languages, are among them.
    expect(redirectsOf(publication)).toHaveLength(tooMuch ? 0 : ids * (documents + 3))
  })

  test('and is too much is told once', () => {
    const found = checkMoved({publications: [entry(20_000, 200)]})
    expect(found.map(({message}) => message)).toEqual(['the publication claims more than 20000 pages'])
  })
})

describe('the contents of many documents', () => {
  const page = 'alpha/en/index.contents.html'

  test('are a page of more than sixty', () => {
    expect(pagesOf(entry(0, 60))).not.toContain(page)
    expect(pagesOf(entry(0, 61))).toContain(page)
  })

  test('lead on from a former id, and to the notice of what is withdrawn', () => {
    expect(redirectsOf(entry(1, 61))).toContainEqual(
      expect.objectContaining({from: 'old-0/en/index.contents.html', to: page})
    )
    expect(redirectsOf({...entry(0, 61), status: 'withdrawn'})).toContainEqual({
      from: page,
      to: 'alpha/en/index.html'
    })
  })

  test('may be claimed where documents are fewer today', () => {
    const claimed = (text: string, documents: number): readonly string[] => {
      const moved = [{text, place: startOf('source/alpha/publication.yaml')}]
      return checkMoved({publications: [{...entry(0, documents), moved}]}).map(({message}) => message)
    }
    expect(claimed(page, 60)).toEqual([])
    expect(claimed(page, 61)).toEqual([`\`${page}\` is an address that this publication has today`])
    expect(claimed('index.contents', 60)).toEqual([
      '`index.contents` is not written as it stood in an address'
    ])
  })
})

describe('the pages of a library that lead on', () => {
  const publication = (id: string, redirects: readonly Redirect[]): LibraryPublication => ({
    id,
    language: 'en',
    title: id,
    type: 'document',
    editions: [],
    redirects
  })

  test('are the first that claim them, and give way to what is published', () => {
    const alpha = publication('alpha', [
      {from: 'old/en/index.html', to: 'alpha/en/index.html'},
      {from: 'bravo/index.html', to: 'alpha/index.html'},
      {from: 'bravo/en/index.html', to: 'alpha/en/index.html'}
    ])
    const bravo = publication('bravo', [{from: 'old/en/index.html', to: 'bravo/en/index.html'}])
    expect(libraryRedirects([alpha, bravo], new Set(['bravo/en/index.html']))).toEqual([
      {from: 'old/en/index.html', to: 'alpha/en/index.html', language: 'en', title: 'alpha'}
    ])
  })
})
