/** Each kind of difference, at its block, with the words around it. */
import {describe, expect, test} from 'vitest'
import type {EditionName} from '../../pipeline/model/publication/front-matter.ts'
import {compareUnits} from '../../pipeline/verify/compare/compare-units.ts'
import type {Place} from '../../pipeline/model/place.ts'
import {InDocuments} from '../../pipeline/verify/units/in-documents.ts'
import {SaidAddresses} from '../../pipeline/model/edition/said-addresses.ts'
import type {Reading} from '../../pipeline/verify/units/reading.ts'
import type {Facts, Unit, UnitKind} from '../../pipeline/verify/units/unit.ts'
import {UnitText} from '../../pipeline/verify/units/unit-text.ts'

interface Sides {
  readonly wanted?: readonly Unit[]
  readonly found?: readonly Unit[]
  readonly edition?: EditionName
  readonly more?: Partial<Pick<Reading, 'contents' | 'unexpected'>>
  /** The lines of contents that are wanted. */
  readonly contents?: readonly Unit[]
  /** Where keys stand in the edition; where the source has places in lines; and where the JSON edition says that keys stand. */
  readonly anchors?: readonly (readonly [string, string])[]
  readonly places?: readonly (readonly [string, Place])[]
  readonly said?: readonly (readonly [string, string])[]
}

/** Every unit of the source stands on the line of its number among them. */
function differences({wanted = [], found = [], edition = 'html', more = {}, ...beside}: Sides) {
  const body = wanted.map((one, index) => ({...one, place: lineOf(index + 1)}))
  const {contents = [], places = [], said} = beside
  const {anchors = [...wanted, ...found].map(({key}) => [key, key] as const)} = beside
  const reading = {units: alone(found, anchors), contents: [], unexpected: [], ...more}
  const saying = said && new SaidAddresses().add({[edition]: said})
  const units = alone(body, places)
  return compareUnits(edition, {units, contents}, reading, saying).map(({edition: _, place, ...rest}) => ({
    ...rest,
    ...(place === undefined ? {} : {line: place.start.line})
  }))
}

/** The units of an only document. */
function alone<At>(body: readonly Unit[], anchors: readonly (readonly [string, At])[]): InDocuments<At> {
  return new InDocuments({}, [{body, notes: [], anchors}])
}

function lineOf(line: number): NonNullable<Unit['place']> {
  return {path: 'source/alpha.md', start: {line, column: 1}}
}

function unit(key: string, text?: string, facts: Facts = {}, kind: UnitKind = 'paragraph'): Unit {
  return {key, kind, facts, ...(text === undefined ? {} : {text})}
}

function row(table: string, number: number, ...cells: readonly string[]): readonly Unit[] {
  return cells.map((text, index) =>
    unit(`${table}/r${String(number)}c${String(index + 1)}`, text, {header: 'data'}, 'cell')
  )
}

