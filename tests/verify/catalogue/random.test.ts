/** Random libraries: their catalogues say the same, and what is changed in one publication is found at it. */
import {fc, test} from '@fast-check/vitest'
import {describe, expect} from 'vitest'
import {compareStrings} from '../../../pipeline/model/diagnostic.ts'
import {
  publicationFolder,
  type LibraryContents,
  type LibraryPublication
} from '../../../pipeline/model/edition/edition.ts'
import {editionNames} from '../../../pipeline/model/publication/front-matter.ts'
import {phrases, title} from '../../support/arbitrary/words.ts'
import {catalogueOf, linesOf, listed, pagesOf, verdictOn} from './sample-library.ts'
import {runsOf} from '../../support/runs-of.ts'

const options = {numRuns: runsOf(15)}

const languages = fc.constantFrom('en', 'fr', 'ar', 'eo', 'pt-BR', 'und')
const publication = fc
  .record({
    id: fc.constantFrom('alpha', 'bravo', 'bravo/charlie', 'délta', 'Эхо'),
    language: languages,
    title,
    editions: fc.subarray([...editionNames], {minLength: 1}),
    summary: fc.option(phrases, {nil: undefined}),
    date: fc.constantFrom(undefined, '2026-11-24', '1999-01-01'),
    type: fc.constantFrom('document', 'policy-brief', 'x_y-z'),
    version: fc.option(title, {nil: undefined})
  })
  .map(({id, language, title: words, editions, type, ...given}) =>
    listed(id, language, words, {
      editions,
      type,
      ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    })
  )

const libraries: fc.Arbitrary<LibraryContents> = fc
  .record({
    language: languages,
    publisher: fc.option(title, {nil: undefined}),
    publications: fc.uniqueArray(publication, {selector: publicationFolder, minLength: 1, maxLength: 6})
  })
  .map(({publisher, publications, ...rest}) => ({
    ...rest,
    footer: [],
    ...(publisher === undefined ? {} : {publisher}),
    publications: publications.toSorted(
      (a, b) => compareStrings(a.id, b.id) || compareStrings(a.language, b.language)
    )
  }))

type Change = (one: LibraryPublication) => LibraryPublication

/** What every catalogue that there is says of a publication. */
const changes: readonly Change[] = [
  (one) => ({...one, title: `${one.title} golf`}),
  (one) => ({...one, summary: `golf ${one.summary ?? ''}`}),
  (one) => ({...one, date: '2001-02-03'}),
  (one) => ({...one, type: `${one.type}-golf`}),
  (one) => ({...one, cover: `${publicationFolder(one)}/assets/cover.png`}),
  (one) => ({
    ...one,
    editions: one.editions.map((edition) => ({...edition, path: edition.path.replace(/[^/]*$/, 'golf')}))
  })
]

describe('verifyCatalogue finds', () => {
  test.prop({library: libraries}, options)('nothing, in any library', async ({library}) => {
    expect(linesOf(await verdictOn(library, await catalogueOf(library)))).toEqual([])
    const onWeb = {
      ...library,
      baseUrl: 'https://example.org/a%20b/',
      pages: library.publications.flatMap(pagesOf)
    }
    expect(linesOf(await verdictOn(onWeb, await catalogueOf(onWeb)))).toEqual([])
  })

  test.prop({library: libraries, place: fc.nat(), change: fc.constantFrom(...changes)}, options)(
    'what is changed in one publication, in that alone',
    async ({library, place, change}) => {
      const index = place % library.publications.length
      const publications = library.publications.map((one, at) => (at === index ? change(one) : one))
      const files = await catalogueOf({...library, publications})
      const {differences} = await verdictOn(library, files)
      const [one] = library.publications.slice(index)
      if (one === undefined) throw new Error('a publication is expected')
      fc.pre(files.size > 0)
      expect(differences).not.toEqual([])
      // A row in another language names the publication in that.
      const isOwn = (key: string): boolean => key === '' || key.startsWith(`${one.id}/`)
      // With another date it stands elsewhere among the others, which are out of order then.
      const isMoved = publications[index]?.date !== one.date
      const others = differences.filter(({key}) => !isOwn(key))
      expect(
        isMoved ? others.filter(({what}) => what?.endsWith('is out of order') !== true) : others
      ).toEqual([])
    }
  )

  test.prop({library: libraries, place: fc.nat()}, options)(
    'a publication that is left out, by its name',
    async ({library, place}) => {
      const index = place % library.publications.length
      const left = library.publications.filter((_, at) => at !== index)
      const [one] = library.publications.slice(index)
      if (one === undefined) throw new Error('a publication is expected')
      const whole = await catalogueOf(library)
      fc.pre(whole.size > 0)
      const {differences} = await verdictOn(library, await catalogueOf({...library, publications: left}))
      const isTold = differences.some(
        ({key, kind}) =>
          key === one.id || key === publicationFolder(one) || (key === '' && kind === 'missing')
      )
      expect(isTold).toBe(true)
    }
  )
})
