/** A document whose text can't be read leaves a mark at the lenient level: in all editions, in no sitemap, and with none of its text. */
import {createHash} from 'node:crypto'
import {unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {build, type BuildOptions, type BuildResult} from '../../pipeline/driver/index.ts'
import {attest} from '../support/attest.ts'
import {findingsIn} from '../verify/output.ts'
import {memoryCache, memoryOutput, memoryProject, type MemoryOutput} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const usual: BuildOptions = usualBuild

const configuration = 'language: en\nbaseUrl: https://example.org/\nstrictness: lenient\n'
const broken = '---\ntitle: "Yankee\nsecret: Zulu\n---\n\n# Xray\n\nWhiskey.\n'

const files: Files = {
  'tetrapla.yaml': configuration,
  'source/handbook/publication.yaml':
    'title: Handbook\ndate: 2026-01-02\ncontents: [alpha.md, bravo-one.md]\n',
  'source/handbook/alpha.md': '# Alpha\n\nCharlie.\n',
  'source/handbook/bravo-one.md': broken,
  'source/delta.md':
    '---\ndate: 2026-01-01\n---\n# Delta\n\n[Echo](handbook/bravo-one.md), [foxtrot](handbook/bravo-one.md#xray).\n'
}

async function run(
  own: Files,
  output: MemoryOutput = memoryOutput(),
  options: Partial<BuildOptions> = {},
  kept?: ReturnType<typeof memoryCache>
): Promise<BuildResult> {
  const {host, project} = await memoryProject(own, output, undefined, kept)
  return build(host, project, {...usual, ...options})
}

function found(result: BuildResult): readonly string[] {
  if (result.kind === 'unknown') return [result.kind]
  return [
    result.kind,
    ...result.diagnostics.map(({severity, ruleId, place}) => `${place.path}: ${severity} ${ruleId}`)
  ]
}

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

test('all four editions say so, and none of its text is published', async () => {
  const output = memoryOutput()
  const result = await run(files, output)
  expect(found(result)).toEqual([
    'built',
    'source/handbook/bravo-one.md: warning front-matter/is-valid-yaml',
    'source/delta.md: warning link/target-exists'
  ])
  const textOf = (path: string): string => decode(output.files.get(path))

  const page = textOf('handbook/en/bravo-one.html')
  expect(page).toContain('This document could not be read')
  expect(page).toContain('<code>front-matter/is-valid-yaml</code>')
  expect(page).toContain('<h1>Bravo one</h1>')
  const pages = [...output.files.keys()].filter((path) => /^(?:handbook|delta)\/.*\.html$/.test(path)).sort()
  expect(pages.filter((path) => textOf(path).includes('name="robots" content="noindex"'))).toEqual([
    'handbook/en/alpha.html',
    'handbook/en/bravo-one.html',
    'handbook/en/index.html',
    'handbook/index.html'
  ])

  const edition: unknown = JSON.parse(textOf('handbook/en/handbook.en.json'))
  expect(edition).toMatchObject({
    documents: [
      {name: 'alpha'},
      {
        name: 'bravo-one',
        unread: 'front-matter/is-valid-yaml',
        title: {text: 'Bravo one'},
        source: {sha256: digestOf('')},
        children: [{type: 'callout', title: {text: 'This document could not be read'}}]
      }
    ]
  })
  const book = unzipSync(output.files.get('handbook/en/handbook.en.epub') ?? new Uint8Array())
  expect(Object.values(book).some((bytes) => decode(bytes).includes('could not be read'))).toBe(true)

  const manifest: unknown = JSON.parse(textOf('handbook/en/manifest.json'))
  const unread = [
    {name: 'bravo-one', path: 'source/handbook/bravo-one.md', rule: 'front-matter/is-valid-yaml'}
  ]
  const [{digest}, four] = [proofIn(manifest), ['epub', 'html', 'json', 'pdf']]
  expect(manifest).toMatchObject({
    publication: {unread},
    proof: {editions: Object.fromEntries(four.map((name) => [name, {digest}]))},
    losses: expect.arrayContaining(
      four.map((edition) => expect.objectContaining({edition, what: 'document-unread', count: 1}))
    )
  })
  expect(JSON.parse(textOf('manifest.json'))).toMatchObject({publications: [{id: 'delta'}, {unread}]})
  expect(textOf('sitemap.xml')).not.toContain('handbook')
  expect(textOf('feed.xml')).not.toContain('handbook')
  expect(textOf('delta/en/index.html')).toContain(
    'href="../../handbook/en/bravo-one.html">Echo</a>, <span>foxtrot</span>.'
  )

  const all = [...output.files.values(), ...Object.values(book)].map(decode).join('\n')
  for (const word of ['Yankee', 'secret', 'Zulu', 'Xray', 'Whiskey', digestOf(broken)])
    expect(all).not.toContain(word)
  expect(await findingsIn(output.files)).toEqual([
    'handbook/en/manifest.json: output/documents-are-read: `handbook/en` is not whole: a mark stands for what could not be read (`bravo-one`)'
  ])
})

test('it is one loss, however much of it is at fault', async () => {
  const output = memoryOutput()
  const faulty = {...files, 'source/handbook/bravo-one.md': '# Bravo\n\n\uFDD0 golf \uFDD1\n'}
  expect(found(await run(faulty, output, {editions: ['json']})).slice(0, 3)).toEqual([
    'built',
    'source/handbook/bravo-one.md: warning document/is-utf-8',
    'source/handbook/bravo-one.md: warning document/is-utf-8'
  ])
  expect(JSON.parse(decode(output.files.get('handbook/en/manifest.json')))).toMatchObject({
    losses: [{what: 'document-unread', count: 1, at: [{line: 3, column: 1}]}]
  })
})

function proofIn(manifest: unknown): {readonly digest: unknown} {
  expect(manifest).toHaveProperty('proof.digest')
  return (manifest as {proof: {digest: unknown}}).proof
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

test('at the standard level it stops its publication', async () => {
  const standard = {...files, 'tetrapla.yaml': configuration.replace('lenient', 'standard')}
  const output = memoryOutput()
  expect(found(await run(standard, output, {editions: ['json']}))).toContain(
    'source/handbook/bravo-one.md: error front-matter/is-valid-yaml'
  )
  expect([...output.files.keys()].filter((path) => path.startsWith('handbook/'))).toEqual([])
})

test('nothing is published where nobody may vouch for it, and provenance says it where it is', async () => {
  const output = memoryOutput()
  const result = await run(files, output, {editions: ['json'], refusesUnread: true})
  expect(found(result)).toEqual([
    'refused',
    'source/handbook/bravo-one.md: warning front-matter/is-valid-yaml',
    'source/delta.md: warning link/target-exists',
    'handbook/en/manifest.json: error output/documents-are-read'
  ])
  expect(output.files.size).toBe(0)
  const told: unknown[] = []
  await run(files, output, {
    editions: ['json'],
    attest: async (attestation) => {
      told.push(attestation.unread)
      return attest(attestation)
    }
  })
  expect(told).toEqual([['handbook/en']])
})

test('of a translation of what could not be read nothing is told that is not known', async () => {
  const result = await run(
    {
      ...files,
      'source/handbook/fr/publication.yaml':
        'title: Manuel\ndate: 2026-01-02\ntranslated-from: en\ncontents: [alpha.md, bravo-one.md]\n',
      'source/handbook/fr/alpha.md': '# Alpha\n\nCharlie.\n',
      'source/handbook/fr/bravo-one.md': '# Xray\n\nWhiskey.\n'
    },
    memoryOutput(),
    {editions: ['json']}
  )
  expect(found(result)).toEqual([
    'built',
    'source/handbook/bravo-one.md: warning front-matter/is-valid-yaml',
    'source/delta.md: warning link/target-exists'
  ])
})

test('a mended file is as if it had never been broken, in warm builds too', async () => {
  const output = memoryOutput()
  const kept = memoryCache(output)
  const good = {...files, 'source/handbook/bravo-one.md': '# Bravo\n\nGolf.\n\n## Hotel\n\nIndia.\n'}
  const build = async (own: Files): Promise<string> => {
    await run(own, output, {editions: ['json']}, kept)
    return decode(output.files.get('handbook/en/handbook.en.json'))
  }
  const first = await build(good)
  const marked = await build(files)
  expect(marked).toContain('"unread"')
  expect(await build(files)).toBe(marked)
  expect(await build(good)).toBe(first)
})

test(
  'a list of records of which there are none leaves its place in every edition',
  {timeout: 60_000},
  async () => {
    const files = {
      'tetrapla.yaml': 'language: en\n',
      'schemas/records/term.schema.json': JSON.stringify({title: 'Term', type: 'object'}),
      // What cannot be read has no records.
      'source/alpha.md': '---\ntitle: "Alpha\n---\n\n:::term[Bravo]{#bravo}\nCharlie.\n:::\n',
      'source/delta.md': '# Delta\n\n::records{#all type=term from=library}\n\nEcho.\n'
    }
    const output = memoryOutput()
    const {host, project} = await memoryProject(files, output)
    const result = await build(host, project, {...usualBuild, editions: ['html', 'json', 'epub', 'pdf']})
    const found = result.kind === 'unknown' ? [] : result.diagnostics.map(({ruleId}) => ruleId)
    expect(found).not.toContain('edition/says-the-same')
    expect([...output.files.keys()].some((file) => file.startsWith('delta/'))).toBe(true)
  }
)
