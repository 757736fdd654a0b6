/** Files of XLIFF as tools write them, and as nobody should; and what a translator changed in them. */
import {describe, expect, test} from 'vitest'
import {parseArguments} from '../../pipeline/cli/request/arguments.ts'
import {fitUnits, type Fitted} from '../../pipeline/xliff/fit-units.ts'
import {shapeOf, wordsOf, type Line} from '../../pipeline/xliff/line.ts'
import {readXliff, type ReadUnit} from '../../pipeline/xliff/read-xliff.ts'

function unitsOf(inner: string): readonly ReadUnit[] {
  const read = readXliff(
    `<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="fr"><x:file id="f" original="a.md">${inner.replace(/<(\/?)(?=\w)/g, '<$1x:')}</x:file></x:xliff>`
  )
  if (!read.ok) throw new Error(read.reason)
  return read.files.flatMap(({units}) => units)
}

test.each([
  ['a copy of the source', '<segment><source>A</source><target>A</target></segment>', false],
  ['one that says so', '<segment state="initial"><source>A</source><target>A</target></segment>', false],
  [
    'the same words, translated',
    '<segment state="translated"><source>A</source><target>A</target></segment>',
    true
  ],
  ['other words', '<segment state="initial"><source>A</source><target>B</target></segment>', true],
  [
    'a copy among others',
    '<segment><source>A</source><target>A</target></segment><segment><source>B</source><target>C</target></segment>',
    true
  ]
])('%s is translated: %s, %s', (_, segments, isTranslated) => {
  const [unit] = unitsOf(`<unit id="a">${segments}</unit>`)
  expect([unit?.target !== undefined, unit?.isHalf]).toEqual([isTranslated, false])
})

describe('is refused', () => {
  test.each([
    ['<!DOCTYPE xliff [<!ENTITY a "b">]><xliff/>', 'it has a document type, which XLIFF does not need'],
    ['<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', 'it is XLIFF of another version than 2'],
    ['<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"/>', 'it does not say from which language'],
    ['<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"><file', 'unclosed tag'],
    [
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="../../../alpha"/>',
      '`trgLang` is no language: `../../../alpha`'
    ],
    [
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="EN"/>',
      'it translates from `en` into the same language'
    ],
    ['<a>&b;</a>', 'undefined entity'],
    ['<html/>', 'it is no XLIFF, but `html`'],
    ['', 'document must contain a root element'],
    ['<a>'.repeat(300), 'elements are nested more than 200 deep']
  ])('%s', (text, reason) => {
    expect(readXliff(text)).toMatchObject({ok: false, reason: expect.stringContaining(reason)})
  })

  test.each([
    [[], 'run `tetrapla xliff export` or `tetrapla xliff import`'],
    [['exprot'], 'did you mean `export`?'],
    [['import'], 'run `tetrapla xliff import FILE.xlf`']
  ])('xliff %s', (words, hint) => {
    expect(() => parseArguments(['xliff', ...words])).toThrow(expect.objectContaining({hint}))
  })
})

describe('a unit', () => {
  test('is one text, in how many segments ever, and in whatever order', () => {
    const [unit] = unitsOf(
      '<group id="g"><unit id="p1"><segment id="a"><source>One. </source><target order="2">Eins.</target></segment><ignorable><source> </source></ignorable><segment id="b"><source>Two.</source><target order="1">Zwei. </target></segment></unit></group>'
    )
    expect(wordsOf({tokens: unit?.source ?? []})).toBe('One. Two.')
    expect(wordsOf({tokens: unit?.target ?? []})).toBe('Zwei. Eins.')
    expect(unit?.isHalf).toBe(false)
  })

  test('has the same codes as pairs and as starts and ends; annotations are passed over', () => {
    const [pairs, halves] = unitsOf(
      '<unit id="a"><segment><source>A <pc id="1">b</pc><ph id="2"/></source></segment></unit>' +
        '<unit id="b"><segment><source>A <mrk id="m" type="comment"><sc id="1"/>b</mrk></source></segment><segment><source><ec startRef="1"/><ph id="2"/><cp hex="0001"/></source></segment></unit>'
    )
    expect(`${shapeOf(pairs?.source ?? [])}\u0001`).toBe(shapeOf(halves?.source ?? []))
  })
})

