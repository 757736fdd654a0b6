/** Mistakes that authors make: each has one finding that names it, at its place, with what to write instead. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import type {Diagnostic} from '../../pipeline/model/diagnostic.ts'
import {groupBy} from '../../pipeline/model/values/group-by.ts'
import {expectFile} from '../support/expect-file.ts'
import {foundIn} from './found-in.ts'
import {linesOf} from './lines.ts'

const folder = path.join(import.meta.dirname, '../fixtures/check/mistakes')

interface Mistake {
  readonly mistake: string
  readonly text?: string
  readonly head?: string
  readonly files?: Readonly<Record<string, string>>
}

const mistakes = parse(readFileSync(path.join(folder, 'mistakes.yaml'), 'utf8')) as readonly Mistake[]

const schemas = {
  'schemas/front-matter/policy.schema.json': JSON.stringify({
    title: 'Policy',
    $ref: 'tetrapla:document',
    properties: {
      reference: {
        title: 'Reference',
        description: 'The number in the register.',
        type: 'string',
        pattern: '^P-[0-9]{4}/[0-9]+$',
        examples: ['P-2026/1']
      }
    },
    unevaluatedProperties: false
  }),
  'schemas/records/service.schema.json': JSON.stringify({
    title: 'Service',
    type: 'object',
    properties: {visits: {title: 'Visits', type: 'integer'}},
    additionalProperties: false
  })
}

function documentOf({head = '', text = 'Alpha.'}: Mistake): string {
  return `---\ntitle: Alpha\nlanguage: en\ndate: 2026-01-02\n${head}---\n\n${text}\n`
}

const pathOf = (index: number): string => `source/alpha-${String(index)}.md`

/** What is told of each that needs no files of its own, by its path: in one project, whose schemas are read once. */
async function toldTogether(): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const documents = mistakes.flatMap((one, index) =>
    one.files === undefined ? [[pathOf(index), documentOf(one)] as const] : []
  )
  const found = await foundIn({...schemas, ...Object.fromEntries(documents)}, {withRead: true})
  return groupBy(found, ({place}) => place.path)
}

test('each is told', async () => {
  const together = await toldTogether()
  const told: string[] = []
  const silent: string[] = []
  for (const [index, one] of mistakes.entries()) {
    const {mistake, files} = one
    const found =
      files === undefined
        ? (together.get(pathOf(index)) ?? [])
        : await foundIn({...schemas, ...files, 'source/alpha.md': documentOf(one)}, {withRead: true})
    const lines = linesOf(found).map((line) => line.replaceAll(pathOf(index), 'source/alpha.md'))
    if (lines.length === 0) silent.push(mistake)
    told.push(`# ${mistake}\n${lines.join('\n')}\n`)
  }
  expectFile(path.join(folder, 'expected.txt'), told.join('\n'))
  expect(silent).toEqual([])
})

test('what only looks like one is not told', async () => {
  const head = (language: string): string =>
    `---\ntitle: Alpha\nlanguage: ${language}\ndate: 2026-01-02\n---\n\n`
  const text =
    '[//]: # (one)\n\nOpen [localhost](http://localhost:3000/) or [Localhost:3000](http://localhost:3000/).\n\n[//]: <> (two)\n'
  const remark = head('en').replace('date:', 'summary: Bravo\n  #old: Charlie\ndate:')
  const found = await foundIn(
    {'source/alpha.md': remark + text, 'source/bravo.no.md': `${head('nb')}Bravo.\n`},
    {withRead: true}
  )
  expect(linesOf(found)).toEqual([])
})

test('schemas in a folder of another name are those of other programs', async () => {
  const files = {'schemas/formats/thing.schema.json': '{"type": "object"}'}
  const document = '---\ntitle: Alpha\nlanguage: en\ndate: 2026-01-02\n---\n\nAlpha.\n'
  expect(linesOf(await foundIn({...files, 'source/alpha.md': document}, {withRead: true}))).toEqual([])
})

test.each(['Tom &and Jerry', 'alpha &or bravo', 'AC&DC; fish&chips; P&Ls;', 'alpha & beta; clubs & hearts;'])(
  '%s has no mistaken reference',
  async (text) => {
    const document = `---\ntitle: Alpha\nlanguage: en\ndate: 2026-01-02\n---\n\n${text}\n`
    expect(linesOf(await foundIn({'source/alpha.md': document}, {withRead: true}))).toEqual([])
  }
)

