/** Files that documents include: what is shown of them, where their words stand, and what is refused. */
import {describe, expect, test} from 'vitest'
import {defaultLimits, type Limits} from '../../pipeline/model/limits.ts'
import {placeOf} from '../../pipeline/model/place.ts'
import type {IncludeSyntax} from '../../pipeline/model/publication/profile.ts'
import {nodesOf} from '../../pipeline/model/tree/walk.ts'
import {carryOutIncludes} from '../../pipeline/read/includes/carry-out-includes.ts'
import {textOf} from '../../pipeline/read/includes/piece.ts'
import {readDocument} from '../../pipeline/read/read-document.ts'
import {memoryWorld} from '../support/memory-world.ts'

const code = 'a\n// ANCHOR: x\nb\nc\n// ANCHOR_END: x\nd\n'

const files = {
  'source/guide/part.md': '---\ntitle: Part\n---\nPart with {{#include ../code.rs:x}}.\n',
  'source/guide/loop.md': 'Loop {{#include loop.md}}\n',
  'source/guide/fold.md': '```{include} deep/inner.md\n```\n',
  'source/guide/deep/inner.md': 'Inner.\n\nBravo <font>charlie</font>.\n\n![](gone.png)\n',
  'source/code.rs': code,
  'source/parts.rs':
    '// ANCHOR: main-loop\nwrong\n// ANCHOR_END: main-loop\n// ANCHOR: main\nright\n// ANCHOR_END: main\n',
  'source/guide/.env': 'SECRET=1\n',
  'source/guide/draft.md': '---\nstatus: draft\n---\nZulu.\n',
  'source/guide/later.md': '---\ntitle: Later\nembargo: 2040-01-01\n---\nZulu.\n',
  'source/guide/withdrawn.md': '---\nstatus: withdrawn\nwithdrawn: {date: 2020-01-01}\n---\nZulu.\n',
  'source/guide/jekyll.md': '---\npublished: false\n---\nZulu.\n',
  'source/guide/torn.md': '---\ntitle: "Torn\nstatus: draft\n---\nZulu.\n',
  'source/later/publication.yaml': 'title: Later\nembargo: 2040-01-01\n',
  'source/later/parts/one.md': 'Zulu.\n',
  'source/guide/toml.md': '+++\ndraft = true\n+++\nZulu.\n',
  'source/guide/json.md': '{"title": "Later",\n"draft": true}\n\nZulu.\n',
  'source/guide/below.md': '\n---\nstatus: draft\n---\nZulu.\n',
  'source/guide/twice.md': '---\ntitle: Later\n---\n\n---\nstatus: draft\n---\nZulu.\n',
  'source/guide/other.mkd': '---\nstatus: draft\n---\nZulu.\n',
  'source/guide/draft.txt': '---\nstatus: draft\n---\nZulu.\n',
  'source/guide/below.txt': '\n \n---\nstatus: draft\n---\nZulu.\n',
  'source/guide/torn.txt': '---\ntitle: "Torn\nstatus: draft\n---\nZulu.\n',
  'source/guide/break.txt': '---\nAlpha\n---\nbravo\n',
  'source/guide/draft.tmpl': '+++\ndraft = true\n+++\nZulu.\n',
  'source/guide/sample.yaml': '---\nstatus: draft\n---\nkind: Alpha\n',
  'source/later/code.rs': 'Zulu\n',
  'source/guide/keys.md': '---\ntitle: Papa\nsummary: Papa\n---\nAlpha\nbravo\n',
  'source/guide/toml-keys.md': '+++\ntitle = "Papa"\n+++\nAlpha\nbravo\n',
  'source/guide/own-keys.md': '\n---\npin: Papa\n---\nAlpha\nbravo\n',
  'source/guide/title.md': '# Papa\n\n---\npin: Papa\ntitle: Quebec\n---\nAlpha\n',
  'source/guide/nested.md': 'Nested {{#include draft.md}}\n',
  'source/guide/final.md': '---\nstatus: final\ndraft: false\n---\nFinal.\n',
  'source/guide/ticks.txt': '```\nalpha\n```\n'
}

