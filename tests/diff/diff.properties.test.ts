/** Whatever two editions hold: what is told of them accounts for every block and every word of both. */
import {fc, test as property} from '@fast-check/vitest'
import {expect} from 'vitest'
import {diffEditions, diffTexts} from '../../pipeline/diff/index.ts'
import {unitsOf} from '../../pipeline/diff/units/units-of.ts'
import {readEdition, type Edition} from '../../pipeline/reader/index.ts'
import {renderParsed} from '../editions/json/render-json.ts'
import {draft, publicationOf} from '../support/arbitrary/publication.ts'
import {runsOf} from '../support/runs-of.ts'

type Draft = Parameters<typeof publicationOf>[0]

const editionOf = async (one: Draft): Promise<Edition> =>
  readEdition(await renderParsed(await publicationOf(one)))

property.prop({one: draft}, {numRuns: runsOf(20)})(
  'an edition does not differ from itself',
  async ({one}) => {
    const edition = await editionOf(one)
    expect(diffEditions(edition, edition)).toBeUndefined()
  }
)

property.prop({one: draft, other: draft}, {numRuns: runsOf(20)})(
  'what was added and removed is what one edition has more than the other',
  async ({one, other}) => {
    const [before, after] = [await editionOf(one), await editionOf(other)]
    const blocks = diffEditions(before, after)?.blocks ?? []
    // What is made of a record's fields is told with it, and a note with the reference to it.
    const written = (edition: Edition): number =>
      unitsOf(edition).filter(({factOf, type}) => factOf === undefined && type !== 'note').length
    const counted = (change: 'added' | 'removed'): number =>
      blocks.reduce(
        (sum, one) => sum + (one.changes.includes(change) && one.type !== 'note' ? (one.blocks ?? 1) : 0),
        0
      )
    const inNotes = [before, after].some((edition) =>
      unitsOf(edition).some(({type, lists}) => type === 'note' || lists !== undefined)
    )
    if (!inNotes) expect(written(before) - counted('removed') + counted('added')).toBe(written(after))
    const keys = new Set(unitsOf(after).map(({key}) => key))
    for (const {key, changes} of blocks)
      expect([key, keys.has(key)]).toEqual([key, changes.includes('removed') ? expect.anything() : true])
  }
)

/** What says where something stands or follows from its place, and what is made of the rest. */
const ofItsPlace = new Set(
  'id key source addresses number references digest html name note document block publication spoken'.split(
    ' '
  )
)

interface Leaf {
  readonly path: readonly (string | number)[]
  readonly value: string | number | boolean
}

function leaves(value: unknown, path: readonly (string | number)[] = []): readonly Leaf[] {
  const isFlat = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  if (isFlat) return [{path, value}]
  if (Array.isArray(value)) return value.flatMap((one, index) => leaves(one, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]: [string, unknown]) => {
    const isLabel = name === 'label' && typeof one === 'string'
    // The only document is of its publication's type, and one that is a record has its data among the records, too.
    const isTwice = (name === 'kind' || name === 'data') && path.length === 1
    const isGroup = one === 'section' || one === 'noteGroup' || one === 'tableRow'
    return ofItsPlace.has(name) || isGroup || isLabel || isTwice ? [] : leaves(one, [...path, name])
  })
}

/** Code, addresses and all else but words, in which a run of white space is one space. */
function isExact({path}: Leaf, documents: unknown): boolean {
  const name = path.at(-1)
  let holder: unknown = documents
  for (const step of path.slice(0, -1)) holder = (holder as Readonly<Record<string | number, unknown>>)[step]
  const {type} = holder as {readonly type?: unknown}
  if (name === 'value') return type !== 'text'
  if (path.includes('data')) return true
  return name === 'text' ? type === 'code' : !['alt', 'title', 'summary'].includes(String(name))
}

function changed({value}: Leaf, mark: string, at: number): string | number | boolean {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  const any = at % (value.length + 1)
  // What a formula is called stands in its MathML, too, and is told of its `alt`.
  const called = / alttext="[^"]*"/.exec(value)
  const end = called === null ? 0 : called.index + called[0].length
  const place = called !== null && any > called.index && any < end ? end : any
  return `${value.slice(0, place)}${mark}${value.slice(place)}`
}

function withLeaf(value: unknown, [step, ...rest]: Leaf['path'], leaf: unknown): unknown {
  if (step === undefined) return leaf
  const copy = Array.isArray(value) ? [...(value as readonly unknown[])] : {...Object(value)}
  copy[step] = withLeaf(copy[step], rest, leaf)
  return copy
}

property.prop(
  {
    one: draft,
    marks: fc.array(
      fc.record({
        which: fc.nat(),
        at: fc.nat(),
        mark: fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u200b', '\u00ad', 'x')
      }),
      {minLength: 12, maxLength: 12}
    )
  },
  {numRuns: runsOf(10), endOnFailure: true}
)('whatever differs of what editions say is told', async ({one, marks}) => {
  const edition = await editionOf(one)
  const found = leaves(edition.documents)
  for (const {which, at, mark} of marks) {
    const leaf = found[which % found.length]
    if (leaf === undefined) continue
    const seen = /[ \t\n]/.test(mark) && !isExact(leaf, edition.documents) ? 'x' : mark
    const documents = withLeaf(edition.documents, leaf.path, changed(leaf, seen, at)) as Edition['documents']
    expect([leaf, seen, diffEditions(edition, {...edition, documents})]).toEqual([
      leaf,
      seen,
      expect.anything()
    ])
  }
})

property.prop({before: fc.string({unit: 'grapheme'}), after: fc.string({unit: 'grapheme'})})(
  'the words of both texts are those that are told',
  ({before, after}) => {
    const words = diffTexts(before, after)
    const without = (kind: 'added' | 'removed'): string =>
      words
        .filter((stretch) => stretch.kind !== kind)
        .map(({text}) => text)
        .join('')
    expect([without('added'), without('removed')]).toEqual([before, after])
  }
)
