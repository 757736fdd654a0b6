/** Whatever two editions hold: what is told of them accounts for every block and every word of both. */
import {fc, test as property} from '@fast-check/vitest'
import {expect} from 'vitest'
import {comparedBlocks} from '../../pipeline/diff/compared-blocks.ts'
import {diffWords} from '../../pipeline/diff/diff-words.ts'
import {diffEditions} from '../../pipeline/diff/index.ts'
import {readEdition, type Edition} from '../../pipeline/reader/index.ts'
import {renderParsed} from '../editions/json/render-json.ts'
import {draft, publicationOf} from '../support/arbitrary/publication.ts'

type Draft = Parameters<typeof publicationOf>[0]

const editionOf = async (one: Draft): Promise<Edition> =>
  readEdition(await renderParsed(await publicationOf(one)))

property.prop({one: draft}, {numRuns: 20})('an edition does not differ from itself', async ({one}) => {
  const edition = await editionOf(one)
  expect(diffEditions(edition, edition)).toBeUndefined()
})

property.prop({one: draft, other: draft}, {numRuns: 20})(
  'what was added and removed is what one edition has more than the other',
  async ({one, other}) => {
    const [before, after] = [await editionOf(one), await editionOf(other)]
    const difference = diffEditions(before, after)
    // Blocks that are made of a record's fields are not told when the fields are.
    const written = (edition: Edition): readonly string[] =>
      comparedBlocks(edition).flatMap(({key, record}) => (record === undefined ? [key] : []))
    const counted = (change: 'added' | 'removed', edition: Edition): number => {
      const own = new Set(written(edition))
      return (
        difference?.blocks.filter(({key, changes}) => changes.includes(change) && own.has(key)).length ?? 0
      )
    }
    expect(written(before).length - counted('removed', before) + counted('added', after)).toBe(
      written(after).length
    )
    const keys = new Set(comparedBlocks(after).map(({key}) => key))
    for (const {key, changes} of difference?.blocks ?? [])
      expect([key, keys.has(key)]).toEqual([key, changes.includes('removed') ? expect.anything() : true])
  }
)

property.prop({before: fc.string({unit: 'grapheme'}), after: fc.string({unit: 'grapheme'})})(
  'the words of both texts are those that are told',
  ({before, after}) => {
    const words = diffWords(before, after)
    const without = (kind: 'added' | 'removed'): string =>
      words
        .filter((stretch) => stretch.kind !== kind)
        .map(({text}) => text)
        .join('')
    expect([without('added'), without('removed')]).toEqual([before, after])
  }
)
