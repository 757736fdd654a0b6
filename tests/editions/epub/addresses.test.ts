/** The address of a block: the book's file, and in its fragment the way to the block inside. */
import {describe, expect, test} from 'vitest'
import {allAddresses} from '../../../pipeline/model/edition/block-addresses.ts'
import {samplePublication} from '../../support/sample-publication.ts'
import {makeEpub} from './make-epub.ts'
import {textIn} from './read-epub.ts'
import {paragraph} from '../../support/sample-publication.ts'
import {smallDocument, smallPublication} from './small-publication.ts'

describe('addresses', () => {
  test('name the file beside the other editions', async () => {
    const {path, addresses} = await makeEpub(smallPublication({id: 'series/alpha'}))
    expect(path).toBe('series/alpha/en/alpha.en.epub')
    expect(addresses.entry).toBe('alpha.en.epub')
  })

  test('decode to a URL that leads from the package document to the block', async () => {
    const publication = smallPublication({
      documents: [smallDocument('чарли', [paragraph('пункт', 'Delta.')])]
    })
    const {addresses} = await makeEpub(publication)
    const {href = ''} = addresses.blocks.get('чарли/пункт') ?? {}
    expect(href).toMatch(/^alpha\.en\.epub#[^#\s]+$/)
    const url = new URL(decodeURIComponent(href.slice(href.indexOf('#') + 1)), 'epub:/OEBPS/content.opf')
    expect(decodeURIComponent(url.pathname + url.hash)).toBe('/OEBPS/text/чарли.xhtml#пункт')
  })

  test('of every block lead to an element with its id', async () => {
    const publication = await samplePublication()
    const {addresses, bytes} = await makeEpub(publication)
    const all = [...allAddresses(addresses.blocks, publication)]
    const lost = all.filter(([, {href}]) => {
      const [member = '', id] = decodeURIComponent(href.slice(href.indexOf('#') + 1)).split('#')
      return id !== undefined && !textIn(bytes, `OEBPS/${member}`).includes(` id="${id}"`)
    })
    expect(all.length).toBeGreaterThan(40)
    expect(lost.map(([key]) => key)).toEqual([])
  })
})
