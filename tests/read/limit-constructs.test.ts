/** What would take the parser's time without measure is refused before, at its place and by its name. */
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import {limitConstructs} from '../../pipeline/read/markdown/limits/limit-constructs.ts'
import {readDocument} from '../../pipeline/read/read-document.ts'
import {withOthers} from '../support/runs-of.ts'

/** What is found in a text below a first line, in short. */
function findingsIn(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(`# Alpha\n\n${text}\n`)
  const file = {path: 'alpha.md', name: 'alpha', language: 'en', bytes}
  const {diagnostics} = readDocument(file, {limits: defaultLimits, html: 'keep', records: new Set()})
  return diagnostics
    .filter(({ruleId}) => ruleId.startsWith('limit/'))
    .map(({ruleId, place, message}) => `${ruleId} ${place.start.line} ${message}`)
}

const size = 64 * 1024
const filled = (pattern: string, most = size): string => pattern.repeat(Math.ceil(most / pattern.length))

const refused: readonly (readonly [pattern: string, construct: string])[] = [
  ['*a_ ', 'marks `*` and `_`'],
  ['a***b**c*', 'marks `*` and `_`'],
  ['*[a](b)', 'marks `*` and `_`'],
  ['~~a~ ', 'marks `~`'],
  ['a]', 'brackets'],
  ['a <!-- ', 'comments `<!--`'],
  ['a <? ', 'instructions `<?`'],
  ['a <![CDATA[ ', 'sections `<![CDATA['],
  ['a <!X ', 'declarations `<!`'],
  ['\\`` ', 'runs of backticks']
]

/** More of the same, of which each takes half a second. */
const others: typeof refused = [
  ['a** b_ ', 'marks `*` and `_`'],
  ['a <!--\n', 'comments `<!--`'],
  ['*a_\n', 'marks `*` and `_`']
]

describe('a block of marks without end', () => {
  test.each(withOthers(refused, others))('of `%s` is refused', (pattern, construct) => {
    const [found, ...others] = findingsIn(filled(pattern))
    expect(found).toMatch(/^limit\/constructs \d+ too many /)
    expect(found).toContain(construct)
    expect(others).toEqual([])
  })

  test.each([
    ['brackets', '['.repeat(size) + 'a' + ']'.repeat(size)],
    ['brackets', '!['.repeat(20_000) + '](a)'.repeat(20_000)],
    ['marks `*` and `_`', '**a '.repeat(20_000) + ' b** '.repeat(20_000)],
    ['runs of backticks', Array.from({length: 600}, (_, index) => `a${'`'.repeat(index)}`).join('')],
    ['signs in an address', `https://example.org/${'.'.repeat(size)}a`]
  ])('of %s is refused', (construct, text) => {
    expect(findingsIn(text)[0]).toContain(construct)
  })

  test('of containers that end is refused, where the parser would go through all before', () => {
    // Some 4,500 are allowed, which take ten seconds: with a twentieth of the steps, a thousand.
    const parse = (count: number): unknown =>
      unified()
        .use(remarkParse)
        .use(limitConstructs(defaultLimits.nesting, 500_000))
        .parse('> a\n\n'.repeat(count))
    expect(() => parse(600)).not.toThrow()
    expect(() => parse(2000)).toThrow(
      expect.objectContaining({
        stop: expect.objectContaining({construct: 'quotations, callouts and lists that end'})
      })
    )
  })

  test('of headings that are underlined is refused, each of which the parser looks for again', () => {
    // With a twentieth of the steps, too.
    const parse = (count: number): unknown =>
      unified()
        .use(remarkParse)
        .use(limitConstructs(defaultLimits.nesting, 500_000))
        .parse('a\n=\n'.repeat(count))
    expect(() => parse(200)).not.toThrow()
    expect(() => parse(2000)).toThrow(
      expect.objectContaining({stop: expect.objectContaining({construct: 'headings that are underlined'})})
    )
  })

  test('is told at its line, behind the marks of the blocks around it', () => {
    const lines = '>   a <!-- b <!-- c\n'.repeat(9000)
    expect(findingsIn(`> - a\n${lines}`)[0]).toMatch(/^limit\/constructs \d{2,} /)
  })
})

describe('what is not refused', () => {
  const patterns = refused.map(([pattern]) => pattern)

  test.each(patterns)('`%s` in code', (pattern) => {
    const text = filled(pattern, size / 2)
    expect(findingsIn(`\`\`\`\n${text}\n\`\`\``)).toEqual([])
    expect(findingsIn(`    ${text.replaceAll('\n', ' ')}`)).toEqual([])
  })

  test.each(patterns)('a little of `%s` in each of many blocks', (pattern) => {
    expect(findingsIn(`${pattern.repeat(5)}\n\n`.repeat(200))).toEqual([])
  })

  test.each(['> [!NOTE]\n> alpha\n\n', '- alpha\n  - bravo\n', '- alpha\n'])(
    'a thousand of `%j`',
    (pattern) => {
      expect(findingsIn(pattern.repeat(1000))).toEqual([])
    }
  )

  test('a long paragraph of emphasis, links and code that is closed', () => {
    expect(
      findingsIn('Alpha *bravo* **charlie** [delta](https://example.org) `echo` ~~foxtrot~~. '.repeat(600))
    ).toEqual([])
  })
})

describe('nesting', () => {
  test.each(['>', '> ', '- ', '1. '])('of `%s` is refused before it is read', (marker) => {
    expect(findingsIn(`${marker.repeat(3000)}a`)).toEqual([
      'limit/nesting 3 blocks and words are nested more than 100 deep'
    ])
  })

  test('in code is none', () => {
    expect(findingsIn(`\`\`\`\n${'>'.repeat(1000)}\n${'- '.repeat(1000)}a\n\`\`\``)).toEqual([])
  })
})