describe('compareUnits', () => {
  test('finds nothing where nothing differs', () => {
    const same = [unit('a/p1', 'alpha', {language: 'fr'}), unit('a/p2', 'bravo')]
    expect(differences({wanted: same, found: same})).toEqual([])
  })

  test('missing', () => {
    expect(
      differences({wanted: [unit('a/p1', 'alpha'), unit('a/p2', 'bravo')], found: [unit('a/p1', 'alpha')]})
    ).toEqual([{kind: 'missing', key: 'a/p2', wanted: 'bravo', line: 2}])
  })

  test('extra', () => {
    expect(
      differences({wanted: [unit('a/p1', 'alpha')], found: [unit('a/p1', 'alpha'), unit('a/p9', 'bravo')]})
    ).toEqual([{kind: 'extra', key: 'a/p9', found: 'bravo', line: 1}])
  })

  test('twice', () => {
    const one = unit('a/p1', 'alpha')
    expect(differences({wanted: [one], found: [one, one]})).toEqual([
      {kind: 'twice', key: 'a/p1', found: 'alpha', line: 1}
    ])
  })

  test('order, the first alone', () => {
    const [p1, p2, p3, p4] = ['a/p1', 'a/p2', 'a/p3', 'a/p4'].map((key) => unit(key, key))
    if (p1 === undefined || p2 === undefined || p3 === undefined || p4 === undefined)
      throw new Error('no units')
    expect(differences({wanted: [p1, p2, p3, p4], found: [p1, p4, p3, p2]})).toEqual([
      {kind: 'order', key: 'a/p2', wanted: 'a/p2', found: 'a/p4', line: 2}
    ])
  })

  test('order is not disturbed by what is missing or new', () => {
    const found = [unit('a/p9', 'new'), unit('a/p2', 'bravo')]
    expect(
      differences({wanted: [unit('a/p1', 'alpha'), unit('a/p2', 'bravo')], found}).map(({kind}) => kind)
    ).toEqual(['extra', 'missing'])
  })

  test('kind', () => {
    const found = [unit('a/p1', 'alpha', {}, 'heading')]
    expect(differences({wanted: [unit('a/p1', 'alpha')], found})).toEqual([
      {kind: 'kind', key: 'a/p1', wanted: 'paragraph', found: 'heading', line: 1}
    ])
  })

  test('a fact that is other', () => {
    const wanted = [unit('a/l1/1', undefined, {label: '3.'}, 'item')]
    const found = [unit('a/l1/1', undefined, {label: '1.'}, 'item')]
    expect(differences({wanted, found})).toEqual([
      {kind: 'fact', key: 'a/l1/1', what: 'label', wanted: '3.', found: '1.', line: 1}
    ])
  })

  test('a fact that is lost, and one that nobody gave', () => {
    const wanted = [unit('a/p1', 'alpha', {language: 'fr'})]
    const found = [unit('a/p1', 'alpha', {number: '2'})]
    expect(differences({wanted, found})).toEqual([
      {kind: 'fact', key: 'a/p1', what: 'language', wanted: 'fr', found: 'nothing', line: 1},
      {kind: 'fact', key: 'a/p1', what: 'number', wanted: 'nothing', found: '2', line: 1}
    ])
  })

  test('a fact that the edition does not carry is not asked of it', () => {
    const wanted = [unit('a/n1', undefined, {data: '{}'}, 'record')]
    const found = [unit('a/n1', undefined, {}, 'record')]
    expect(differences({wanted, found, edition: 'epub'})).toEqual([])
    expect(differences({wanted, found, edition: 'json'})).toHaveLength(1)
  })

  test('text, with the words around the first difference', () => {
    const words = 'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike'
    const found = [unit('a/p1', words.replace('golf ', ''))]
    expect(differences({wanted: [unit('a/p1', words)], found})).toEqual([
      {
        kind: 'text',
        key: 'a/p1',
        wanted: '…a echo foxtrot golf hotel india juliett kilo lima mike',
        found: '…a echo foxtrot hotel india juliett kilo lima mike',
        line: 1
      }
    ])
  })

  test('text that differs in a mark, or in a character that can’t be seen', () => {
    const strong = new UnitText().open('strong').add('alpha').close().end()
    expect(differences({wanted: [unit('a/p1', strong)], found: [unit('a/p1', 'alpha')]})).toMatchObject([
      {wanted: '<strong>alpha</>', found: 'alpha'}
    ])
    expect(
      differences({wanted: [unit('a/p1', 'no\u00a0break')], found: [unit('a/p1', 'no break')]})
    ).toMatchObject([{wanted: 'no[U+00A0]break', found: 'no break'}])
  })

  test('an excerpt does not cut a character in two', () => {
    const [wanted, found] = ['👩'.repeat(30), `${'👩'.repeat(29)}👨`]
    const [difference] = differences({wanted: [unit('a/p1', wanted)], found: [unit('a/p1', found)]})
    expect(difference?.found).toBe(`…${'👩'.repeat(7)}👨`)
  })

  test('characters that are not drawn are not asked of a PDF', () => {
    const sides = {wanted: [unit('a/p1', 'zero\u200bwidth')], found: [unit('a/p1', 'zerowidth')]}
    expect(differences({...sides, edition: 'pdf'})).toEqual([])
    expect(differences({...sides, edition: 'json'})).toHaveLength(1)
  })

  test('drawn, when replacement text covers up a drawing that is cut', () => {
    const found = [{...unit('a/p1', 'alpha bravo'), drawn: 'alpha bra'}]
    expect(differences({wanted: [unit('a/p1', 'alpha bravo')], found, edition: 'pdf'})).toEqual([
      {kind: 'drawn', key: 'a/p1', wanted: 'alphabravo', found: 'alphabra', line: 1}
    ])
  })

  test('a hyphen that is drawn where a line breaks is no difference', () => {
    const found = [{...unit('a/p1', 'alpha bravo'), drawn: 'al-pha bravo'}]
    expect(differences({wanted: [unit('a/p1', 'alpha bravo')], found, edition: 'pdf'})).toEqual([])
  })

  test('unexpected', () => {
    const more = {unexpected: [{what: 'text in no block', at: 'alpha.html', text: 'bravo'}]}
    expect(differences({more})).toEqual([
      {kind: 'unexpected', key: 'alpha.html', what: 'text in no block', found: 'bravo'}
    ])
  })

  test('address, of a block and of a place in a line; not of a part', () => {
    const all = [unit('a'), unit('a/l1', undefined, {}, 'list'), unit('a/l1/1', undefined, {}, 'item')]
    const [anchors, places] = [[['a', 'a.html'] as const], [['a/here', lineOf(7)] as const]]
    expect(differences({wanted: all, found: all, anchors, places})).toEqual([
      {kind: 'address', key: 'a/l1', line: 2},
      {kind: 'address', key: 'a/here', line: 7}
    ])
  })
})