describe('a translation', () => {
  const line: Line = {
    tokens: [
      {kind: 'text', value: 'A '},
      {kind: 'open', id: '1'},
      {kind: 'text', value: 'b'},
      {kind: 'close', id: '1'},
      {kind: 'alone', id: '2'}
    ],
    codes: [
      {id: '1', type: 'emphasis', open: '*', close: '*'},
      {id: '2', type: 'footnoteReference', open: '[^1]'}
    ]
  }
  const stretch = {
    key: 'p1',
    block: 'a/p1',
    part: '1/1',
    kind: 'paragraph',
    form: 'markdown',
    start: 0,
    end: 9,
    line,
    place: {line: 1, column: 1}
  } as const

  function fitted(target: string, source = 'A <pc id="1">b</pc><ph id="2"/>', key = 'p1'): Fitted {
    return fitUnits(
      unitsOf(`<unit id="${key}"><segment><source>${source}</source>${target}</segment></unit>`),
      {
        path: 'back.xlf',
        stretches: [stretch],
        knownOf: () => undefined
      }
    )
  }

  const told = (target: string, source?: string): readonly string[] =>
    fitted(target, source).diagnostics.map(({ruleId, message}) => `${ruleId}: ${message}`)

  test('may have its codes in another order', () => {
    const {targets, diagnostics} = fitted('<target><ph id="2"/>C <pc id="1">d</pc></target>')
    expect(diagnostics).toEqual([])
    expect(wordsOf({tokens: targets.get('p1') ?? []})).toBe('C d')
  })

  test.each([
    ['<target>C <pc id="1">d</pc></target>', 'xliff/codes-are-kept: in `p1`, code 2, `[^1]`, is lost'],
    ['<target>C<ph id="2"/></target>', 'xliff/codes-are-kept: in `p1`, code 1, `*…*`, is lost'],
    [
      '<target><pc id="1">d</pc><ph id="2"/><ph id="2"/></target>',
      'xliff/codes-are-kept: in `p1`, code 2 is there twice'
    ],
    [
      '<target><pc id="1">d</pc><ph id="2"/><ph id="3"/></target>',
      'xliff/codes-are-kept: in `p1`, code 3 is not in the source'
    ],
    ['<target><sc id="1"/>d<ph id="2"/></target>', 'xliff/codes-are-kept: in `p1`, code 1 does not end'],
    [
      '<target>c<ec startRef="1"/><sc id="1"/><ph id="2"/></target>',
      'xliff/codes-are-kept: in `p1`, code 1 ends where another is open'
    ]
  ])('%s is told', (target, message) => {
    expect(told(target)).toEqual([message])
  })

  test('of another text is told, and of a text that has moved finds it', () => {
    expect(told('<target>C</target>', 'Another')).toEqual([
      'xliff/source-is-current: the source of `p1` is not what the original says today'
    ])
    const moved = '<target>C <pc id="1">d</pc><ph id="2"/></target>'
    expect([...fitted(moved, undefined, 'p9').targets.keys()]).toEqual(['p1'])
  })

  test('of some segments is told, and of none is counted', () => {
    const half = unitsOf(
      '<unit id="p1"><segment><source>A <pc id="1">b</pc></source><target>C <pc id="1">d</pc></target></segment><segment><source>e<ph id="2"/></source></segment></unit>'
    )
    expect(half[0]?.isHalf).toBe(true)
    expect(fitted('').open).toBe(1)
    expect(fitted('<target> </target>').open).toBe(1)
  })
})
