/** Whether ids stay, as it is told document by document, and as comparing all blocks tells it. */
import {fc, test} from '@fast-check/vitest'
import {expect} from 'vitest'
import {writeIds} from '../../pipeline/driver/publication/ids-artifact.ts'
import {idsIn} from '../../pipeline/model/alignment/pieces-of.ts'
import {concatBytes} from '../../pipeline/model/bytes.ts'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import type {Document} from '../../pipeline/model/publication/document.ts'
import {openMemo} from '../../pipeline/platform/cache/memo/memo.ts'
import {isSameData} from '../../pipeline/model/values/is-same-data.ts'
import {carryIdentifiers, inOrder} from '../../pipeline/read/identifiers/carry-identifiers.ts'
import {keepsIds, type WrittenIds} from '../../pipeline/read/identifiers/keeps-ids.ts'
import {mapBlocks, takeAnchors, type Identified} from '../../pipeline/read/identifiers/put-anchors.ts'
import {readEarlierIds} from '../../pipeline/read/identifiers/read-earlier-ids.ts'
import {readDocument} from '../../pipeline/read/read-document.ts'
import {runsOf} from '../support/runs-of.ts'

/** Some stand in several places, are named alike, number themselves, have an id, or are another's words but for one. */
// prettier-ignore
const blocks = [
  '## Scope', '## Scope', '## Fees', '### Scope', '## Article 5 Fees', '## Article 5 Fees', '## Aim {#scope}', '# §', '## constructor',
  'Alpha is the first of all the letters that there are.', 'Alpha is the first of all the letters that there were.',
  'Bravo follows, and nobody has ever asked for its reasons.', 'Bravo follows. {#bravo}', 'Bravo follows. {#scope-p1}', 'Short.', 'Short.',
  '(a) Charlie stands third, where it has always stood before.', '- Short.\n- Delta.\n\n  - Delta.', '3. Short.\n   (a) Short.',
  '> ## Scope\n>\n> Short.', 'Echo.[^a] [Foxtrot]{lang=fr}', '<a id="here"></a>Golf.', '<a id="scope-p2"></a>', '::: note\nShort.\n:::',
  '::: thing[Scope]{#thing}\n:::', '::: thing[Fees]\n:::', '```\nShort.\n```', '| Short. |\n| - |\n| Short. |', '***'
]
const names = ['one', 'two', 'part/one']

const text = fc.array(fc.constantFrom(...blocks), {maxLength: 7})
/** One or several versions of up to three documents. */
const histories = fc.array(fc.tuple(text, text, text), {minLength: 1, maxLength: 3})

type Texts = readonly (readonly string[])[]

function read(texts: Texts): readonly Document[] {
  return texts.flatMap((all, index) => {
    const name = names[index] ?? ''
    // A document may come later and go again.
    if (all.length === 0) return []
    const notes = all.some((one) => one.includes('[^a]'))
      ? ['[^a]: Short.\n\n    Hotel is said in a note.']
      : []
    const bytes = new TextEncoder().encode([...all, ...notes].join('\n\n'))
    const file = {path: `${name}.md`, name, language: 'en', bytes}
    return readDocument(file, {limits: defaultLimits, html: 'keep', records: new Set(['thing'])}).value
  })
}

type Read = WrittenIds['published']

/** Each version, over the ids of the one before. */
function publish(versions: readonly Texts[], labels: boolean): readonly Read[] {
  let written: Uint8Array | undefined
  return versions.map((texts) => {
    const earlier = written === undefined ? undefined : readEarlierIds(written)
    const {value} = carryIdentifiers(read(texts), earlier, {labels})
    const one = {...value, frontMatter: {data: labels ? {ids: 'labels'} : {}, places: new Map()}}
    written = concatBytes([...writeIds(one)])
    return one
  })
}

/** By comparing all blocks. */
function isReadTheSame({manuscript, published}: WrittenIds): boolean {
  const {documents, former, frontMatter} = manuscript
  const earlier = readEarlierIds(concatBytes([...writeIds(published)]))
  if (earlier === undefined) return false
  const again = carryIdentifiers(documents, earlier, {labels: frontMatter.data['ids'] === 'labels'})
  const said = (all: readonly Document[]): unknown => all.map(({children, notes}) => [children, notes])
  return (
    again.diagnostics.length === 0 &&
    isSameData(again.value.former, former) &&
    isSameData(said(again.value.documents), said(documents))
  )
}

