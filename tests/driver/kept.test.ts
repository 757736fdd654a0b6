/** Builds that take from those before: their output and what they say is that of a build from nothing, byte for byte. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {fc, test as property} from '@fast-check/vitest'
import {describe, expect, test} from 'vitest'
import {fontPackage} from '../../pipeline/model/installed-fonts.ts'
import {editionNames} from '../../pipeline/model/publication/front-matter.ts'
import {packIn} from '../../pipeline/platform/cache/memo/memo-pack.ts'
import {memoryCache, memoryOutput, type MemoryCache} from './memory-host.ts'
import {
  edit,
  isOneFromNothing,
  put,
  readingsOpened,
  run,
  said,
  textsOf,
  type Change,
  type Files
} from './warm-and-cold.ts'
import {isWhole, runsOf, withOthers} from '../support/runs-of.ts'

const first = {
  'tetrapla.yaml': 'language: en\npublisher: Alpha\n',
  'source/alpha.md':
    '# Alpha\n\nSee [bravo](bravo.md#scope), ![a picture](alpha.svg) and ![none](nowhere.svg).\n',
  'source/bravo.md': '---\ntitle: Bravo\n---\n\n## Scope\n\nCharlie.\n',
  'source/delta/publication.yaml': 'title: Delta\n',
  'source/delta/echo.md': '# Echo\n\n[Golf](golf.md) and [bravo](../bravo.md).\n\n```js\nlet a = 1\n```\n',
  'source/delta/golf.md': '# Golf\n\n[nothing](nowhere.md)\n\n```json\n[1]\n```\n',
  'source/alpha.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
}

const texts = [
  '# Hotel\n\nIndia.\n',
  '---\ntitle: Hotel\ntype: office\noffice: 1\n---\n\n## Scope\n\nIndia, see [alpha](alpha.md).\n',
  '---\ntitle: Hotel\nsecret: juliett\n---\n\nKilo [bravo](/source/bravo.md), [echo](delta/echo.md#echo).\n',
  '---\nstatus: draft\n---\n\n# Draft\n',
  '## Scope\n\n![a picture](alpha.svg)\n\n### Scope\n\n###### Too deep\n',
  '# Hotel\n\n## India[^1]\n\n```js\nlet b = 2\n```\n\n[^1]: A note, see [golf](golf.md).\n',
  ''
]

/** Without errors, but for an absent picture, of which there is a warning: links by a heading's id, to a document, and in a book. */
const sound = {
  'tetrapla.yaml': 'language: en\npublisher: Alpha\n',
  'source/alpha.md': '# Alpha\n\nSee [bravo](bravo.md#scope).\n\n## Scope\n\nHere, ![none](nowhere.svg).\n',
  'source/bravo.md': '# Bravo\n\nCharlie.\n\n## Scope\n\nSee [golf](delta/golf.md).\n',
  'source/delta/publication.yaml': 'title: Delta\n',
  'source/delta/echo.md': '# Echo\n\n[Golf](golf.md) and [bravo](../bravo.md).\n\n## Scope\n',
  'source/delta/golf.md': '# Golf\n\nSee [alpha](../alpha.md#scope).\n'
}

const settings = [
  'language: en\npublisher: Alpha\n',
  'language: fr\n',
  'language: en\nrules:\n  link/target-exists: warning\n',
  'language: en\nhtml: refuse\n'
]

const schemas = [
  '{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","required":["office"]}',
  '{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{"office":{"type":"string"}}}',
  '{"$schema":'
]

const names = [
  'source/alpha.md',
  'source/bravo.md',
  'source/delta/echo.md',
  'source/delta/golf.md',
  'source/delta/hotel.md',
  'source/hotel.md',
  'source/alpha.svg',
  'source/delta/nowhere.svg'
]

