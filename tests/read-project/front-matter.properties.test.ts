/** What holds of front matter whatever is written there. */
import {fc, test} from '@fast-check/vitest'
import {describe, expect} from 'vitest'
import {stringify} from 'yaml'
import type {JsonValue} from '../../pipeline/model/publication/front-matter.ts'
import {readFrontMatter} from '../../pipeline/read/read-front-matter.ts'
import {runsOf} from '../support/runs-of.ts'

const where = {path: 'alpha.md', line: 2, offset: 4}

/** Texts that are nearly YAML: its marks, keys, values and indents in any order. */
const marks =
  String.raw`a:+|b:|-+|?+|:+|[|]|{|}|,|"|'|&x+|*x|!t+|<<:+|1.10|.inf|~|\|@|%YAML 1.1|# c|---|...|>-|é😀`
    .split('|')
    .map((mark) => mark.replace('+', ' '))

const nearlyYaml = fc
  .array(fc.constantFrom(...marks, '|', '`', '\n', '\n', '  ', '\t', '\u0085'), {maxLength: 30})
  .map((parts) => parts.join(''))

const texts = fc.oneof(fc.string(), fc.string({unit: 'binary'}), nearlyYaml, nearlyYaml)

describe('any text', () => {
  test.prop([texts], {numRuns: runsOf(2000)})(
    'is read without throwing, and every place lies within it',
    (text) => {
      const {value, diagnostics} = readFrontMatter(text, where)
      const lines = text.split('\n').length
      const places = [
        ...[...value.places.values()].flatMap(({key, value: own}) =>
          key === undefined ? [own] : [key, own]
        ),
        ...diagnostics.map(({place}) => place)
      ]
      for (const {start, end} of places) {
        expect(start.offset).toBeGreaterThanOrEqual(where.offset)
        expect(end?.offset).toBeGreaterThanOrEqual(start.offset ?? 0)
        expect(end?.offset).toBeLessThanOrEqual(where.offset + text.length)
        expect(start.line).toBeGreaterThanOrEqual(where.line)
        expect(end?.line).toBeLessThan(where.line + lines)
        expect(start.column).toBeGreaterThanOrEqual(1)
      }
    }
  )

  test.prop([texts], {numRuns: runsOf(1000)})(
    'has a place for every value of its data, and for nothing else',
    (text) => {
      const {value} = readFrontMatter(text, where)
      expect([...value.places.keys()].sort()).toEqual(pointersOf(value.data, '').sort())
    }
  )

  test.prop([texts], {numRuns: runsOf(1000)})('gives plain JSON', (text) => {
    const {value} = readFrontMatter(text, where)
    expect(JSON.parse(JSON.stringify(value.data))).toEqual(value.data)
  })
})

/** Texts as keys and values, and what YAML's core schema has beside them. */
const values = fc.letrec<{value: JsonValue}>((tie) => ({
  value: fc.oneof(
    {maxDepth: 3},
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), {maxLength: 4}),
    fc.dictionary(fc.string({minLength: 1}), tie('value'), {maxKeys: 4})
  )
})).value

describe('data written as YAML', () => {
  test.prop([fc.dictionary(fc.string({minLength: 1}), values, {maxKeys: 6})])(
    'comes back the same',
    (data) => {
      const {value, diagnostics} = readFrontMatter(stringify(data), where)
      expect(diagnostics.filter(({ruleId}) => ruleId !== 'front-matter/scalars-round-trip')).toEqual([])
      expect(value.data).toEqual(JSON.parse(JSON.stringify(data)))
    }
  )
})

function pointersOf(value: JsonValue, pointer: string): string[] {
  if (typeof value !== 'object' || value === null) return [pointer]
  const escape = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')
  return [
    pointer,
    ...Object.entries(value).flatMap(([key, inner]) => pointersOf(inner, `${pointer}/${escape(key)}`))
  ]
}
