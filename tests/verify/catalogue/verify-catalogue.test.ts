/** The catalogue as the editions write it says what its publications say; whatever is changed in it is found. */
import {describe, expect, test} from 'vitest'
import {mutations} from './mutations/index.ts'
import {catalogueOf, libraries, library, linesOf, verdictOn} from './sample-library.ts'

const whole = await catalogueOf(library)

describe('a catalogue as it is written', () => {
  test.each(Object.entries(libraries))('says the same: %s', async (_, contents) => {
    const verdict = await verdictOn(contents, await catalogueOf(contents))
    expect(linesOf(verdict)).toEqual([])
  })
})

describe('what is changed in one file is found in it, by name', () => {
  test.each(mutations)('$name', async ({file, at, change}) => {
    const text = whole.get(file) ?? ''
    const changed = change(text)
    if (changed === text) throw new Error('the mutation changes nothing')
    const {differences} = await verdictOn(library, new Map([...whole, [file, changed]]))
    expect(new Set(differences.map((one) => one.file))).toEqual(new Set([file]))
    // At the publication, whose folder or page the finding names.
    const told = differences.map(({key, what = '', found = ''}) => `${key} ${what} ${found}`)
    expect(told).toContainEqual(expect.stringContaining(at))
  })

  test('no two mutations are the same', () => {
    expect(new Set(mutations.map(({name}) => name)).size).toBe(mutations.length)
    expect(mutations.length).toBeGreaterThan(60)
  })
})

describe('the files of a catalogue', () => {
  test.each([
    'index.html',
    'index.ar.html',
    'delta/echo/index.html',
    'index.json',
    'feed.xml',
    'sitemap.xml'
  ])('are all there: %s', async (file) => {
    const files = new Map([...whole].filter(([path]) => path !== file))
    expect(linesOf(await verdictOn(library, files))).toContain(`${file}: : missing :  / `)
  })

  test.each(['index.de.html', 'golf/index.html', 'alpha/de/index.html'])(
    'are no others: %s',
    async (file) => {
      const files = new Map([...whole, [file, whole.get('index.html') ?? '']])
      expect(linesOf(await verdictOn(library, files))).toEqual([`${file}: : extra :  / `])
    }
  )

  test('are those of their own language', async () => {
    const files = new Map([
      ...whole,
      ['index.html', whole.get('index.fr.html') ?? ''],
      ['index.fr.html', whole.get('index.html') ?? '']
    ])
    const lines = linesOf(await verdictOn(library, files))
    expect(lines).toContain('index.html: : unexpected language should be “en”:  / fr')
    expect(lines).toContain('index.fr.html: : unexpected language should be “fr”:  / en')
  })

  test('have one hundred differences listed, and all counted', async () => {
    const other = {
      title: 'Golf',
      summary: 'Hotel',
      type: 'india',
      date: '2001-01-01',
      version: '9',
      cover: 'x'
    }
    const publications = library.publications.map((one) => ({...one, ...other}))
    const {differences, total} = await verdictOn({...library, publications}, whole)
    expect(differences).toHaveLength(100)
    expect(total).toBeGreaterThan(100)
  })
})
