/** Builds that take from those before, in libraries with what is withdrawn, moved, private, included, translated or listed. */
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {fc, test as property} from '@fast-check/vitest'
import {describe, expect, test} from 'vitest'
import {memoryCache, memoryOutput, type MemoryCache, type MemoryOutput} from './memory-host.ts'
import {hidden} from './private-project.ts'
import {edit, isOneFromNothing, put, readingsOpened, run, textsOf, type Files} from './warm-and-cold.ts'
import {isWhole, runsOf, withOthers} from '../support/runs-of.ts'

const draft = 'https://json-schema.org/draft/2020-12/schema'

const thaiFont = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf')
)

const pin = 'room-4711'

/** Of each kind one, without errors; two publications include the same file, in which a picture and a link lead nowhere. */
const several: Files = {
  'tetrapla.yaml': 'language: en\npublisher: Alpha\nfrom: mdbook\n',
  'schemas/front-matter/policy.schema.json': JSON.stringify({
    $schema: draft,
    title: 'Policy',
    allOf: [{$ref: 'tetrapla:document'}],
    properties: {pin: {type: 'string', ...hidden}, summary: hidden}
  }),
  'schemas/records/service.schema.json': JSON.stringify({
    $schema: draft,
    title: 'Service',
    type: 'object',
    properties: {level: {type: 'string', title: 'Level'}, pin: {type: 'string', ...hidden}}
  }),
  'parts/_shared.md': 'Shared words, ![a picture](none.svg) and [a link](nowhere.md).\n',
  'source/alpha.md':
    '# Alpha\n\nSee [bravo](bravo.md#scope) and [what was called so](before).\n\n{{#include ../parts/_shared.md}}\n',
  'source/bravo.md': `---\ntype: policy\npin: ${pin}\nsummary: Of ${pin}\n---\n\n# Bravo\n\n## Scope\n\nOpen words.\n\nOf it. {#more}\n`,
  'source/charlie.md': '# Charlie\n\nSee [gone](gone.md) and [bravo](bravo.md), ![a drawing](drawn.svg).\n',
  'source/drawn.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
  'source/delta/publication.yaml': 'title: Delta\n',
  'source/delta/echo.md': '# Echo\n\n{{#include ../../parts/_shared.md}}\n\n[Alpha](../alpha.md)\n',
  'source/delta/golf.md': `# Golf\n\n:::service[Hotel]{#hotel level=high pin=${pin}}\nIndia.\n:::\n`,
  'source/gone.md':
    '---\nstatus: withdrawn\nwithdrawn:\n  date: 2026-11-24\n  reason: Old.\n  replacedBy: bravo\n---\n\n# Gone\n',
  'source/list.md': '# List\n\n::records[Services]{type=service from=library columns="level"}\n',
  'source/moved.md': '---\nmoved: before\n---\n\n# Moved\n\nSee [gone](gone.md).\n',
  'source/two.md': '# Two\n\nSome words of it.\n\nMore words. {#more}\n',
  'source/two.fr.md': '---\ntranslated-from: en\n---\n\n# Deux\n\nDes mots.\n\nEncore des mots.\n'
}

const markdown = Object.keys(several).filter((name) => name.endsWith('.md'))

const lines = [
  'One more.',
  '## Scope',
  'See [alpha](/source/alpha.md), [hotel](/source/delta/golf.md#hotel) and [two](/source/two.md#two).',
  'See [more](two.md#more).',
  'See [none](nowhere.md), [scope](/source/bravo.md#scop) and [gone](/source/gone.md).',
  'See [](/source/alpha.md), [ ](/source/bravo.md), [](/source/two.md) and [](/source/charlie.md).',
  'See [](/source/delta/echo.md), [![](/source/drawn.svg)](/source/delta/golf.md), [](/source/delta) and [](/source/gone.md).',
  'See [![of none](nowhere.svg)](/source/delta/golf.md) and [delta](/source/delta/echo.md).',
  '![another](nowhere.svg)',
  '{{#include ../parts/_shared.md}}',
  '{{#include charlie.md}}',
  '{{#include ../charlie.md}}',
  ':::service[Juliett]{#juliett level=low pin=pin-of-juliett}\nKilo.\n:::'
]

