/** The examples of CommonMark 0.31.2 through the HTML edition: each as expected, or known to deviate and why. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {examples, nameOf, type Example} from './commonmark/examples.ts'
import {pagesOf} from './commonmark/pages.ts'
import {expectedContent, pageContent} from './commonmark/projection.ts'

const reasons = readReasons(path.join(import.meta.dirname, 'commonmark', 'deviations.json'))
const deviating = new Set(reasons.flatMap(({examples: numbers}) => numbers))
const sections = [...new Set(examples.map(({section}) => section))]

let pages: ReadonlyMap<string, string>

beforeAll(async () => {
  pages = await pagesOf(examples)
})

test('every deviation has one reason, and is of an example that there is', () => {
  const numbers = reasons.flatMap(({examples: numbers}) => numbers)
  expect(numbers).toHaveLength(deviating.size)
  expect([...deviating].filter((number) => number < 1 || number > examples.length)).toEqual([])
  expect(examples).toHaveLength(652)
})

describe.each(sections)('%s', (section) => {
  const own = examples.filter((example) => example.section === section)

  test('is as expected, and deviates where it is known to', () => {
    const wrong = own.filter(({number}) => !deviating.has(number)).flatMap(differenceOf)
    const mended = own.filter(
      (example) => deviating.has(example.number) && differenceOf(example).length === 0
    )
    expect({wrong, mended: mended.map(({number}) => number)}).toEqual({wrong: [], mended: []})
  })
})

interface Difference {
  readonly number: number
  readonly markdown: string
  readonly expected: string
  readonly actual: string
}

function differenceOf(example: Example): readonly Difference[] {
  const {number, markdown, html} = example
  const expected = expectedContent(html)
  const actual = pageContent(pages.get(nameOf(example)) ?? '')
  return actual === expected ? [] : [{number, markdown, expected, actual}]
}

interface Reason {
  readonly reason: string
  readonly examples: readonly number[]
}

function readReasons(file: string): readonly Reason[] {
  const data: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!isObject(data) || !Array.isArray(data['deviations'])) throw new Error('no deviations are listed')
  return data['deviations'].map((one: unknown) => {
    if (!isObject(one) || typeof one['reason'] !== 'string' || !Array.isArray(one['examples'])) {
      throw new Error('a deviation has a reason and examples')
    }
    return {reason: one['reason'], examples: one['examples'].map(Number)}
  })
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
