/** Ids of publications of which most documents stay what they were: taken document by document, as comparing all blocks gives them. */
import {fc, test as property} from '@fast-check/vitest'
import {expect, test} from 'vitest'
import {writeIds} from '../../pipeline/driver/publication/ids-artifact.ts'
import {concatBytes} from '../../pipeline/model/bytes.ts'
import type {Outcome} from '../../pipeline/model/diagnostic.ts'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import {digestOfData, digestOnce, knownAs, madeOf} from '../../pipeline/model/memo.ts'
import type {Document} from '../../pipeline/model/publication/document.ts'
import type {EarlierIds} from '../../pipeline/model/publication/former-ids.ts'
import type {TranslatedBlock} from '../../pipeline/model/publication/translation.ts'
import {isUnopened} from '../../pipeline/model/unopened.ts'
import {openMemo} from '../../pipeline/platform/cache/memo/memo.ts'
import {
  carryIdentifiers,
  type Carried,
  type CarryOptions
} from '../../pipeline/read/identifiers/carry-identifiers.ts'
import {readEarlierIds} from '../../pipeline/read/identifiers/read-earlier-ids.ts'
import {translatedSince} from '../../pipeline/read/identifiers/translated-since.ts'
import {readDocument} from '../../pipeline/read/read-document.ts'
import {runsOf} from '../support/runs-of.ts'

/** The blocks of a document. */
type Blocks = readonly string[]
/** By name, in order. */
type Texts = ReadonlyMap<string, Blocks>

/** The first block of a document that cannot be read. */
const unread = 'Unread.'
const nothing = {children: [], notes: [], holds: new Set<never>(), unread: {rule: 'limit/nesting' as const}}

function read(texts: Texts): readonly Document[] {
  return [...texts].map(([name, blocks]) => {
    const notes = blocks.some((one) => one.includes('[^a]')) ? ['[^a]: Short.\n\n    Said in a note.'] : []
    const bytes = new TextEncoder().encode([...blocks, ...notes].join('\n\n'))
    const file = {path: `${name}.md`, name, language: 'en', bytes}
    const {value} = readDocument(file, {limits: defaultLimits, html: 'keep', records: new Set(['thing'])})
    return madeOf(blocks[0] === unread ? {...value, ...nothing} : value, [name, blocks])
  })
}

interface Version extends Outcome<Carried> {
  readonly translated: readonly TranslatedBlock[]
}

interface Reading extends CarryOptions {
  /** What happens to the file of a version. */
  readonly spoil?: (earlier: EarlierIds) => EarlierIds
}

/** What one version after the other leaves, each read over the file of the one before. */
function versions(all: readonly Texts[], {spoil, ...options}: Reading): readonly Version[] {
  let written: Uint8Array | undefined
  return all.map((texts) => {
    const earlier = written === undefined ? undefined : readEarlierIds(written)
    const known = earlier === undefined ? undefined : (spoil?.(earlier) ?? earlier)
    const carried = carryIdentifiers(read(texts), known, options)
    written = concatBytes([...writeIds(carried.value)])
    return {...carried, translated: known === undefined ? [] : stillTranslated(carried.value, known)}
  })
}

/** Where each block was the translation of one of the same address. */
function stillTranslated(carried: Carried, {pieces, former}: EarlierIds): readonly TranslatedBlock[] {
  const translated = pieces.map(({document, id}) => ({document, id, of: {document, id}, digest: id}))
  return translatedSince(carried, {pieces, former, translated})
}

/** Some are several documents', are named alike, have an id, or are another's but for a word. */
// prettier-ignore
const told = [
  '## Scope', '## Scope', '## Fees', '### Scope', '## Article 5 Fees', '## Aim {#scope}',
  'Alpha is the first of all the letters that there are.', 'Alpha is the first of all the letters that there were.',
  'Bravo follows, and nobody has ever asked for its reasons.', 'Bravo follows. {#bravo}', 'Bravo follows. {#scope-p1}', 'Short.',
  'Alpha is the first of all the letters that there are. Bravo follows, and nobody has ever asked for its reasons.',
  '(a) Charlie stands third, where it has always stood before.', '- Short.\n- Delta.\n\n  - Delta.', '> ## Scope\n>\n> Short.',
  'Echo.[^a]', '<a id="here"></a>Golf.', '<a id="scope-p2"></a>', '::: thing[Scope]{#thing}\n:::', '::: thing[Fees]\n:::', '***'
]
const block = fc.constantFrom(...told)