async function carryOut(raw: string, syntax: IncludeSyntax, limits: Partial<Limits> = {}) {
  return carryOutIncludes(Buffer.from(raw), 'source/guide/a.md', {
    syntax,
    folder: 'source/guide',
    world: memoryWorld(files),
    frontMatterKeys: new Set(['title', 'pin']),
    limits: {...defaultLimits, ...limits}
  })
}

async function whole(raw: string, syntax: IncludeSyntax): Promise<string> {
  const {value} = await carryOut(raw, syntax)
  return value === undefined ? raw : textOf(value.pieces)
}

test.each<[IncludeSyntax, string, string]>([
  ['quarto', '{{< include ../parts/outer.qmd >}}', 'Inner.'],
  ['mdbook', '{{#include ../parts/outer.md}}', '`{{#include own/inner.md}}`']
])('%s: beside what a file that is included is looked for', async (syntax, raw, expected) => {
  const world = memoryWorld({
    'source/guide/deep/own/inner.md': 'Inner.\n',
    'source/guide/parts/outer.qmd': '{{< include own/inner.md >}}\n',
    'source/guide/parts/outer.md': '{{#include own/inner.md}}\n'
  })
  const settings = {syntax, folder: 'source/guide', world, limits: defaultLimits}
  const {value} = await carryOutIncludes(Buffer.from(raw), 'source/guide/deep/a.md', settings)
  expect(textOf(value?.pieces ?? []).trim()).toBe(expected)
})

describe('what is included', () => {
  test.each<[string, IncludeSyntax, string, string]>([
    ['code', 'mdbook', '```rust\n{{#include ../code.rs}}\n```\n', '```rust\na\nb\nc\nd\n```\n'],
    ['a part', 'mdbook', '{{#rustdoc_include ../code.rs:x}}\n', 'b\nc\n'],
    ['a part by its whole name', 'mdbook', '{{#include ../parts.rs:main}}\n', 'right\n'],
    ['lines', 'mdbook', '{{#include ../code.rs::3}}\n', 'a\nb\n'],
    ['a program', 'mdbook', '{{#playground ../code.rs:6}}', '```rust\nd\n```'],
    ['what includes a file in its turn', 'mdbook', '{{#include part.md}}\n', 'Part with b\nc.\n'],
    [
      'data that begins with a line of dashes',
      'mdbook',
      '```yaml\n{{#include sample.yaml}}\n```\n',
      '```yaml\n---\nstatus: draft\n---\nkind: Alpha\n```\n'
    ],
    ['what says that it is no draft', 'mdbook', '{{#include final.md}}\n', 'Final.\n'],
    ['what is escaped stays', 'mdbook', '\\{{#include part.md}}\n', '\\{{#include part.md}}\n'],
    ['what another system writes stays', 'mdbook', '{{< include fold.md >}}\n', '{{< include fold.md >}}\n'],
    ['Quarto', 'quarto', '{{< include deep/inner.md >}}\n', files['source/guide/deep/inner.md']],
    ['MkDocs', 'mkdocs', '1. A\n\n    --8<-- "../code.rs:x"\n', '1. A\n\n    b\n    c\n'],
    [
      'MkDocs, several files',
      'mkdocs',
      'A\n\n--8<--\n../code.rs:x\n; gone.md\n  deep/inner.md\n--8<--\n\nB\n',
      `A\n\nb\nc\n${files['source/guide/deep/inner.md'].trimEnd()}\n\nB\n`
    ],
    ['MyST', 'myst', '```{include} ticks.txt\n```\n', '```\nalpha\n```\n'],
    [
      'MyST, lines of code',
      'myst',
      ':::{literalinclude} ../code.rs\n:lines: 1, 6-\n:caption: Bravo\n:::\n',
      'Bravo\n\n```rs\na\nd\n```\n'
    ],
    [
      'MyST, from words to words',
      'myst',
      '```{literalinclude} ../code.rs\n:start-after: "ANCHOR: x"\n```\n',
      '`{literalinclude} ../code.rs`\n'
    ],
    [
      'a figure of MyST, with what stands below its caption',
      'myst',
      'A\n\n```{figure} plan.png\n:name: fig:plan.1\n:alt: The [plan]\n\nBravo *charlie*,\n[delta](a.md)\n\nEcho.\n```\n\nB\n',
      'A\n\n:::figure[Bravo *charlie*, [delta](a.md)]{id="fig:plan.1"}\n![The \\[plan\\]](<plan.png>)\n:::\n\n\n\nEcho.\n\n\nB\n'
    ],
    [
      'a figure of MyST with options in YAML, and a list below its caption',
      'myst',
      '```{figure} plan.png\n---\nname: plan\nalt: >-\n  The plan:\n  bravo\nheight: "300px"\n---\nCharlie.\n- Delta\n- Echo\n```\n\nB\n',
      ':::figure[Charlie.]{id="plan" height="300px"}\n![The plan: bravo](<plan.png>)\n:::\n\n\n- Delta\n- Echo\n\n\nB\n'
    ],
    [
      'a figure of MyST without words',
      'myst',
      ':::{figure} plan.png\n:alt: Plan\n:::\n',
      ':::figure\n![Plan](<plan.png>)\n:::\n'
    ],
    ['an image of MyST', 'myst', '```{image} plan.png\n:alt: Plan\n```\n', '![Plan](<plan.png>)\n'],
    [
      'a figure that code shows stays',
      'myst',
      '````\n```{figure} plan.png\n```\n````\n',
      '````\n```{figure} plan.png\n```\n````\n'
    ],
    [
      'a figure whose caption cannot stand in brackets stays',
      'myst',
      '```{figure} plan.png\nBravo [\n```\n',
      '```{figure} plan.png\nBravo [\n```\n'
    ],
    [
      'what code shows stays',
      'myst',
      '````\n```{include} ticks.txt\n```\n````\n',
      '````\n```{include} ticks.txt\n```\n````\n'
    ]
  ])('%s', async (_, syntax, raw, expected) => {
    expect(await whole(raw, syntax)).toBe(expected.replace(/\n+$/, raw.endsWith('\n') ? '\n' : ''))
  })
})

