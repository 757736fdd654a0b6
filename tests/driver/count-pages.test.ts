/** Which files of a publication are counted as its web pages. */
import {describe, expect, test} from 'vitest'
import {countPages} from '../../pipeline/driver/library/count-pages.ts'
import type {LibraryPublication} from '../../pipeline/model/edition/edition.ts'
import type {WrittenFile} from '../../pipeline/model/host.ts'

const publication: LibraryPublication = {
  id: 'alpha',
  language: 'en',
  type: 'document',
  title: 'Alpha',
  editions: [{edition: 'html', path: 'alpha/en/index.html', bytes: 1}]
}

function page(path: string, bytes: number): WrittenFile {
  return {path: `alpha/en/${path}`, mediaType: 'text/html', bytes, sha256: ''}
}

const start = page('index.html', 1)
/** As an extension's edition may be. */
const slides = page('alpha.en.htm', 1000)

describe('the web pages of a publication', () => {
  test('are its start and its documents, and not what extensions add', () => {
    const documents = [{name: 'bravo'}, {name: 'index'}]
    const files = [slides, page('bravo.html', 10), page('index-1.html', 100), start]
    const {editions} = countPages(publication, documents, files)
    expect(editions).toEqual([{...publication.editions[0], all: {pages: 3, bytes: 111}}])
  })

  test('are the contents of many, too', () => {
    const documents = Array.from({length: 61}, (_, index) => ({name: `d${index}`}))
    const files = [page('index.contents.html', 10), page('d7.html', 100), start]
    const {editions} = countPages(publication, documents, files)
    expect(editions).toEqual([{...publication.editions[0], all: {pages: 3, bytes: 111}}])
  })

  test('are not counted where there is one', () => {
    expect(countPages(publication, [{name: 'alpha'}], [slides, start])).toBe(publication)
  })
})