/** As many blocks as make two documents more than is compared beside a change; several say the same. */
const filler: Blocks = Array.from({length: 150}, (_, index) =>
  index % 30 === 0
    ? `## Part ${String(index % 4)}`
    : index % 7 === 0
      ? 'None.'
      : `Entry ${String(index % 40)} of the register of letters and of their reasons.`
)

const document = fc
  .tuple(
    fc.array(block, {maxLength: 5}),
    fc.constantFrom(0, 3, filler.length, filler.length),
    fc.array(block, {maxLength: 3})
  )
  .map(([first, length, last]): Blocks => [...first, ...filler.slice(0, length), ...last])

/** Ids that others of these blocks may have. */
const given = ['scope', 'scope-1', 'scope-p1', 'part-0-p1', 'part-1-p2', 'p1', 'fees']
const place = fc.nat({max: 1000})
const edit = fc.record({
  // prettier-ignore
  how: fc.constantFrom('new', 'reworded', 'gone', 'joined', 'moved', 'named', 'unnamed', 'unread', 'document new', 'document gone', 'document moved'),
  document: place,
  at: place,
  to: place,
  before: place,
  block,
  blocks: document,
  id: fc.constantFrom(...given)
})
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never

/** `count` is that of the edits until then. */
function edited(texts: Texts, {how, ...change}: Edit, count: number): Texts {
  const all = [...texts]
  const index = change.document % Math.max(1, all.length)
  const [name, blocks] = all[index] ?? ['none', []]
  const at = change.at % Math.max(1, blocks.length)
  const [one = '', other = ''] = blocks.slice(at)
  const others = all.filter((_, place) => place !== index)
  const before = change.before % Math.max(1, all.length)
  const now = (...put: readonly string[]): Texts => new Map(texts).set(name, blocks.toSpliced(at, 1, ...put))
  switch (how) {
    case 'new':
      return now(change.block, one)
    case 'reworded':
      return now(one.replace('the', 'some'))
    case 'gone':
      return now()
    case 'joined':
      return new Map(texts).set(name, blocks.toSpliced(at, 2, `${one} ${other}`))
    case 'named':
      return now(`<a id="${change.id}"></a>${one}`)
    case 'unnamed':
      return now(one.replace(/<a id="[^"]*"><\/a>| \{#[^}]*\}/, ''))
    case 'unread':
      return new Map(texts).set(name, blocks[0] === unread ? blocks.slice(1) : [unread, ...blocks])
    case 'moved': {
      const rest = now()
      const [to, having] = [...rest][change.to % Math.max(1, all.length)] ?? ['none', []]
      return new Map(rest).set(to, having.toSpliced(before, 0, one))
    }
    case 'document new':
      return new Map(all.toSpliced(before, 0, [`new-${String(count)}`, change.blocks]))
    case 'document gone':
      return new Map(others)
    case 'document moved':
      return new Map(others.toSpliced(before, 0, [name, blocks]))
  }
}

const histories = fc
  .tuple(
    fc.array(document, {minLength: 2, maxLength: 8}),
    fc.array(fc.array(edit, {maxLength: 2}), {minLength: 1, maxLength: 3})
  )
  .map(([first, edits]) => {
    let texts: Texts = new Map(first.map((one, index) => [`document-${String(index)}`, one]))
    let count = 0
    const all = [texts]
    for (const changes of edits) {
      for (const change of changes) texts = edited(texts, change, (count += 1))
      all.push(texts)
    }
    return all
  })

/** What nobody wrote: ids that two blocks have, or that lead to none. */
const fault = fc.record({
  how: fc.constantFrom('none', 'none', 'id', 'former', 'to', 'mixed'),
  one: place,
  other: place,
  id: fc.constantFrom(...given)
})

function spoilt({pieces, former}: EarlierIds, {how, one, other, id}: Fault): EarlierIds {
  const [piece, lead] = [pieces[one % Math.max(1, pieces.length)], former[one % Math.max(1, former.length)]]
  const document = pieces[other % Math.max(1, pieces.length)]?.document ?? ''
  switch (how) {
    case 'id':
      return {former, pieces: pieces.map((each) => (each === piece ? {...each, id} : each))}
    case 'former':
      return {pieces, former: [...former, {document, id, to: {document, id: given[one % 3] ?? id}}]}
    case 'to':
      return {pieces, former: former.map((each) => (each === lead ? {...each, to: {document, id}} : each))}
    case 'mixed':
      return {former, pieces: pieces.map((each) => (each === piece ? {...each, parent: -1, document} : each))}
    case 'none':
      return {pieces, former}
  }
}
type Fault = typeof fault extends fc.Arbitrary<infer E> ? E : never

property.prop([histories, fault, fc.boolean()], {numRuns: runsOf(50)})(
  'whatever is edited, the ids are those that comparing all blocks gives',
  (all, what, labels) => {
    const spoil = (earlier: EarlierIds): EarlierIds => spoilt(earlier, what)
    const taken = versions(all, {labels, spoil, memo: openMemo(new Uint8Array())})
    for (const [index, one] of versions(all, {labels, spoil}).entries())
      expect(said(taken[index])).toEqual(said(one))
  }
)

function said(version: Version | undefined): unknown {
  if (version === undefined) return undefined
  const {diagnostics, translated} = version
  const {documents, former} = version.value
  const all = documents.map(({name, children, notes, holds, unread: rule}) => [
    [name, rule, [...holds].sort()],
    [children, notes]
  ])
  return {all, former, diagnostics, translated}
}

const alpha = 'Alpha is the first of all the letters that there are.'
const bravo = 'Bravo follows, and nobody has ever asked for its reasons.'

test('an id that led to another document leads back into one that stays as it is, where its words are', () => {
  const both = `${alpha} ${bravo}`
  const all = [
    {one: [both, bravo], two: [alpha]},
    {one: [both], two: [bravo, alpha]},
    {one: [both], two: [alpha]}
  ].map((texts) => new Map(Object.entries(texts)))
  const led = versions(all, {memo: openMemo(new Uint8Array())}).map(({value}) => value.former)
  expect(led).toEqual([
    [],
    [{document: 'one', id: 'p2', to: {document: 'two', id: 'p2'}}],
    [
      {document: 'one', id: 'p2', to: {document: 'one', id: 'p1'}},
      {document: 'two', id: 'p2', to: {document: 'one', id: 'p1'}}
    ]
  ])
  expect(versions(all, {memo: openMemo(new Uint8Array())}).map(said)).toEqual(versions(all, {}).map(said))
})

test('documents that stay themselves are not opened', () => {
  const texts: Texts = new Map(
    Array.from({length: 9}, (_, index) => [`document-${String(index)}`, ['## Scope', '## Scope', ...filler]])
  )
  // Blocks of these have other ids than they are read with.
  const edited = new Map(texts).set('document-1', [alpha, ...filler]).set('document-4', [bravo, ...filler])
  const later = new Map(edited).set('document-5', ['## Scope', alpha])
  const memo = openMemo(new Uint8Array())
  const last = versions([texts, edited], {memo}).at(-1)
  if (last === undefined) throw new Error('a version was expected')
  const opened = new Set<string>()
  const watched = read(later).map((document) => watch(document, opened))
  const earlier = readEarlierIds(concatBytes([...writeIds(last.value)]))
  const {value} = carryIdentifiers(watched, earlier, {memo})
  expect([...opened]).toEqual(['document-5'])
  for (const [index, document] of value.documents.entries())
    if (![1, 4, 5].includes(index)) expect(document).toBe(watched[index])
  const {value: compared} = carryIdentifiers(read(later), earlier, {})
  expect(said({value, diagnostics: [], translated: []})).toEqual(
    said({value: compared, diagnostics: [], translated: []})
  )
  expect(opened.has('document-1')).toBe(true)
})

test('a document with other ids than it was read with is known by the same whenever it is made', () => {
  const all = [
    {one: [alpha], two: [bravo]},
    {one: [bravo, alpha], two: [bravo]},
    {one: [bravo, alpha], two: [alpha]}
  ].map((texts) => new Map(Object.entries(texts)))
  const [, edited, kept] = versions(all, {memo: openMemo(new Uint8Array())})
  const [one, again] = [edited, kept].map((version) => version?.value.documents[0])
  if (one === undefined || again === undefined) throw new Error('two versions were expected')
  expect(isUnopened(one, 'children')).toBe(false)
  expect(isUnopened(again, 'children')).toBe(true)
  expect(digestOnce(again)).toBe(digestOnce(one))
  expect(digestOnce(again)).not.toBe(digestOfData(again))
})

function watch(document: Document, opened: Set<string>): Document {
  const watched = Object.defineProperty({...document}, 'children', {
    enumerable: true,
    get() {
      opened.add(document.name)
      return document.children
    }
  })
  return knownAs(watched, document)
}