/** Words of the files, as they are and as they may be. */
const others: readonly (readonly [string, string])[] = [
  [pin, 'room-4712-b'],
  ['Open words.', 'Open room-4712 words.'],
  ['level=high', 'level=low'],
  ['Shared words', '# Shared words'],
  ['none.svg', 'nothing.svg'],
  ['# Charlie\n', '---\ntype: policy\npin: pin-of-charlie\n---\n\n# Charlie\n'],
  ['# Charlie', '# Charlie {#scope}'],
  ['replacedBy: bravo', 'replacedBy: moved'],
  ['replacedBy: bravo', 'replacedBy: nobody'],
  ['moved: before', 'moved: once'],
  ['moved: before', 'moved: gone'],
  ['# Two', '---\nmoved: before\n---\n\n# Two'],
  ['Some words of it.', 'Few words.'],
  ['translated-from: en', 'translated-from: de'],
  ['status: withdrawn', 'status: draft'],
  ['title: Delta', 'title: Deltas'],
  ['# Alpha', '# Alphas'],
  ['# Bravo', '# Of bravo'],
  ['# Charlie', '# Charlies'],
  ['# Echo', '# Echoes'],
  ['# Golf', '# Of golf'],
  ['# Gone', '# Away'],
  ['# Two', '# Both'],
  ['# Deux', '# Les deux'],
  ['## Scope', '## Scopes'],
  ['# Alpha', '---\nembargo: 2026-12-10T09:00Z\n---\n\n# Alpha'],
  ['publisher: Alpha', 'publisher: Bravo']
]

const change: fc.Arbitrary<(files: Files) => Files> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...markdown), fc.constantFrom(...lines))
      .map(([name, line]) => edit(name, line))
  },
  {weight: 5, arbitrary: fc.constantFrom(...others).map(([is, other]) => reword(is, other))},
  // Of a folder without documents it is told when the project is read, which is no part of this.
  fc.constantFrom(...markdown.filter((name) => !name.endsWith('/echo.md'))).map(without),
  fc.constant(put('source/new.md', '# New\n\n{{#include ../parts/_shared.md}}\n')),
  fc.constant(() => several)
)

/** In whichever file it stands. */
function reword(is: string, other: string): (files: Files) => Files {
  return (files) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, String(text).replace(is, other)]))
}

function without(name: string): (files: Files) => Files {
  return (files) => Object.fromEntries(Object.entries(files).filter(([one]) => one !== name))
}

/** The second build over an output knows of what the blocks of translations were the translation. */
async function settle(files: Files, ...[output, kept]: [MemoryOutput, MemoryCache]): Promise<void> {
  for (const _ of ['first', 'second']) await run(files, output, kept)
}

