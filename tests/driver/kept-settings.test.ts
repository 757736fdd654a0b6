/** Builds that take from those before, after edits of the configuration: what is not read or made by a field of it is not read or made again. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {fc, test as property} from '@fast-check/vitest'
import {describe, expect, test} from 'vitest'
import {editionNames} from '../../pipeline/model/publication/front-matter.ts'
import {isObject} from '../../pipeline/model/values/is-object.ts'
import {openMemo} from '../../pipeline/platform/cache/memo/memo.ts'
import {packIn} from '../../pipeline/platform/cache/memo/memo-pack.ts'
import {isWhole, oneOf, runsOf, withOthers} from '../support/runs-of.ts'
import {memoryCache, memoryOutput, type MemoryCache} from './memory-host.ts'
import {edit, isOneFromNothing, put, run, type Change, type Files} from './warm-and-cold.ts'

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'

/** A book and two documents by themselves, in which each field of the configuration can change something. */
const library: Files = {
  'tetrapla.yaml': 'language: en\npublisher: Alpha\n',
  'source/alpha.md':
    '---\nabstract: Bravo.\nexcerpt: Charlie.\n---\n\n# Alpha\n\nSee [bravo](book/bravo.md#scope), [a form](form.ods) and [none](/nowhere/).\n',
  'source/form.ods': 'Delta',
  'source/single.md': '# Single\n\n### Too deep\n\n![none](nowhere.svg)\n\nسلام\n',
  'source/book/publication.yaml': 'title: Book\n',
  'source/book/bravo.md':
    '---\nabstract: Bravo.\n---\n\n# Bravo\n\n## Scope\n\nA formula, $a^2 + \\RR$.\n\n> [!NOTE]\n> > Called.\n\n<video src="x"></video>\n',
  'source/book/charlie.md':
    '---\nabstract: Charlie.\n---\n\n# Charlie\n\n:::table[Two]{#two}\n| One | Two |\n| --- | --- |\n| 1 |\n:::\n\n![A picture](plan.svg)\n\n:::house\nGolf\n:::\n',
  'source/book/plan.svg': drawing,
  'logo.svg': drawing,
  'house.css': 'p { color: black }\n'
}

/** Each field of the configuration with values that it may have, on a line each; `''` where it is absent. */
const fields: Readonly<Record<string, readonly string[]>> = {
  publisher: ['Bravo', 'دلتا', ''],
  baseUrl: ['https://example.org/', ''],
  site: ['https://example.com/', ''],
  language: ['fr', 'en'],
  editions: ['[html, json]', '[json]', ''],
  brand: ['{colour: "#803000"}', '{logo: logo.svg}', '{stylesheet: house.css}', ''],
  pdf: ['{text: justified}', '{paper: letter}', ''],
  json: ['{html: true}', ''],
  catalogue: ['{title: Hotel, introduction: India}', ''],
  fonts: ['{web: false}', ''],
  labels: ['{en: {figure: Drawing}}', '{en: {callouts: {note: Remark}}}', ''],
  extensions: ['[./extensions/house.mjs]', ''],
  footer: ['[{label: Juliett, url: "https://example.org/j"}]', ''],
  strictness: ['strict', 'lenient', ''],
  from: ['mkdocs', 'quarto', ''],
  map: ['{abstract: summary}', '{excerpt: ignore}', ''],
  rules: ['{heading/levels-do-not-skip: error}', '{heading/levels-do-not-skip: "off"}', ''],
  folders: ['{source/book: {rules: {html/is-supported: error}}}', ''],
  limits: ['{nesting: 3}', '{documentBytes: 80}', '{filledCells: 1}', '{imageBytes: 1}', '{seconds: 59}', ''],
  math: ['false', '{macros: {\\RR: "\\\\mathbb{R}"}}', ''],
  html: ['refuse', '']
}

function set(field: string, value: string): (files: Files) => Files {
  return (files) => {
    const lines = String(files['tetrapla.yaml'])
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(`${field}:`))
    const own = value === '' ? [] : [`${field}: ${value}`]
    return put('tetrapla.yaml', [...lines, ...own, ''].join('\n'))(files)
  }
}

const ofField = fc
  .constantFrom(...Object.entries(fields))
  .chain(([field, values]) => fc.constantFrom(...values).map((value) => set(field, value)))

const ofText = fc
  .constantFrom('source/alpha.md', 'source/single.md', 'source/book/bravo.md', 'source/book/charlie.md')
  .map((name) => edit(name, 'One more.'))

const change: fc.Arbitrary<Change> = fc.oneof(
  {weight: 4, arbitrary: ofField},
  ofText,
  fc.constant(() => library)
)

test('each field that a configuration may have is changed here', () => {
  const schema = path.join(import.meta.dirname, '..', '..', 'schemas/formats/project.schema.json')
  const {properties} = JSON.parse(readFileSync(schema, 'utf8')) as {properties: object}
  expect(Object.keys(fields).sort()).toEqual(Object.keys(properties).sort())
})

describe('a build that takes from those before', () => {
  test.each(oneOf(4, Object.entries(fields)))(
    'is one from nothing, after changes of `%s`',
    async (field, values) => {
      const changes = values.map((value) => set(field, value))
      await isOneFromNothing(withOthers(changes.slice(0, 1), changes.slice(1)), library)
    }
  )

  property.prop([fc.array(change, {minLength: 1, maxLength: isWhole ? 8 : 4})], {numRuns: runsOf(16)})(
    'is one from nothing, after any changes of the configuration',
    (changes) => isOneFromNothing(changes, library)
  )

  property.prop([fc.array(change, {minLength: 1, maxLength: 4})], {numRuns: runsOf(8)})(
    'is one from nothing in all four editions, after any changes of the configuration',
    (changes) => isOneFromNothing(changes, library, editionNames)
  )
})