/** A change of the project's files. */
const change: fc.Arbitrary<(files: Files) => Files> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...texts))
      .map(([name, text]) => put(name, text))
  },
  fc.constantFrom(...settings).map((text) => put('tetrapla.yaml', text)),
  fc.constantFrom(...schemas).map((text) => put('schemas/front-matter/office.schema.json', text)),
  fc
    .constantFrom(...names, 'schemas/front-matter/office.schema.json')
    .map(
      (name) => (files: Files) => Object.fromEntries(Object.entries(files).filter(([one]) => one !== name))
    ),
  fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).map(([from, to]) => (files: Files) => {
    const {[from]: moved, ...others} = files
    return moved === undefined ? files : {...others, [to]: moved}
  }),
  fc.constant((files: Files) => files),
  // Back to what an earlier build saw.
  fc.constant(() => first)
)

const soundNames = ['source/alpha.md', 'source/bravo.md', 'source/delta/echo.md', 'source/delta/golf.md']

const lines = [
  'One more.',
  'See [the scope](#scope).',
  'See [alpha](/source/alpha.md) and [echo](/source/delta/echo.md#scope).',
  '## Scope',
  '- a list\n- of two',
  'Formulas, $a^2$.',
  'See [none](nowhere.md), [the scope](/source/alpha.md#scop) and [a draft](/source/hotel.md).'
]

/** An edit such as people make day by day. */
const soundChange: fc.Arbitrary<(files: Files) => Files> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...soundNames), fc.constantFrom(...lines))
      .map(([name, line]) => edit(name, line))
  },
  fc.constant(put('source/delta/hotel.md', '# Hotel\n\n[Bravo](../bravo.md#scope).\n')),
  fc
    .constantFrom('status: draft', 'embargo: 2026-12-10T09:00Z', 'title: Hotel')
    .map((line) => put('source/hotel.md', `---\n${line}\n---\n\n# Hotel\n\n[Bravo](bravo.md#scop).\n`)),
  fc.constantFrom(...settings).map((text) => put('tetrapla.yaml', text)),
  fc.constant(() => sound)
)

/** Any change, and an edition that a build makes alone, or all. */
const changeOfEditions: fc.Arbitrary<Change> = fc
  .tuple(fc.oneof(change, soundChange), fc.option(fc.constantFrom(...editionNames)))
  .map(([change, only]) =>
    Object.assign((files: Files) => change(files), only === null ? {} : {editions: [only]})
  )

/** Parts of a long document, each of so many lines that it is drawn and kept by itself. */
const longParts: readonly string[] = [...Array(6).keys()].map(
  (one) =>
    `## Scope\n\nWords of ${String(one)}. See [charlie][${String(one)}], [here](#scope-2)[^${String(one)}] and [the next][${String((one + 1) % 6)}].\n\n` +
    `\`\`\`\n${'delta\n'.repeat(520)}\`\`\`\n`
)

/** Behind each part what others refer to. */
function longText(parts: readonly string[]): string {
  const behind = (one: number): string =>
    `[${String(one)}]: https://example.org/${String(one)}\n\n[^${String(one)}]: A note of ${String(one)}.\n`
  return `# Long\n\n${parts.map((part, one) => `${part}\n${behind(one)}`).join('\n')}`
}

const pieces = [
  '## Scope',
  '# Title',
  '```',
  '<!--',
  '-->',
  '<div>',
  '[3]: https://example.org/other',
  '[^2]: Another note.',
  'Golf[^4], [hotel][1] and [none][9].',
  '[9]: https://example.org/9',
  '- a list\n\n  of two lines',
  ':::note',
  'Golf. {#mine}'
]

