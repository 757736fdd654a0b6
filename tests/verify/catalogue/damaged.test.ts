/** Damaged catalogues: whatever is cut off or flipped, reading ends, and says what differs or that it can't read. */
import {fc, test} from '@fast-check/vitest'
import {describe, expect} from 'vitest'
import {furnishLibrary} from '../../../pipeline/transform/furnish/library/index.ts'
import {verifyCatalogue} from '../../../pipeline/verify/index.ts'
import {catalogueOf, library, memo} from './sample-library.ts'
import {runsOf} from '../../support/runs-of.ts'

const options = {numRuns: runsOf(30)}
const furniture = furnishLibrary(library)
const whole = new Map(
  [...(await catalogueOf(library))].map(([path, text]) => [path, new TextEncoder().encode(text)])
)
const names = ['index.html', 'alpha/index.html', 'index.json', 'feed.xml', 'sitemap.xml'] as const

async function totalWith(file: string, bytes: Uint8Array): Promise<number> {
  const files = new Map([...whole, [file, bytes]])
  const {total} = await verifyCatalogue(
    {contents: library, furniture},
    {
      paths: new Set(files.keys()),
      open: async (path) => files.get(path)
    },
    memo
  )
  return total
}

/** The foot of a page is no part of its list. */
const share = fc.double({min: 0, max: 0.8, noNaN: true})
const places = fc.array(fc.nat({max: 2 ** 31 - 1}), {minLength: 1, maxLength: 5})

describe.each(names)('%s', (file) => {
  const bytes = whole.get(file) ?? new Uint8Array()

  test.prop({share}, options)('cut off', async ({share: kept}) => {
    expect(await totalWith(file, bytes.slice(0, Math.floor(bytes.length * kept)))).toBeGreaterThan(0)
  })

  test.prop({places}, options)('with bits flipped', async ({places: flipped}) => {
    const copy = Uint8Array.from(bytes)
    for (const place of flipped) {
      const index = Math.floor((place * copy.length) / 2 ** 31)
      copy[index] = (copy[index] ?? 0) ^ (1 << (place & 7))
    }
    expect(await totalWith(file, copy)).toBeGreaterThanOrEqual(0)
  })
})

describe('what is nested or grows without end', () => {
  const list = '<main><ul class="list">'
  test.each([
    ['index.html', '<div>'.repeat(20_000)],
    ['index.html', list + '<li>'.repeat(10_000)],
    ['index.html', list + Array.from({length: 10_000}, (_, index) => `<p><b a${index}></p>`).join('')],
    ['index.html', `${list}<li>${'<a href="alpha/en/index.html">'.repeat(5000)}`],
    ['alpha/index.html', '<main><ul class="choices">'.repeat(10_000)],
    ['index.html', ''],
    ['index.json', '['.repeat(1_000_000)],
    ['index.json', '{"publications":[{},{"id":[],"language":3,"editions":[]}]}'],
    ['index.json', '{"publications":[{"__proto__":{"id":1},"editions":{"__proto__":{"path":2}}}]}'],
    ['index.json', 'null'],
    ['feed.xml', '<feed>'.repeat(100_000)],
    ['feed.xml', '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><feed>&d;</feed>'],
    ['sitemap.xml', `<urlset>${'<url/>'.repeat(100_000)}</urlset>`]
  ])('is told, and in time: %s', async (file, text) => {
    expect(await totalWith(file, new TextEncoder().encode(text))).toBeGreaterThan(0)
  })
})
