/** docs/parity.md says what the code does. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {compareStrings} from '../../pipeline/model/diagnostic.ts'
import {editionNames} from '../../pipeline/model/publication/front-matter.ts'
import {carriedFacts} from '../../pipeline/verify/index.ts'

const text = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'parity.md'), 'utf8')

/** The rows of the table below a heading, cell by cell. */
function tableBelow(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = text.split(`\n## ${heading}\n`)
  const lines = section.split(/\n## /)[0]?.split('\n') ?? []
  const rows = lines
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  return rows.filter((cells) => !/^-+$/.test(cells[1] ?? '')).map((cells) => cells.slice(1, -1))
}

test('the table of facts is that of the comparison', () => {
  const [head = [], ...rows] = tableBelow('What each edition carries')
  const editions = head.slice(2).map((name) => name.toLowerCase())
  expect([...editions].sort()).toEqual([...editionNames].sort())
  const written = rows.map(([fact = '', , ...cells]) => [
    fact.replaceAll('`', ''),
    editions.filter((_, index) => cells[index] === 'yes')
  ])
  const facts = [...new Set(Object.values(carriedFacts).flat())].sort(compareStrings)
  const carried = facts.map((fact) => [
    fact,
    editions.filter((name) => editionNames.some((one) => one === name && carriedFacts[one].includes(fact)))
  ])
  expect(written).toEqual(carried)
})

test('a JSON edition carries every fact, since the others are compared with it', () => {
  expect(new Set(carriedFacts.json)).toEqual(new Set(Object.values(carriedFacts).flat()))
})