test.prop([histories, fc.boolean()], {numRuns: runsOf(100)})(
  'every version keeps its own ids',
  (versions, labels) => {
    for (const one of publish(versions, labels)) {
      const ids = {manuscript: one, published: one}
      expect([keepsIds(ids), isReadTheSame(ids)]).toEqual([true, true])
    }
  }
)

/** What nobody wrote. */
const faults = [
  'block',
  'unsafe',
  'anchors',
  'former',
  'to',
  'lost',
  'doubled',
  'fewer',
  'twice',
  'unread'
] as const
type Fault = (typeof faults)[number]
type At = readonly [one: number, other: number]

/** Over the ids of a version that is another, or has a fault. */
test.prop([histories, fc.boolean(), fc.constantFrom(...faults), fc.tuple(fc.nat(20), fc.nat(20))], {
  numRuns: runsOf(300)
})('what comparing all blocks would change is never said to stay', (versions, labels, fault, at) => {
  const all = publish(versions, labels)
  const [last, other] = [all.at(-1), pick(all, at[0])]
  if (last === undefined || other === undefined) throw new Error('a version was expected')
  const faulty = {...last, ...withFault(last, fault, at)}
  for (const [manuscript, published] of [
    [last, other],
    [faulty, faulty],
    [last, faulty],
    [faulty, last]
  ] as const)
    if (keepsIds({manuscript, published})) expect(isReadTheSame({manuscript, published})).toBe(true)
})

/** One for all versions: what it has was told of another one, too. */
const memo = openMemo(new Uint8Array())

test.prop([histories, fc.boolean(), fc.constantFrom(...faults), fc.tuple(fc.nat(20), fc.nat(20))], {
  numRuns: runsOf(100)
})('what was told and written of documents before is what would be', (versions, labels, fault, at) => {
  for (const one of publish(versions, labels))
    for (const published of [one, {...one, ...withFault(one, fault, at)}]) {
      const ids = {manuscript: published, published}
      const [kept, file] = [keepsIds(ids), concatBytes([...writeIds(published)])]
      for (const _ of ['cold', 'warm']) {
        expect(keepsIds(ids, memo)).toBe(kept)
        expect(concatBytes([...writeIds(published, {memo})])).toEqual(file)
      }
    }
})

function withFault({documents, former}: Read, fault: Fault, [one, other]: At): Partial<Read> {
  const ids = documents.flatMap(idsIn)
  const [wrong, right] = [pick(ids, one) ?? 'scope', pick(ids, other) ?? 'fees']
  const lead = pick(former, one)
  const changed = (change: (content: Identified) => Identified): Partial<Read> => ({
    documents: documents.map((document) => ({...document, ...change(document)}))
  })
  const renamed = (id: string): Partial<Read> =>
    changed((content) => mapBlocks(content, (block) => (block.id === wrong ? {...block, id} : block)))
  switch (fault) {
    case 'block':
      return renamed(right)
    case 'unsafe':
      return renamed('a b')
    case 'anchors':
      return changed((content) => takeAnchors(content, new Set()))
    case 'former': {
      const id = pick([`${right}-9`, 'here', 'scope-p2', 'a b'], one) ?? ''
      return {former: inOrder([...former, {document: pick([...names, 'gone'], other) ?? '', id}])}
    }
    case 'to':
      return {
        former: former.map((each) => (each === lead ? {...each, to: {document: 'one', id: wrong}} : each))
      }
    case 'lost':
      return {former: former.filter((each) => each !== lead)}
    case 'doubled':
      return {former: former.flatMap((each) => (each === lead ? [each, each] : [each]))}
    case 'fewer':
      return {documents: documents.slice(0, -1)}
    case 'twice':
      return {documents: [...documents, ...documents.slice(0, 1)]}
    case 'unread': {
      const nothing = {
        children: [],
        notes: [],
        holds: new Set<never>(),
        unread: {rule: 'limit/nesting' as const}
      }
      return {documents: documents.map((each, index) => (index === 0 ? {...each, ...nothing} : each))}
    }
  }
}

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)]
}