test('address, where the JSON edition says another or none, or one that is not there', () => {
  const all = [unit('a', 'alpha'), unit('a/p1', 'bravo'), unit('a/p2', 'charlie')]
  const anchors = [
    ['a', 'a.html'],
    ['a/p1', 'a.html#p1'],
    ['a/p2', 'a.html#p2']
  ] as const
  expect(differences({wanted: all, found: all, anchors, said: anchors})).toEqual([])
  expect(differences({wanted: all, found: all, anchors, said: []})).toEqual([])
  const said = [
    ['a', 'a.html'],
    ['a/p1', 'b.html#p1'],
    ['a/p3', 'a.html#p3']
  ] as const
  const what = 'another place than the JSON edition says'
  expect(differences({wanted: all, found: all, anchors, said})).toEqual([
    {kind: 'address', key: 'a/p1', what, wanted: 'b.html#p1', found: 'a.html#p1', line: 2},
    {kind: 'address', key: 'a/p2', what, wanted: 'nothing', found: 'a.html#p2', line: 3},
    {kind: 'address', key: 'a/p3', what, wanted: 'a.html#p3', found: 'nothing'}
  ])
})

describe('tables', () => {
  const rows = Array.from({length: 50}, (_, index) =>
    row('a/t1', index + 1, `alpha ${index}`, `bravo ${index}`)
  )

  test('a row that is dropped in the middle is told from there on', () => {
    const found = [...rows.slice(0, 20), ...rows.slice(21)].flatMap((_, index) => {
      const cells = index < 20 ? rows[index] : rows[index + 1]
      return row('a/t1', index + 1, ...(cells ?? []).map(({text = ''}) => text))
    })
    expect(differences({wanted: rows.flat(), found}).map(({key, more}) => [key, more])).toEqual([
      ['a/t1/r21c1', undefined],
      ['a/t1/r21c2', undefined],
      ['a/t1/r22c1', 57]
    ])
  })

  test('a table that differs in every cell says so in three, and how many more there are', () => {
    const found = rows.flat().map((cell) => ({...cell, text: 'changed'}))
    const all = differences({wanted: rows.flat(), found})
    expect(all.map(({key, more}) => [key, more])).toEqual([
      ['a/t1/r1c1', undefined],
      ['a/t1/r1c2', undefined],
      ['a/t1/r2c1', 97]
    ])
  })
})

describe('contents', () => {
  const entry = (key: string, level: number): Unit => unit(`contents:${key}`, key, {level}, 'contentsEntry')
  const contents = [entry('a', 0), entry('a/s1', 1), entry('a/s2', 2), entry('b', 0)]

  test.each<readonly [EditionName, number]>([
    ['html', 1],
    ['epub', 2],
    ['json', 2]
  ])('%s lists those down to level %i, and no others', (edition, deepest) => {
    const upTo = (level: number) => contents.filter(({facts}) => Number(facts.level) <= level)
    const found = (level: number) => differences({edition, contents, more: {contents: upTo(level)}})
    expect([0, 1, 2].filter((level) => found(level).length === 0)).toEqual([deepest])
  })

  test('how deep they go in a PDF is its choice', () => {
    const found = contents.filter(({facts}) => facts.level !== 2)
    expect(differences({edition: 'pdf', contents, more: {contents: found}})).toEqual([])
    expect(differences({edition: 'pdf', contents, more: {contents}})).toEqual([])
  })

  test('one that stands deeper than it should', () => {
    const found = contents.map((one) => (one.key === 'contents:b' ? {...one, facts: {level: 1}} : one))
    expect(differences({edition: 'epub', contents, more: {contents: found}})).toEqual([
      {kind: 'fact', key: 'contents:b', what: 'level', wanted: '0', found: '1'}
    ])
  })

  test('a document or first section is missing', () => {
    const found = contents.filter(({key}) => key !== 'contents:a/s1' && key !== 'contents:b')
    expect(
      differences({edition: 'json', contents, more: {contents: found}}).map(({kind, key}) => [kind, key])
    ).toEqual([
      ['missing', 'contents:a/s1'],
      ['missing', 'contents:b']
    ])
  })

  test('an only document may stand in them or not', () => {
    const only = contents.slice(0, 2)
    expect(differences({contents: only, more: {contents: only}})).toEqual([])
    expect(differences({contents: only, more: {contents: only.slice(1)}})).toEqual([])
  })

  test('one that leads elsewhere is extra, and the right one is missing', () => {
    const found = contents.map((one) => (one.key === 'contents:b' ? {...one, key: 'contents:a/p1'} : one))
    expect(
      differences({edition: 'json', contents, more: {contents: found}}).map(({kind, key}) => [kind, key])
    ).toEqual([
      ['extra', 'contents:a/p1'],
      ['missing', 'contents:b']
    ])
  })
})