describe('what is refused is told, and stays as code', () => {
  test.each([
    ['gone.md', 'there is no such file'],
    ['../../../etc/passwd', 'it lies outside the project, or its name is hidden'],
    ['/../../../etc/passwd', 'it lies outside the project, or its name is hidden'],
    ['.env', 'it lies outside the project, or its name is hidden'],
    ['https://example.org/a.md', 'nothing is fetched from the web'],
    ['../code.rs:y', 'it does not have the part that is named'],
    ['../code.rs:é', 'it does not have the part that is named'],
    ['../code.rs:90:99', 'it does not have the part that is named'],
    ['a.md', 'it includes itself']
  ])('%s', async (path, why) => {
    const {value, diagnostics} = await carryOut(`Alpha {{#include ${path}}} bravo.\n`, 'mdbook')
    expect(value && textOf(value.pieces)).toBe(`Alpha \`{{#include ${path}}}\` bravo.\n`)
    expect(diagnostics.map(({ruleId, place, message}) => [ruleId, place.start.column, message])).toEqual([
      ['include/is-readable', 7, expect.stringContaining(why)]
    ])
  })

  test.each([
    'draft.md',
    'later.md',
    'withdrawn.md',
    'jekyll.md',
    'torn.md',
    'draft.md:4',
    'nested.md',
    'toml.md',
    'json.md',
    'below.md',
    'twice.md',
    'other.mkd',
    'draft.txt',
    'below.txt',
    'torn.txt',
    'draft.tmpl',
    '../later/code.rs',
    '../later/publication.yaml',
    '../later/parts/one.md'
  ])('what is not published as a document: %s', async (path) => {
    const {value, diagnostics} = await carryOut(
      `Alpha {{#include ${path}}}\n\n{{#include ${path}}}\n`,
      'mdbook'
    )
    expect(value && textOf(value.pieces)).not.toMatch(/Zulu|Later/)
    expect(value?.files.map((one) => one.path)).toEqual(
      path === 'nested.md' ? ['source/guide/nested.md'] : []
    )
    expect(diagnostics.map(({message}) => message)).toEqual([
      expect.stringContaining('it is a draft, under an embargo or withdrawn'),
      expect.stringContaining('it is a draft, under an embargo or withdrawn')
    ])
  })

  test.each([
    ['keys.md', 'Alpha\nbravo\n'],
    ['keys.md:2:5', 'Alpha\n'],
    ['keys.md:2:3', '\n'],
    ['toml-keys.md', 'Alpha\nbravo\n'],
    ['toml-keys.md:2:4', 'Alpha\n'],
    ['own-keys.md', 'Alpha\nbravo\n'],
    ['title.md', '# Papa\n\nAlpha\n'],
    ['title.md:6:7', 'Alpha\n'],
    ['break.txt', '---\nAlpha\n---\nbravo\n']
  ])('front matter is no text: %s', async (path, expected) => {
    const {value} = await carryOut(`{{#include ${path}}}\n`, 'mdbook')
    expect(value && textOf(value.pieces)).toBe(expected)
  })

  test('as code, too', async () => {
    const {value} = await carryOut('```{literalinclude} draft.md\n```\n', 'myst')
    expect(value && textOf(value.pieces)).toBe('`{literalinclude} draft.md`\n')
  })

  test('a file that includes itself is told at its place', async () => {
    const {value, diagnostics} = await carryOut('{{#include loop.md}}\n', 'mdbook')
    expect(value && textOf(value.pieces)).toBe('Loop `{{#include loop.md}}`\n')
    expect(diagnostics.map(({place}) => [place.path, place.start.column])).toEqual([
      ['source/guide/loop.md', 6]
    ])
  })

  test('more than a document may have', async () => {
    const {diagnostics} = await carryOut('{{#include ../code.rs}}'.repeat(30), 'mdbook', {documentBytes: 700})
    expect(diagnostics.map(({message}) => message).at(-1)).toContain('more than 700 bytes')
  })
})