/** Puts a piece before a part of a long document, takes its definition or note away, or has two parts change places. */
const longChange: fc.Arbitrary<(files: Files) => Files> = fc
  .record({
    how: fc.constantFrom('put', 'put', 'take', 'swap', 'reword'),
    piece: fc.constantFrom(...pieces),
    at: fc.nat({max: 5})
  })
  .map(({how, piece, at}) => (files: Files) => {
    const text = String(files['source/long.md'])
    const parts = text.split(/(?=^## Scope$)/m)
    const place = 1 + (at % Math.max(1, parts.length - 1))
    const part = parts[place] ?? ''
    if (how === 'put') parts.splice(place, 0, `${piece}\n\n`)
    if (how === 'take') parts[place] = part.replace(/^\[\^?\d\]:.*$/m, '')
    if (how === 'swap') parts.push(...parts.splice(place, 1))
    if (how === 'reword') parts[place] = part.replace(/Words/, 'Few words')
    return {...files, 'source/long.md': parts.join('')}
  })

describe('a build that takes from those before', () => {
  property.prop([fc.array(change, {minLength: 1, maxLength: isWhole ? 6 : 3})], {numRuns: runsOf(4)})(
    'is one from nothing, after any changes',
    (changes) => isOneFromNothing(changes, first)
  )

  test('is one from nothing, after changes that reach the pages of other documents', async () => {
    const [echo, golf] = ['source/delta/echo.md', 'source/delta/golf.md']
    const oneOfEach = [
      put(golf, '# November\n\n```md\n~~~json\n[1]\n~~~\n```\n'),
      put('source/delta/publication.yaml', 'title: Quebec\nnumbering: true\n'),
      put('tetrapla.yaml', 'language: en\npublisher: Romeo\nbrand:\n  colour: "#803000"\n'),
      put(
        'source/alpha.svg',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1z"/></svg>'
      )
    ]
    const others = [
      put(golf, '# November\n\n```md\n~~~json\n[1]\n~~~\n```\n\n## Oscar\n'),
      put('source/delta/papa.md', '# Papa\n\n[Echo](echo.md)\n\n```json\n[1]\n```\n'),
      put(echo, '# Echo\n\n```js\nlet a = 1\n```\n\n![A picture](../alpha.svg)\n'),
      put('source/alpha.svg', first['source/alpha.svg']),
      put('tetrapla.yaml', 'language: fr\nbaseUrl: https://example.org/\n'),
      (files: Files) => Object.fromEntries(Object.entries(files).filter(([name]) => name !== golf)),
      () => first
    ]
    await isOneFromNothing(withOthers(oneOfEach, others), first)
  })

  property.prop([fc.array(longChange, {minLength: 1, maxLength: 5})], {numRuns: runsOf(4)})(
    'is one from nothing, after edits of a long document',
    (changes) =>
      isOneFromNothing(changes, {'tetrapla.yaml': 'language: en\n', 'source/long.md': longText(longParts)})
  )

  test('draws and writes of a long document the part that changed, and nothing else', async () => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    const web = {editions: ['html' as const, 'json' as const]}
    const files = {'tetrapla.yaml': 'language: en\n', 'source/long.md': longText(longParts)}
    await run(files, output, kept, web)
    const before = madeIn(kept, 'source/long.md')
    const edited = put(
      'source/long.md',
      files['source/long.md'].replace('Words of 3.', 'Words of three.')
    )(files)
    await run(edited, output, kept, web)
    const made = [...madeIn(kept, 'source/long.md')].filter((key) => !before.has(key))
    // A part of the page, one of the data, and the words that the document is searched by.
    expect(made).toHaveLength(3)
  })

  test.each([
    ['of a text', 'html', {'tetrapla.yaml': 'language: ar\n', 'source/bravo.md': '# برافو\n\nسلام\n'}],
    [
      'of a title that a schema gives to a field',
      'html',
      {
        'tetrapla.yaml': 'language: en\n',
        'schemas/front-matter/office.schema.json':
          '{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{"office":{"title":"مكتب"}}}',
        'source/bravo.md': '---\ntype: office\noffice: 1\n---\n\n# Bravo\n\nCharlie.\n'
      }
    ],
    [
      'of a drawing, whose words the PDF has as text',
      'pdf',
      {
        'tetrapla.yaml': 'language: en\n',
        'source/alpha.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="5">سلام</text></svg>',
        'source/bravo.md': '# Bravo\n\n![A picture](alpha.svg)\n'
      }
    ]
  ] as const)(
    'is one from nothing, after fonts were installed, changed and removed for letters %s',
    async (_, edition, arabic) => {
      const {regular, semibold} = fontPackage('Noto Naskh Arabic')
      const [semi = ''] = semibold
      const font = (file: string): Uint8Array =>
        readFileSync(path.join(import.meta.dirname, '..', '..', file))
      const without = (name: string) => (files: Files) =>
        Object.fromEntries(Object.entries(files).filter(([one]) => one !== name))
      const oneOfEach = [put(regular, font(regular)), put(semi, font(regular)), without(regular)]
      const others = [
        put(regular, font(regular)),
        put(semi, font(semi)),
        put(semi, font(regular)),
        without(semi)
      ]
      await isOneFromNothing(withOthers(oneOfEach, others), arabic, [edition, 'json'])
    }
  )

  test('draws, reads back and colours what changed, and nothing else', async () => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    const web = {editions: ['html' as const]}
    await run(first, output, kept, web)
    const before = madeIn(kept)
    expect(before.size).toBe(23)
    const edited = {...first, 'source/delta/echo.md': `${first['source/delta/echo.md']}\nOne more.\n`}
    await run(edited, output, kept, web)
    const made = [...madeIn(kept)].filter((key) => !before.has(key))
    expect(made).toHaveLength(10)
    // What was made of the text before is there when that comes back.
    expect(madeIn(kept).size).toBe(33)
  })

  test('draws nothing anew of editions that a build between made no more of', async () => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    const four = {editions: editionNames}
    await run(sound, output, kept, four)
    const before = madeIn(kept)
    const edited = put('source/delta/golf.md', '# Golf\n\nRead [alpha](../alpha.md#scope).\n')(sound)
    await run(edited, output, kept, {editions: ['json']})
    const between = madeIn(kept)
    expect([...before].filter((key) => !between.has(key))).toEqual([])
    const {jobs} = await run(sound, output, kept, four)
    expect(jobs).toContain('make source/delta')
    expect([...madeIn(kept)].filter((key) => !between.has(key))).toEqual([])
  })

  test('reads what changed, and nothing else', async () => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    expect((await run(first, output, kept)).jobs).toContain('read source/delta')
    const unchanged = await run(first, output, kept)
    expect(unchanged.jobs).toEqual(['library'])
    const edited = {...first, 'source/bravo.md': `${first['source/bravo.md']}\nOne more.\n`}
    const {jobs} = await run(edited, output, kept)
    expect(jobs.filter((job) => /^(?:read|make|schemas)/.test(job))).toEqual([
      'read source/bravo.md',
      'make source/bravo.md'
    ])
  })

  property.prop([fc.array(soundChange, {minLength: 1, maxLength: 8})], {numRuns: runsOf(8)})(
    'is one from nothing, after edits of a library without faults',
    (changes) => isOneFromNothing(changes, sound)
  )

  property.prop([fc.array(changeOfEditions, {minLength: 1, maxLength: 3})], {numRuns: runsOf(4)})(
    'is one from nothing in all four editions, after any changes, and after builds of some of them',
    (changes) => isOneFromNothing(changes, sound, editionNames)
  )

  test('is one from nothing, after edits that reach what was found of others in the library', async () => {
    const oneOfEach = [
      edit('source/bravo.md', 'See [the scope of echo](delta/echo.md#scope).'),
      edit('source/bravo.md', 'See [terms](delta/echo.md#terms) and [none](delta/echo.md#term).'),
      edit('source/delta/echo.md', '## Term'),
      put('source/alpha.md', '---\nstatus: draft\n---\n\n# Alpha\n\n## Scope\n'),
      put('source/alpha.md', '---\nmoved: hotel\n---\n\n# Alpha\n\n## Scope\n')
    ]
    const others = [
      put('source/bravo.md', '---\nmoved: hotel\n---\n\n# Bravo\n\n## Scope\n'),
      () => sound,
      edit('source/bravo.md', 'See [echo](delta/echo.md).'),
      edit('source/bravo.md', 'See [the scope of echo](delta/echo.md#scope).'),
      edit('source/delta/echo.md', '## Terms'),
      edit('source/bravo.md', 'See [terms](delta/echo.md#terms) and [none](delta/echo.md#term).'),
      edit('source/delta/echo.md', '## Term'),
      put('source/bravo.md', sound['source/bravo.md']),
      put('source/alpha.md', '---\nstatus: draft\n---\n\n# Alpha\n\n## Scope\n'),
      put('source/alpha.md', sound['source/alpha.md']),
      edit('source/alpha.md', '![A picture](none.svg)'),
      put('source/alpha.md', sound['source/alpha.md'])
    ]
    await isOneFromNothing(withOthers(oneOfEach, others), sound)
  })

  test('is one from nothing, where schemas changed before one of others alone', async () => {
    const schema = (description: string): string =>
      JSON.stringify({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'Act',
        description,
        type: 'object',
        properties: {kind: {type: 'string', title: 'Kind'}}
      })
    const name = 'schemas/records/act.schema.json'
    const files = {...sound, [name]: schema('What was done.')}
    const edited = edit('source/bravo.md', 'One more.')(put(name, schema('What is done.'))(files))
    const [warm, cold] = [memoryOutput(), memoryOutput()]
    const kept = memoryCache(warm)
    await run(files, warm, kept)
    await run(edited, warm, kept, {only: ['bravo']})
    await run(edited, warm, kept)
    await run(edited, cold, undefined, {cache: false})
    expect(textsOf(warm)).toEqual(textsOf(cold))
  })

  test('is one from nothing, after an edit of what a link may have been meant for', async () => {
    const files = {
      'tetrapla.yaml': 'language: en\n',
      'source/alpha.md': '# Alpha\n\nSee [bravo](bravo.md#scope).\n',
      'source/bravo.md': '# Bravo\n\nCharlie.\n'
    }
    await isOneFromNothing([edit('source/bravo.md', 'Delta. {#scopes}'), () => files], files)
  })

  test('opens nothing of what was read of others where an edit leaves them as they are', async () => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    const opened = readingsOpened(kept)
    await run(sound, output, kept)
    const edited = edit('source/bravo.md', 'One more.')(sound)
    const {jobs} = await run(edited, output, kept)
    expect(jobs).toEqual(['read source/bravo.md', 'make source/bravo.md', 'library', 'catalogue'])
    expect(opened).toEqual([])
    // What a link of another names is looked for.
    await run(put('source/bravo.md', '# Bravo\n\n## Other\n')(edited), output, kept)
    expect(opened).toContain('source/alpha.md')
  })

  const missing = {
    'tetrapla.yaml': 'language: en\n',
    'source/alpha.md': '# Alpha\n\nSee [bravo](bravo.md#scope).\n',
    'source/bravo.md': '# Bravo\n\nSee [nowhere](nowhere.md) and [alpha](alpha.md#alpah).\n',
    'source/delta.md': '# Delta\n\nEcho.\n'
  }

  test('opens nothing of others where links lead nowhere as before, and an edit changes nothing that they may have meant', async () => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    const opened = readingsOpened(kept)
    await run(missing, output, kept)
    const words = put('source/bravo.md', missing['source/bravo.md'].replace('See', 'Read'))(missing)
    const {jobs, result} = await run(words, output, kept)
    expect(jobs).toEqual(['read source/bravo.md', 'make source/bravo.md', 'library', 'catalogue'])
    for (const one of ['there is no `#scope`', 'there is no document `nowhere.md`', 'did you mean `#alpha`?'])
      expect(JSON.stringify(said(result))).toContain(one)
    const added = edit('source/delta.md', 'Golf.')(words)
    await run(added, output, kept)
    expect(opened).toEqual([])
    await run(edit('source/bravo.md', 'Golf. {#scopes}')(added), output, kept)
    expect(opened).toContain('source/alpha.md')
  })

  test('is one from nothing, after edits of what links that lead nowhere may have been meant for', async () => {
    const oneOfEach = [
      edit('source/bravo.md', 'Golf. {#scopes}'),
      edit('source/delta.md', 'See [a document](nowhere.md) and [another](nowhere-else.md).'),
      put('source/nowhere.md', '# Nowhere\n')
    ]
    const others = [
      edit('source/alpha.md', 'Hotel. {#alpahs}'),
      put('source/delta.md', '# Delta\n\nEcho, [alpha](alpha.md#alpahs).\n'),
      put('source/alpha.md', '# Alpha\n\nSee bravo.\n')
    ]
    await isOneFromNothing(withOthers(oneOfEach, others), missing)
  })

  const held = {
    'tetrapla.yaml': 'language: en\n',
    'source/alpha.md': '# Alpha\n\nSee [data](delta/data.csv), [echo](delta/echo.md) and [golf](golf.md).\n',
    'source/bravo.md': '# Bravo\n\nCharlie.\n',
    'source/delta/publication.yaml': 'title: Delta\nstatus: draft\n',
    'source/delta/echo.md': '# Echo\n\nSee [bravo](../bravo.md#brav).\n',
    'source/delta/data.csv': 'a,b\n',
    'source/golf.md': '---\nembargo: 2026-12-10T09:00Z\n---\n\n# Golf\n'
  }

  test('opens of others drafts alone, and what is under an embargo, where an edit leaves them as they are', async () => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    const opened = readingsOpened(kept)
    const now = Date.UTC(2026, 10, 1) / 1000
    await run(held, output, kept, {now})
    const words = put('source/bravo.md', '# Bravo\n\nCharlie and more.\n')(held)
    const {jobs} = await run(words, output, kept, {now})
    expect(jobs).toEqual(['read source/bravo.md', 'make source/bravo.md', 'library', 'catalogue'])
    expect([...opened].sort()).toEqual(['source/delta', 'source/golf.md'])
    await run(words, output, kept, {now: Date.UTC(2027, 0, 1) / 1000})
    expect(output.files.has('golf/en/manifest.json')).toBe(true)
  })

  test('is one from nothing, after edits beside drafts and of these', async () => {
    const oneOfEach = [
      edit('source/alpha.md', 'See [echo](delta/echo.md) again.'),
      edit('source/delta/echo.md', 'More, see [alpha](../alpha.md).'),
      put('source/delta/publication.yaml', 'title: Delta\n'),
      edit('source/golf.md', 'Hotel.')
    ]
    const others = [
      () => held,
      edit('source/bravo.md', 'One more.'),
      edit('source/alpha.md', 'See [echo](delta/echo.md) again.'),
      edit('source/delta/echo.md', 'More, see [alpha](../alpha.md).'),
      edit('source/bravo.md', 'Two more. {#bravos}'),
      put('source/delta/publication.yaml', 'title: Delta\n'),
      edit('source/bravo.md', 'Three more.'),
      put('source/bravo.md', '---\nstatus: draft\n---\n\n# Bravo\n'),
      edit('source/golf.md', 'Hotel.')
    ]
    await isOneFromNothing(withOthers(oneOfEach, others), held)
  })

  test('carries nothing over from a build whose clock had ended an embargo', async () => {
    const [output, cold] = [memoryOutput(), memoryOutput()]
    const kept = memoryCache(output)
    const text = '---\nembargo: 2026-12-10T09:00Z\n---\n\n# Alpha\n\n## Scope\n'
    const files = put('source/alpha.md', text)(sound)
    const edited = edit('source/bravo.md', 'One more.')(files)
    const [early, late] = [Date.UTC(2026, 10, 1) / 1000, Date.UTC(2027, 0, 1) / 1000]
    await run(files, output, kept, {now: late})
    await run(edited, output, kept, {now: late})
    expect(output.files.has('alpha/en/manifest.json')).toBe(true)
    const again = edit('source/bravo.md', 'Two more.')(edited)
    const warm = await run(again, output, kept, {now: early})
    const whole = await run(again, cold, undefined, {now: early, cache: false})
    expect(said(warm.result)).toEqual(said(whole.result))
    expect(output.files.has('alpha/en/manifest.json')).toBe(false)
  })

  test('makes what is carried over again where a file of it is another', async () => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    const cold = memoryOutput()
    await run(sound, output, kept)
    const edited = edit('source/bravo.md', 'One more.')(sound)
    output.files.set('alpha/en/alpha.json', new TextEncoder().encode('{}'))
    await run(edited, output, kept)
    await run(sound, cold, undefined, {cache: false})
    await run(edited, cold, undefined, {cache: false})
    expect(textsOf(output)).toEqual(textsOf(cold))
  })

  test('keeps what is published of a publication once, where nothing of it is private', async () => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    await run(first, output, kept)
    const texts = [...kept.blobs.values()].map((bytes) => new TextDecoder().decode(bytes))
    const readings = texts.filter((text) => text.startsWith('{"kind":"read"'))
    expect(readings).toHaveLength(3)
    expect(readings.filter((text) => text.includes('"published":'))).toEqual([])
    expect((await run(first, output, kept)).jobs).toEqual(['library'])
  })

  test('reads again what asked for a picture that is another', async () => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    await run(first, output, kept)
    const {jobs} = await run({...first, 'source/alpha.svg': ''}, output, kept)
    expect(jobs.filter((job) => job.startsWith('read'))).toEqual(['read source/alpha.md'])
  })

  test('reads again what asked for an absent picture only where the names of pictures are others', async () => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    const read = async (files: Files) => {
      const {result, jobs} = await run(files, output, kept)
      const told = 'diagnostics' in result ? result.diagnostics : []
      const hints = told
        .filter(({ruleId}) => ruleId === 'image/exists')
        .flatMap((one) => (one.hints ?? []).filter((hint) => hint.startsWith('did you mean')))
      return {hints, read: jobs.filter((job) => job.startsWith('read'))}
    }
    const bravo = '---\ntitle: Bravo\n---\n\n## Scope\n\nOne more.\n'
    const near = {...first, 'source/bravo.md': bravo, 'source/golf/nowhre.svg': first['source/alpha.svg']}
    expect(await read(first)).toMatchObject({hints: []})
    expect(await read({...first, 'source/bravo.md': bravo})).toEqual({
      hints: [],
      read: ['read source/bravo.md']
    })
    const meant = ['did you mean `golf/nowhre.svg`?']
    expect(await read(near)).toEqual({hints: meant, read: ['read source/alpha.md']})
    expect(await read(near)).toEqual({hints: meant, read: []})
    expect(await read({...near, 'source/golf/nowhre.svg': ''})).toEqual({hints: meant, read: []})
    expect(await read({...first, 'source/bravo.md': bravo})).toEqual({
      hints: [],
      read: ['read source/alpha.md']
    })
  })

  test('tells once that an identifier may have moved', async () => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    const text = 'Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november.'
    const before = {...first, 'source/hotel.md': `# Hotel\n\n${text}\n\n## Scope\n`}
    await run(before, output, kept)
    const edited = {...first, 'source/hotel.md': `# Hotel\n\n${text}\n\n## Who may ask for it\n`}
    const told = async () => {
      const {result} = await run(edited, output, kept)
      return 'diagnostics' in result ? result.diagnostics.map(({ruleId}) => ruleId) : []
    }
    expect(await told()).toContain('identifier/may-have-moved')
    expect(await told()).not.toContain('identifier/may-have-moved')
    expect((await run(edited, output, kept)).jobs).toEqual(['library'])
  })

  test('makes again what was spoilt', async () => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    const whole = await run(first, output, kept)
    for (const bytes of kept.blobs.values()) bytes.fill(0x20, 0, 1)
    const {jobs, result} = await run(first, output, kept)
    expect(jobs).toContain('read source/alpha.md')
    expect(said(result)).toEqual(said(whole.result))
  })
})

/** What is kept of a publication, of the book by default, by its keys: the cover, and of each document a page, what was read of it, its words, and the colours of its code. */
function madeIn(kept: MemoryCache, source?: string): ReadonlySet<string> {
  return new Set(packIn(kept.blobs.get(madeBlob(kept, source)) ?? new Uint8Array()).places.keys())
}

/** What names it. */
function madeBlob({results}: MemoryCache, source = 'source/delta'): string {
  return results.get(JSON.stringify(['made', source]))?.blob ?? ''
}