test.each([
  'The steps are:\n- 5 apples',
  'Alpha\n- 5 apples\n- 6 pears',
  'a*b*c and *2*',
  'Vor-\nund Nachteile',
  '$x^{10}$, $x_1$, $\\ce{^227_90Th}$, $10^{-5}$, $x^-$ and $5\\%$',
  'C:\\Users\\anna and a\\*b',
  '| # | ^ |\n| - | - |\n| #1 | C# |',
  '## 5 rules\n\n:::table[Tables of 3 kinds]\n| A |\n| - |\n| 1 |\n:::',
  '## 24. December\n\n## 3. Oktober\n\n## 19. Jahrhundert\n\n## 20. Jahrhundert',
  '## 3.5 million people live there\n\n## 1.5 Grad sind zu viel\n\n## 1.6 Grad auch',
  ':::table[Table 5 of the census of 2011, shortened]\n| A |\n| - |\n| 1 |\n:::',
  '**Ann Lee**\n\nDirector',
  '**Note:**\n\nAlpha.\n\n**Example:**\n\nBravo.',
  '## Systems\n\n**Linux**\n\nAlpha.\n\n**macOS**\n\nBravo.',
  '**Alpha** is bold.\n\n**Bravo** is bold.\n\nCharlie.',
  'Alpha.\n\n----\n\nBravo.\n\n----\n\nCharlie.',
  'Multiply 5 * 4.\n\n* bravo',
  'A *word* and 5*.\n\n* bravo\n* charlie',
  'See [a] here.\n\n[a]: https://example.org/a\n[b]: bravo.md\n[c]: #\n[//]: delta',
  '2**n**2, foo(*args, **kwargs), **bold**, **(new)** and a**b**c',
  '# Alpha\n\n## one\n## two',
  '##[error] is what a pipeline writes.',
  'It holds if a < b and c > d, <kbd>Ctrl</kbd> too.',
  'std::vector\n::begin and Alpha:: bravo',
  ':::table[Table 1.2 of Smith 2019, redrawn]\n| A |\n| - |\n| 1 |\n:::'
])('%j says what it seems to', async (text) => {
  const document = `---\ntitle: Alpha\nlanguage: en\ndate: 2026-01-02\nsections: numbered\n---\n\n${text}\n`
  expect(linesOf(await foundIn({'source/alpha.md': document}, {withRead: true}))).toEqual([])
})

test.each(['Vec<u> and List<b>', 'f(x)[a](b)', '"[1](2) things"', 'AC&DC; and R&D;'])(
  '%s is no markup in a title',
  async (title) => {
    const document = `---\ntitle: ${title}\nlanguage: en\ndate: 2026-01-02\n---\n\nAlpha.\n`
    expect(linesOf(await foundIn({'source/alpha.md': document}, {withRead: true}))).toEqual([])
  }
)

test('a line that closes nothing is told behind code that looks like its directive', async () => {
  const document =
    '---\ntitle: Alpha\nlanguage: en\ndate: 2026-01-02\n---\n\nAlpha.\n\n    ::::a\n\n:::\n\n```\n::: a b\n```\n\n:::\n'
  const found = await foundIn({'source/alpha.md': document}, {withRead: true})
  const lines = found.flatMap(({ruleId, place}) =>
    ruleId === 'directive/looks-like-one' ? [place.start.line] : []
  )
  expect(lines).toEqual([11, 17])
})

test.each([
  'Lee, Ann',
  'Martin Luther King, Jr.',
  'Institute of Art and Design',
  'Department of Health and Human Services',
  'Ministry of Health and Social Care',
  'Office of Science and Technology Policy',
  'Ministerium für Bildung und Kultur and Amt für Statistik',
  'Ada Lovelace, University of London',
  'Ada Lovelace, Royal Society',
  'Ann Lee, Chief Engineer',
  'Health Policy and Human Services',
  '[Ann Lee, Bob Ray]'
])('authors: %s are who they seem to be', async (authors) => {
  const document = `---\ntitle: Alpha\nlanguage: en\ndate: 2026-01-02\nauthors: ${authors}\n---\n\nAlpha.\n`
  expect(linesOf(await foundIn({'source/alpha.md': document}, {withRead: true}))).toEqual([])
})

test.each([
  '::: service opening hours are from nine',
  ':::service hours are from nine',
  '::: {.service}\nAlpha.\n:::',
  '::: {#bravo .service visits=3} charlie\nAlpha.\n:::',
  '::: document that was lost (in 1920)',
  ':::figure[Alpha] {width=3}'
])('%s is no record that stops the publication', async (text) => {
  const document = `---\ntitle: Alpha\nlanguage: en\ndate: 2026-01-02\n---\n\n${text}\n`
  const found = await foundIn({...schemas, 'source/alpha.md': document}, {withRead: true})
  expect(found.map(({ruleId}) => ruleId)).not.toContain('record/is-read')
})

test('a name that ends in the tag of a language is a translation in a project that has it', async () => {
  const ends = ['hr', 'ts', 'cs', 'ml', 'sh', 'sc', 'cv', 'kg', 'ps', 'eu', 'de', 'en']
  const document = '---\ntitle: Alpha\ndate: 2026-01-02\n---\n\nAlpha.\n'
  const files = Object.fromEntries(
    ['a', ...ends.map((end) => `a-${end}`)].map((name) => [`source/${name}.md`, document])
  )
  const said = {'source/b.md': document, 'source/b-fr.md': document.replace('date', 'language: en\ndate')}
  const told = async (more: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const found = await foundIn(
      {...files, ...said, 'tetrapla.yaml': 'language: en\n', ...more},
      {withRead: true}
    )
    return found.flatMap(({message, place}) =>
      message.includes('looks like a translation') ? [place.path] : []
    )
  }
  expect(await told({})).toEqual([])
  expect(await told({'source/c.de.md': document, 'source/d.fr.md': document})).toEqual(['source/a-de.md'])
})

test('a name that ends in a word is no translation', async () => {
  const document = '---\ntitle: Alpha\nlanguage: en\ndate: 2026-01-02\n---\n\nAlpha.\n'
  const names = ['log.md', 'log-in.md', 'what-is.md', 'what-is-it.md', 'part (2).md', 'copy.md', 'a copy.md']
  const files = Object.fromEntries(names.map((name) => [`source/${name}`, document]))
  expect(linesOf(await foundIn(files, {withRead: true}))).toEqual([])
})
