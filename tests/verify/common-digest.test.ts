/** The digest is the same for what is the same in all editions, and for nothing else. */
import {describe, expect, test} from 'vitest'
import {commonDigest, haveOneDigest} from '../../pipeline/verify/compare/common-digest.ts'
import {InDocuments} from '../../pipeline/verify/units/in-documents.ts'
import type {Unit} from '../../pipeline/verify/units/unit.ts'
import {UnitText} from '../../pipeline/verify/units/unit-text.ts'

const document: Unit = {key: 'a', kind: 'document', facts: {}, text: 'alpha'}
const paragraph: Unit = {key: 'a/p1', kind: 'paragraph', facts: {}, text: 'bravo charlie'}
const note: Unit = {key: 'a/fn-1', kind: 'note', facts: {label: '1'}}
const body = [document, paragraph]

function digest(units: readonly Unit[], baseUrl?: string): string {
  return commonDigest(published(units, [note]), baseUrl)
}

function published(units: readonly Unit[], notes: readonly Unit[]): InDocuments<string> {
  return new InDocuments({}, [{body: units, notes, anchors: []}])
}

function linked(target: string): readonly Unit[] {
  return [document, {...paragraph, text: new UnitText().open('link', target).add('bravo').close().end()}]
}

describe('commonDigest', () => {
  test.each<[string, readonly Unit[]]>([
    ['a rule, which a PDF draws', [document, {key: 'a/b1', kind: 'thematicBreak', facts: {}}, paragraph]],
    ['a fact that one edition has no way to say', [document, {...paragraph, facts: {data: '{}'}}]],
    ['characters that are not drawn', [document, {...paragraph, text: 'bravo\u200b charlie'}]]
  ])('is the same with %s', (_, units) => {
    expect(digest(units)).toBe(digest(body))
  })

  test.each<[string, readonly Unit[]]>([
    ['a word', [document, {...paragraph, text: 'bravo delta'}]],
    ['the order', [paragraph, document]],
    ['a kind', [document, {...paragraph, kind: 'caption'}]],
    ['a key', [document, {...paragraph, key: 'a/p2'}]],
    ['a fact', [document, {...paragraph, facts: {language: 'fr'}}]],
    ['number of a document', [{...document, facts: {number: '1'}}, paragraph]],
    ['a unit less', [document]]
  ])('is another with another %s', (_, units) => {
    expect(digest(units)).not.toBe(digest(body))
    expect(haveOneDigest({body: units, notes: [note]}, {body, notes: [note]})).toBe(false)
    expect(haveOneDigest({body: [note], notes: units}, {body: [note], notes: body})).toBe(false)
  })

  test('is known without being taken for what is the same', () => {
    const again = {...paragraph, facts: {data: '{}'}, place: {path: 'a.md', start: {line: 1, column: 1}}}
    expect(haveOneDigest({body: [document, again], notes: [note]}, {body, notes: [note]})).toBe(true)
    expect(digest([document, again])).toBe(digest(body))
  })

  test('regards the kind of a record, and not that of a callout, which a PDF has no way to say', () => {
    const one = (kind: 'callout' | 'record', facts: Unit['facts']) =>
      digest([document, {key: 'a/c1', kind, facts}])
    expect(one('callout', {kind: 'tip'})).toBe(one('callout', {kind: 'note'}))
    expect(one('record', {kind: 'tip'})).not.toBe(one('record', {kind: 'note'}))
  })

  test('is another with a note less', () => {
    expect(commonDigest(published(body, []), undefined)).not.toBe(digest(body))
  })

  test('regards a link to another publication only where each edition can lead there', () => {
    const plain = [document, {...paragraph, text: 'bravo'}]
    expect(digest(linked('other/en/'))).toBe(digest(plain))
    expect(digest(linked('other/en/'), 'https://alpha.example/')).not.toBe(digest(plain))
    expect(digest(linked('https://alpha.example/'))).not.toBe(digest(plain))
    expect(digest(linked('#a'))).not.toBe(digest(plain))
  })
})
