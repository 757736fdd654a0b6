/** Entries of a long list are read as JSON.parse reads them, in whatever parts their bytes come. */
import {fc} from '@fast-check/vitest'
import {describe, expect, test} from 'vitest'
import {jsonEntries} from '../../../pipeline/model/values/json-entries.ts'

function entriesIn(text: string, length = text.length): readonly (readonly [string, unknown])[] {
  const bytes = new TextEncoder().encode(text)
  const parts = Array.from({length: Math.ceil(bytes.length / length)}, (_, index) =>
    bytes.subarray(index * length, (index + 1) * length)
  )
  const wanted = {values: ['format', 'text', 'other', 'size'], lists: ['files', 'more']}
  return [...jsonEntries(parts, wanted)].flatMap(([key, value]) =>
    wanted.lists.includes(key) && Array.isArray(value)
      ? value.map((one: unknown) => [key, one] as const)
      : [[key, value] as const]
  )
}

describe('entries of an object in JSON', () => {
  test('are the values and what the lists have that were named', () => {
    const text =
      '{"format": "a\\"b", "other": [{"files": ["x"], "format": "x"}], "files": [{"a": "[,]"}, 2, ["ä", []]], "size": 3}'
    for (const length of [1, 2, 7, text.length])
      expect(entriesIn(text, length)).toEqual([
        ['format', 'a"b'],
        ['other', [{files: ['x'], format: 'x'}]],
        ['files', {a: '[,]'}],
        ['files', 2],
        ['files', ['ä', []]],
        ['size', 3]
      ])
  })

  test('are those of any value', () => {
    const property = fc.property(
      fc.array(fc.jsonValue()),
      fc.jsonValue(),
      fc.string(),
      fc.tuple(fc.integer({min: 1, max: 50}), fc.constantFrom(0, 2)),
      (files, other, text, [length, space]) => {
        const entries = entriesIn(
          JSON.stringify({text, other, files, last: [other]}, undefined, space),
          length
        )
        expect(entries).toEqual(
          JSON.parse(
            JSON.stringify([['text', text], ['other', other], ...files.map((file) => ['files', file])])
          )
        )
      }
    )
    fc.assert(property, {numRuns: 200})
  })

  test('come behind a byte order mark, wherever it is cut', () => {
    for (const length of [1, 2, 3, 4, 50])
      expect(entriesIn('\ufeff {"files": [1, "\ufeff"]}', length)).toEqual([
        ['files', 1],
        ['files', '\ufeff']
      ])
  })

  test.each([
    '',
    '\ufeff',
    '\ufeff\ufeff{}',
    '{}\ufeff',
    '[]',
    '"a"',
    '{"files": [1, 2',
    '{"files": [1}, {]}',
    '{} {}',
    '{"files": []}x',
    '{"files": [1,,2]}',
    '\u00ff{}',
    '{"size": 1,}',
    '{,"size": 1}',
    '{"files": [1],}',
    '{"files": [1,]}',
    '{"files": [,1]}',
    '{"files": [1] "size": 1}',
    '{"files": [1][2]}',
    '{"files": [1], zzz: 1}',
    '{"files": [1], "zzz" 1}',
    '{"files": [1], "zzz": [{]}}',
    '{"files": [1], "zzz": [[{]}]}',
    '{"files": [1], "zzz": "a\nb"}',
    '{"files": [1], "zzz": [nonsense]}',
    '{"files": [1], "files": [2]}',
    '{"files": [1], "files": 5}',
    '{"size": 1, "size": 2}'
  ])('of %j are none, at the latest in the end', (text) => {
    for (const length of [1, 2, 3, 5, text.length + 1])
      expect(() => entriesIn(text, length)).toThrow(SyntaxError)
  })

  test('of bytes that are no UTF-8, or of a value without an end, are none', () => {
    const wanted = {values: [], lists: ['files']}
    const bytes = Buffer.from('{"files": [1], "zzz": "\xff"}', 'latin1')
    expect(() => [...jsonEntries([bytes], wanted)]).toThrow(TypeError)
    const endless = function* (): Generator<Uint8Array> {
      yield Buffer.from('{"files": ["')
      for (;;) yield Buffer.alloc(1024 * 1024, 'a')
    }
    expect(() => [...jsonEntries(endless(), wanted)]).toThrow('a value is too long')
  })
})