/** Of three publications and four documents. */
test.each<[string, string, number, number]>([
  ['publisher', 'Bravo', 0, 0],
  // A font may be installed for its letters.
  ['publisher', 'دلتا', 3, 0],
  ['brand', '{colour: "#803000"}', 0, 0],
  ['brand', '{logo: logo.svg}', 0, 0],
  ['brand', '{stylesheet: house.css}', 0, 0],
  ['pdf', '{text: justified}', 0, 0],
  ['pdf', '{paper: letter}', 0, 0],
  ['json', '{html: true}', 0, 0],
  ['fonts', '{web: false}', 0, 0],
  ['footer', '[{label: Juliett, url: "https://example.org/j"}]', 0, 0],
  ['catalogue', '{title: Hotel}', 0, 0],
  ['site', 'https://example.com/', 0, 0],
  ['rules', '{heading/levels-do-not-skip: error}', 0, 0],
  ['folders', '{source/book: {rules: {heading/levels-do-not-skip: error}}}', 0, 0],
  ['limits', '{seconds: 59}', 0, 0],
  ['strictness', 'strict', 0, 0],
  ['strictness', 'lenient', 3, 0],
  ['baseUrl', 'https://example.org/', 3, 0],
  ['editions', '[html, json]', 3, 0],
  ['labels', '{en: {figure: Drawing}}', 3, 0],
  ['limits', '{imageBytes: 1}', 3, 0],
  ['language', 'fr', 3, 4],
  ['extensions', '[./extensions/house.mjs]', 3, 4],
  ['from', 'mkdocs', 3, 4],
  ['map', '{abstract: summary}', 3, 4],
  ['math', 'false', 3, 4],
  ['html', 'refuse', 3, 4],
  ['limits', '{nesting: 3}', 3, 4]
])(
  'after `%s: %s`, %i publications and the texts of %i documents are read again',
  async (field, value, publications, texts) => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    await run(library, output, kept)
    const before = textsIn(kept)
    const {jobs} = await run(set(field, value)(library), output, kept)
    expect([jobs.filter((job) => job.startsWith('read')).length, textsIn(kept) - before]).toEqual([
      publications,
      texts
    ])
  }
)

/** How many texts of documents were read, of all builds. */
function textsIn({results, blobs}: MemoryCache): number {
  let texts = 0
  for (const [key, {blob}] of results) {
    if (!key.startsWith('["documents"')) continue
    const packed = blobs.get(blob) ?? new Uint8Array()
    const memo = openMemo(packed)
    for (const part of packIn(packed).places.keys()) {
      const value = memo.get(part)
      if (isObject(value) && 'children' in value && 'notes' in value) texts += 1
    }
  }
  return texts
}

/** Of a book of two documents. */
test.each<[string, string, Partial<Record<keyof typeof madeOf, number>>]>([
  ['publisher', 'Bravo', {pages: 2}],
  ['footer', '[{label: Juliett, url: "https://example.org/j"}]', {pages: 2}],
  ['brand', '{logo: logo.svg}', {pages: 2}],
  ['brand', '{stylesheet: house.css}', {pages: 2}],
  ['brand', '{colour: "#803000"}', {pages: 2, laid: 2}],
  ['pdf', '{text: justified}', {laid: 2}],
  ['pdf', '{paper: letter}', {laid: 2}],
  ['json', '{html: true}', {data: 2}],
  ['catalogue', '{title: Hotel}', {}],
  ['labels', '{en: {figure: Drawing}}', {pages: 2, chapters: 2, data: 2, laid: 2, compared: 2}]
])('after `%s: %s`, of its editions is made again %j', async (field, value, made) => {
  const output = memoryOutput()
  const kept = memoryCache(output)
  await run(plain, output, kept, {editions: editionNames})
  const before = countsIn(kept)
  await run(set(field, value)(plain), output, kept, {editions: editionNames})
  const after = countsIn(kept)
  const more = Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
  expect(Object.fromEntries(more.filter(([, count]) => count > 0))).toEqual(made)
})

/** Without formulas, whose pages are laid out each time. */
const plain: Files = {
  ...library,
  'source/book/bravo.md': '# Bravo\n\n## Scope\n\nWords.\n',
  'source/book/charlie.md': '# Charlie\n\nWords.\n'
}

/** What tells parts of editions from each other. */
const madeOf = {
  pages: (part: object) => 'path' in part && String(part.path).endsWith('.html'),
  chapters: (part: object) => 'xhtml' in part,
  data: (part: object) => 'passages' in part,
  laid: (part: object) => 'pages' in part && 'elements' in part,
  /** Chapters, by the proof. */
  compared: (part: object) => 'beside' in part && isObject(part.beside) && 'steps' in part.beside
}

/** How many parts of each edition of the book are kept. */
function countsIn({results, blobs}: MemoryCache): Readonly<Record<string, number>> {
  const {blob = ''} = results.get(JSON.stringify(['made', 'source/book'])) ?? {}
  const packed = blobs.get(blob) ?? new Uint8Array()
  const memo = openMemo(packed)
  const parts = [...packIn(packed).places.keys()].map((key) => memo.get(key)).filter(isObject)
  return Object.fromEntries(
    Object.entries(madeOf).map(([name, isSo]) => [name, parts.filter((part) => isSo(part)).length])
  )
}
