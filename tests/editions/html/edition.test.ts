/** The edition as a whole: addresses, shared files, paths and sizes. */
import {describe, expect, test} from 'vitest'
import {allAddresses} from '../../../pipeline/model/edition/block-addresses.ts'
import {html} from '../../../pipeline/editions/html/edition.ts'
import {formatSize} from '../../../pipeline/locale/format-size.ts'
import {documentFile, encodePath, relativeUrl} from '../../../pipeline/editions/html/paths.ts'
import {labelsFor} from '../../../pipeline/locale/index.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {publicationOf, publish, textOf} from './support.ts'

async function addresses(documents?: number) {
  const publication = await publicationOf(documents === undefined ? {} : {documents})
  const {addresses} = (await html.address(publication, memoryWorld())).value
  return {...addresses, all: new Map(allAddresses(addresses.blocks, publication))}
}

describe('addresses', () => {
  test('of several documents are pages of their names', async () => {
    const {entry, blocks} = await addresses()
    expect(entry).toBe('index.html')
    expect(blocks.get('areas')).toEqual({href: 'areas.html', file: 'areas.html'})
    expect(blocks.get('areas/partners')).toEqual({href: 'areas.html#partners', file: 'areas.html'})
  })

  test('of one document are its publication’s', async () => {
    const {blocks} = await addresses(1)
    expect(blocks.get('position')).toEqual({href: 'index.html', file: 'index.html'})
    expect(blocks.get('position/p1')).toEqual({href: 'index.html#p1', file: 'index.html'})
  })

  test('name titles, headings, items, notes and places in lines', async () => {
    const {all} = await addresses()
    for (const key of [
      'areas/principles-and-focus-areas',
      'areas/marks',
      'areas/guiding-principles-p2',
      'position/fn-threats',
      'position/fnref-threats-2',
      'areas/here'
    ])
      expect([...all.keys()]).toContain(key)
  })

  test('are where the pages have them', async () => {
    const [{all}, artifacts] = await Promise.all([addresses(), publish({})])
    for (const [key, {href}] of all) {
      const [file, id] = href.split('#')
      const page = artifacts.find(({path}) => path === `countering-terrorism/en/${file ?? ''}`)
      expect(textOf(page), key).toContain(id === undefined ? '<main' : ` id="${id}"`)
    }
  })
})

describe('files', () => {
  test('are the same twice', async () => {
    expect(await publish({})).toEqual(await publish({}))
  })

  test('that the library shares are named by their content', async () => {
    const shared = (await publish({})).filter((one) => one.shared === true)
    expect(shared.length).toBeGreaterThan(4)
    for (const {path} of shared) expect(path).toMatch(/^assets\/[0-9a-f]{16}\.(?:woff2|css|js|svg)$/)
  })

  test('have no script but data for programs, and style in stylesheets alone', async () => {
    const pages = (await publish({})).filter(({mediaType}) => mediaType === 'text/html')
    expect(pages.length).toBe(3)
    for (const page of pages) {
      const html = textOf(page).replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '')
      expect(html).not.toMatch(/<script(?! src="[^"]+" defer><\/script>)|<style| style=| on[a-z]+=/)
    }
  })
})

describe('paths', () => {
  test.each([
    ['a/en/x.html', 'index.html', undefined, '../../index.html'],
    ['a/b/en/index.html', 'assets/x.css', undefined, '../../../assets/x.css'],
    ['a/en/x.html', 'a/en/y.html', 'p1', 'y.html#p1'],
    ['a/en/x.html', 'a/en/x.html', 'p1', '#p1'],
    ['a/en/x.html', 'a/en/x.html', undefined, 'x.html'],
    ['index.html', 'ä b/c?#.html', undefined, 'ä%20b/c%3F%23.html']
  ])('from %s to %s (%s) is %s', (from, to, block, url) => {
    expect(relativeUrl(from, to, block)).toBe(url)
  })

  test('never begin with what a browser takes for a scheme', () => {
    expect(encodePath('javascript:alert(1)')).toBe('javascript%3Aalert(1)')
  })

  test('keep the title page’s name for it', async () => {
    expect(documentFile(await publicationOf({}), 'index')).toBe('index-1.html')
  })
})

describe('sizes', () => {
  test.each([
    ['en', 1, '1\u00a0kB'],
    ['en', 1499, '1\u00a0kB'],
    ['en', 18_432, '18\u00a0kB'],
    ['en', 184_321, '180\u00a0kB'],
    ['en', 994_999, '990\u00a0kB'],
    ['en', 995_000, '1.0\u00a0MB'],
    ['de', 1_234_567, '1,2\u00a0MB'],
    ['de', 9_960_000, '10\u00a0MB'],
    ['de', 12_345_678, '12\u00a0MB'],
    ['en', 234_567_890, '230\u00a0MB']
  ])('in %s of %i bytes is %s', (language, bytes, words) => {
    expect(formatSize(labelsFor(language).labels, bytes)).toBe(words)
  })
})
