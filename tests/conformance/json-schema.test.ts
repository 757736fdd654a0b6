/** The official test suite of JSON Schema 2020-12, required part: each test as expected, or known to deviate and why. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {beforeEach, expect, test} from 'vitest'
import {groups, judge, load, type Group} from './json-schema/suite.ts'
import {hasSuite} from './support/json-schema-suite.ts'
import {needSuite} from './support/tools.ts'

interface Deviation {
  readonly reason: string
  /** `file: group` for a schema that is refused, `file: group: test` for a verdict. */
  readonly tests: readonly string[]
}

const {deviations} = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'json-schema/deviations.json'), 'utf8')
) as {readonly deviations: readonly Deviation[]}
const listed = deviations.flatMap(({tests}) => tests)

const all = hasSuite() ? groups() : []
const files = [...new Set(all.map(({name}) => fileOf(name)))]

beforeEach(needSuite)

test('the suite is whole, and each deviation has one reason', () => {
  expect(all.flatMap(({tests}) => tests).length).toBeGreaterThan(1200)
  expect(listed).toEqual([...new Set(listed)])
  const files = new Set(all.map(({name}) => fileOf(name)))
  expect(listed.filter((name) => !files.has(fileOf(name)))).toEqual([])
})

test.each(files)('%s', async (file) => {
  const found: string[] = []
  for (const group of all) if (fileOf(group.name) === file) found.push(...(await deviationsOf(group)))
  expect(found.sort()).toEqual(listed.filter((name) => fileOf(name) === file).sort())
})

async function deviationsOf(group: Group): Promise<readonly string[]> {
  const loaded = await load(group)
  if (loaded.fault !== undefined) return [group.name]
  const wrong = group.tests.filter(({data, valid}) => (judge(loaded, data).length === 0) !== valid)
  return wrong.map(({description}) => `${group.name}: ${description}`)
}

function fileOf(name: string): string {
  return name.slice(0, name.indexOf(':'))
}