describe('a build that takes from those before, where publications are not plain', () => {
  property.prop([fc.array(change, {minLength: 1, maxLength: isWhole ? 8 : 4})], {numRuns: runsOf(3)})(
    'is one from nothing, after any edits',
    (changes) => isOneFromNothing(changes, several)
  )

  test('is one from nothing, after edits that reach what is found of others, or published with them', async () => {
    const oneOfEach = [
      edit('source/charlie.md', 'See [more](two.md#more).'),
      reword('moved: before', 'moved: once'),
      edit('source/delta/echo.md', '{{#include ../charlie.md}}'),
      reword('Open words.', 'Open room-4712 words.'),
      reword('none.svg', 'nothing.svg'),
      reword('Some words of it.', 'Few words.')
    ]
    const others = [
      reword('moved: once', 'moved: before'),
      put('source/delta/echo.md', String(several['source/delta/echo.md'])),
      reword(pin, 'room-4712'),
      edit('source/alpha.md', '## Scope'),
      reword('replacedBy: bravo', 'replacedBy: moved'),
      reword('moved: before', 'moved: gone'),
      reword('level=high', 'level=low'),
      without('source/charlie.md')
    ]
    await isOneFromNothing(withOthers(oneOfEach, others), several, ['json'])
  })

  test('is one from nothing, where a font is installed or gone that others are shown in, or letters that are numbers', async () => {
    const thai: Files = {
      'tetrapla.yaml': 'language: en\nrules: {link/leaves-publication: off}\n',
      'schemas/records/service.schema.json': String(several['schemas/records/service.schema.json']),
      'source/alpha.md': '# \u0e01\u0e02\n\nWords.\n',
      'source/bravo.md': '# Bravo\n\n[](alpha.md)\n',
      'source/charlie.md': '# Charlie\n\n::::service[Delta]\n```yaml data\nlevel: "\\u0e01"\n```\n::::\n',
      'source/echo/publication.yaml': 'title: Echo\n',
      'source/echo/golf.md': '---\ntitle: "\\u0e01"\n---\n\nWords.\n',
      'source/hotel.md': '# Hotel\n\n<ruby>India<rt>&#3585;</rt></ruby>\n'
    }
    const install = put(
      'node_modules/@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
      readFileSync(thaiFont)
    )
    const edited = edit('source/bravo.md', 'One more.')
    await isOneFromNothing(withOthers([install, () => thai], [install, edited, () => thai]), thai, ['html'])
  })

  test('opens nothing of what was read of others where an edit leaves them as they are', async () => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    await settle(several, output, kept)
    const opened = readingsOpened(kept)
    let files = several
    for (const name of [
      'source/charlie.md',
      'source/bravo.md',
      'source/alpha.md',
      'source/gone.md',
      'source/moved.md'
    ]) {
      files = edit(name, 'One more.')(files)
      const {jobs} = await run(files, output, kept)
      expect(jobs.filter((job) => /^(?:read|make) /.test(job))).toEqual([`read ${name}`, `make ${name}`])
    }
    expect(opened).toEqual([])
  })

  test.each([
    [
      'a heading that others link to',
      reword('## Scope', '## Scopes'),
      ['bravo.md', 'alpha.md', 'charlie.md', 'gone.md']
    ],
    [
      'a place that nobody named',
      edit('source/two.md', 'See [more](bravo.md#open).'),
      ['two.md', 'bravo.md', 'two.fr.md']
    ],
    ['a record that is listed', reword('level=high', 'level=low'), ['delta', 'list.md']],
    ['an original', reword('Some words of it.', 'Few words.'), ['two.md', 'two.fr.md']]
  ])('opens what depends on %s', async (_, change, names) => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    await settle(several, output, kept)
    const opened = readingsOpened(kept)
    const {jobs} = await run(change(several), output, kept)
    const read = jobs.filter((job) => job.startsWith('read ')).map((job) => job.slice('read '.length))
    expect([...new Set([...read, ...opened])].sort()).toEqual(names.map((name) => `source/${name}`).sort())
  })

  const book: Files = {
    'tetrapla.yaml': 'language: en\n',
    'source/alpha/publication.yaml': 'title: Alpha\n',
    'source/alpha/bravo.md': '# Bravo\n\nWords.\n',
    'source/alpha/charlie.md': '# Charlie\n\nWords.\n',
    'source/delta.md': '# Delta\n\nSee [what there is](alpha/bravo.md), [all](alpha) and [it](golf.md).\n',
    'source/echo.md': '# Echo\n\nSee [](alpha/bravo.md) and [](golf.md).\n',
    'source/foxtrot.md': '# Foxtrot\n\nSee [![](drawn.svg)](alpha/bravo.md).\n',
    'source/drawn.svg': String(several['source/drawn.svg']),
    'source/golf.md': '# Golf\n\nWords.\n',
    'source/hotel.md': '# Hotel\n\nSee [](alpha).\n'
  }

  test.each([
    ['shown', '# Bravo', ['alpha', 'echo.md', 'foxtrot.md'], ['alpha', 'echo.md', 'foxtrot.md']],
    ['not shown', '# Charlie', ['alpha'], ['alpha']],
    ['its publication\u2019s', '# Golf', ['golf.md', 'echo.md'], ['golf.md', 'echo.md']],
    ['of a publication', 'title: Alpha', ['alpha', 'hotel.md'], ['alpha', 'hotel.md']]
  ])('makes those again that show it where a title is %s', async (_, title, made, read) => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    await settle(book, output, kept)
    const opened = readingsOpened(kept)
    const {jobs} = await run(reword(title, `${title}s`)(book), output, kept)
    const makes = jobs.flatMap((job) => (job.startsWith('make ') ? [job.slice('make source/'.length)] : []))
    expect(makes.sort()).toEqual([...made].sort())
    const reads = jobs.flatMap((job) => (job.startsWith('read ') ? [job.slice('read source/'.length)] : []))
    const all = [...reads, ...opened.map((path) => path.slice('source/'.length))]
    expect([...new Set(all)].sort()).toEqual([...read].sort())
  })

  test('reads what includes a file that was edited, and opens nothing of the others', async () => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    await settle(several, output, kept)
    const opened = readingsOpened(kept)
    const {jobs} = await run(reword('Shared', 'Common')(several), output, kept)
    expect(jobs.filter((job) => /^(?:read|make) /.test(job)).sort()).toEqual([
      'make source/alpha.md',
      'make source/delta',
      'read source/alpha.md',
      'read source/delta'
    ])
    expect(opened).toEqual([])
  })

  test('publishes nothing that is private after edits of others and of what is private', async () => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    let files = several
    const [charlie, bravo] = ['source/charlie.md', 'source/bravo.md'].map((name) => edit(name, 'One more.'))
    for (const next of [charlie, bravo, reword(pin, 'room-4711-b'), charlie]) {
      await run(files, output, kept, {editions: ['html', 'json']})
      files = next?.(files) ?? files
    }
    expect(Object.values(textsOf(output)).filter((text) => text.includes(pin))).toEqual([])
  })
})