describe('every place is in its file', () => {
  test('of the document and of what it includes', async () => {
    const raw = '# Alpha\n\n```{include} fold.md\n```\n\nDelta <x-echo>echo</x-echo>.\n'
    const {value: included} = await carryOut(raw, 'myst')
    if (included === undefined) throw new Error('expected something to be included')
    const bytes = Buffer.from(raw)
    const {value, diagnostics} = readDocument(
      {path: 'source/guide/a.md', name: 'a', language: 'en', bytes, included},
      {limits: defaultLimits, html: 'keep', records: new Set()}
    )
    const places = value.children.map((node) => {
      const {path, start, end} = placeOf(value.path, node)
      return `${node.type} ${path}:${start.line}:${start.column}-${end?.line}:${end?.column}`
    })
    expect(places).toEqual([
      'heading source/guide/a.md:1:1-1:8',
      'paragraph source/guide/deep/inner.md:1:1-1:7',
      'paragraph source/guide/deep/inner.md:3:1-3:28',
      'figure source/guide/deep/inner.md:5:1-5:14',
      'paragraph source/guide/a.md:6:1-6:29'
    ])
    expect(nodesOf(value.children, 'image').map((node) => placeOf(value.path, node).path)).toEqual([
      'source/guide/deep/inner.md'
    ])
    expect(diagnostics.map(({place: {path, start}}) => `${path}:${start.line}:${start.column}`)).toEqual([
      'source/guide/deep/inner.md:3:7',
      'source/guide/a.md:6:7'
    ])
    expect(value.text).toBe(raw)
    expect(value.includes?.map(({path}) => path)).toEqual([
      'source/guide/fold.md',
      'source/guide/deep/inner.md'
    ])
  })
})
