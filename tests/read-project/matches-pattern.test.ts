/** Patterns of shells, by which sites say what they leave out. */
import {fc, test as property} from '@fast-check/vitest'
import {afterEach, expect, test, vi} from 'vitest'
import {matchesPattern} from '../../pipeline/read/project/matches-pattern.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test.each([
  ['*.md', 'alpha/bravo.md', true],
  ['alpha?bravo', 'alpha/bravo', true],
  ['[a-c]lpha', 'alpha', true],
  ['[!a-c]lpha', 'alpha', false],
  ['[^b]lpha', 'alpha', true],
  ['[!]', '!', true],
  ['[]', '[]', true],
  [String.raw`\*`, '*', true],
  [String.raw`\*`, 'a', false],
  [String.raw`\[a]`, '[a]', true],
  ['[alpha', '[alpha', true],
  ['[[', '[[', true],
  ['**', '', true],
  ['a', '', false]
])('`%s` and `%s`: %s', (pattern, text, is) => {
  expect(matchesPattern(pattern, text)).toBe(is)
})

property.prop([fc.string({unit: fc.constantFrom('a', 'b', '/', '.')})])(
  'a text matches itself and every star',
  (text) => {
    expect(matchesPattern(text, text)).toBe(true)
    expect(matchesPattern(`*${text}*`, `b${text}a`)).toBe(true)
  }
)

/** How many signs were looked at one by one, or by those who look for a sign. */
function signsRead(work: () => void): number {
  const one = vi.spyOn(String.prototype, 'charAt')
  const search = vi.spyOn(String.prototype, 'indexOf')
  work()
  const {calls, contexts, results} = search.mock
  const passed = calls.map(([, from = 0], index) => {
    const found: unknown = results[index]?.value
    return (typeof found === 'number' && found !== -1 ? found : String(contexts[index]).length) - from
  })
  const read = one.mock.calls.length + passed.reduce((sum, signs) => sum + signs, 0)
  vi.restoreAllMocks()
  return read
}

test.each(['[', '[a', '[!', '[]', String.raw`\[`, '[*'])('a pattern of `%s` is read once', (part) => {
  const workOf = (count: number): number =>
    signsRead(() => void matchesPattern(part.repeat(count), 'alpha/bravo.md'))
  expect(workOf(10_000)).toBeLessThan(2.5 * workOf(5000))
  expect(workOf(5000)).toBeLessThan(10 * 5000 * part.length)
})
