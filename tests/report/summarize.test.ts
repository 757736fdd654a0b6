/** What people are shown of very many findings. */
import {expect, test} from 'vitest'
import {finding} from '../../pipeline/model/finding.ts'
import {startOf} from '../../pipeline/model/place.ts'
import {reporters} from '../../pipeline/report/index.ts'

const many = Array.from({length: 500}, (_, index) =>
  finding('front-matter/key-is-known', startOf(`a${index}.md`), `\`${index < 400 ? 'a' : 'b'}\` is not known`)
)
const one = finding('table/rows-fit', startOf('b.md'), 'charlie')
const report = {diagnostics: [...many, one], lines: new Map(), version: '1.0.0', colour: false}

test('three of a rule are shown, which say different things, and how many there are', () => {
  const text = reporters.text(report)
  expect(text.match(/key-is-known/g)).toHaveLength(4)
  expect(text).toContain('`b` is not known')
  expect(text).toContain('charlie')
  expect(text).toContain('  500 warnings in 500 files [front-matter/key-is-known]\n')
  expect(text).toMatch(/\n501 warnings\n$/)
})

test('all are shown when all are asked for, or when they are few', () => {
  expect(reporters.text({...report, all: true}).match(/key-is-known/g)).toHaveLength(500)
  expect(reporters.text({...report, diagnostics: many.slice(0, 50)}).match(/key-is-known/g)).toHaveLength(50)
})

test('programs are given all', () => {
  expect(reporters.json(report).match(/key-is-known/g)).toHaveLength(500)
})

test('GitHub is given all, those that people are shown first: it shows ten', () => {
  const lines = reporters.github(report).trimEnd().split('\n')
  expect(lines).toHaveLength(501)
  expect(new Set(lines).size).toBe(501)
  expect(lines.slice(0, 4).join('\n')).toMatch(/^(?:.*key-is-known.*\n){3}.*charlie$/)
})
