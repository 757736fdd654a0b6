/** What schemas keep private reaches no byte of an output, and no digest in it is made of it. */
import {describe, expect, test} from 'vitest'
import {noExtensions} from '../../pipeline/check/extensions/extensions.ts'
import {build, type BuildOptions, type BuildResult} from '../../pipeline/driver/index.ts'
import {readPublic} from '../../pipeline/driver/publication/public-reading.ts'
import {loadSchemas} from '../../pipeline/check/index.ts'
import {redact} from '../../pipeline/check/private/redact.ts'
import {compareStrings} from '../../pipeline/model/diagnostic.ts'
import type {EditionName} from '../../pipeline/model/publication/front-matter.ts'
import {readManuscript, readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {hidden, projectOf, schemas, type Files} from './private-project.ts'
import {memoryOutput, memoryProject, type MemoryOutput} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

const usual: BuildOptions = {...usualBuild, allOrNothing: true}

async function run(
  files: Files,
  output: MemoryOutput,
  editions: readonly EditionName[] = ['json', 'pdf', 'epub', 'html']
): Promise<BuildResult> {
  const {host, project} = await memoryProject(files, output)
  return build(host, project, {...usual, editions})
}

function treeOf(output: MemoryOutput): Record<string, string> {
  return Object.fromEntries(
    [...output.files]
      .sort(([a], [b]) => compareStrings(a, b))
      .map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')])
  )
}

describe('what is private', () => {
  test.each<[readonly EditionName[]]>([[['json', 'pdf']], [['epub', 'html']]])(
    'changes no byte of %s',
    async (editions) => {
      const [one, other] = [memoryOutput(), memoryOutput()]
      const first = await run(projectOf('4711', 'November'), one, editions)
      expect(first).toMatchObject({kind: 'built'})
      expect(await run(projectOf('089922', 'Oscar: quebec\n\nPapa # romeo'), other, editions)).toMatchObject({
        kind: 'built'
      })
      const trees = [treeOf(one), treeOf(other)]
      expect(Object.keys(trees[0] ?? {})).toEqual(Object.keys(trees[1] ?? {}))
      for (const path of Object.keys(trees[0] ?? {}))
        expect(trees[0]?.[path] === trees[1]?.[path], path).toBe(true)
    }
  )

  test('is a word in the public source, and all other bytes stay', async () => {
    const world = memoryWorld(projectOf('089922', 'Oscar: quebec\n\nPapa # romeo'))
    const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
    const {value: facts} = await loadSchemas(project, world)
    const texts = new Map<string, string>()
    for (const source of project.publications) {
      const {value} = await readManuscript(source, project, world)
      const reading = await readPublic(value, {project, schemas: facts, world, extensions: noExtensions})
      for (const path of [
        ...source.documents,
        ...(source.manifestPath === undefined ? [] : [source.manifestPath])
      ]) {
        const file = await reading.world.open(path, 100_000)
        if (file.ok) texts.set(path, Buffer.from(file.value).toString('utf8'))
      }
    }
    const alpha = texts.get('source/alpha.md') ?? ''
    expect(alpha).toBe(publicText)
    expect(texts.get('source/windows.md')).toBe(
      `\uFEFF${publicText.replace('title: Alpha', 'title: Bravo').replaceAll('\n', '\r\n')}`
    )
    expect(texts.get('source/book/fr/publication.yaml')).toBe(publicYaml)
    expect(texts.get('source/toml.md')).toBe(publicToml)
    const json = texts.get('source/json.md') ?? ''
    expect(JSON.parse(json.slice(0, json.indexOf('}\n\n') + 1))).toEqual({
      type: 'policy',
      title: 'Json',
      language: 'en',
      attach: ['json', 'sources'],
      pin: '(private)',
      keys: ['alpha', '(private)'],
      staff: [{name: 'Alpha', pay: '(private)'}]
    })
  })

  test('goes with the remark of its line in time that grows with the line', () => {
    const point = (offset: number) => ({line: 1, column: offset + 1, offset})
    const bytes = new TextEncoder().encode(`room: {a: 4711, b: [${"'it''s', ".repeat(20_000)}]} # 4711`)
    const value = {path: 'alpha.md', start: point(10), end: point(14)}
    const values = Array.from({length: 2000}, (_, index) => ({
      path: 'alpha.md',
      value: 4711,
      form: 'yaml' as const,
      isTold: false,
      places: {
        value: index === 0 ? value : {...value, start: point(11 + index * 9), end: point(18 + index * 9)}
      }
    }))
    const shown = new TextDecoder().decode(redact(bytes, values).bytes)
    expect(shown.startsWith('room: {a: (private), b: [(private), (private), ')).toBe(true)
    expect(shown.endsWith("'it''s', ]}")).toBe(true)
  })

  test('is left out of the file that a document includes, and changes no digest', async () => {
    const read = async (pin: string) => {
      const world = memoryWorld({
        ...schemas,
        'tetrapla.yaml': 'from: mdbook\n',
        'source/alpha.md':
          '---\nlanguage: en\n---\n\n# Alpha\n\n{{#include _part.md}}\n\n{{#include _part.md}}\n',
        'source/_part.md': `Bravo.\n\n:::service[Charlie]{pin="${pin}" level=2}\nDelta.\n:::\n`
      })
      const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
      const facts = {
        project,
        schemas: (await loadSchemas(project, world)).value,
        world,
        extensions: noExtensions
      }
      const [source] = project.publications
      if (source === undefined) throw new Error('expected a publication')
      const {published, redactions} = await readPublic(
        (await readManuscript(source, project, world)).value,
        facts
      )
      expect(redactions).toHaveLength(1)
      expect(published.documents[0]?.children.map(({position}) => position.file)).toContain('source/_part.md')
      const {text, children, includes} = published.documents[0] ?? {}
      return JSON.stringify({text, children, includes})
    }
    const one = await read('4711')
    expect(one).not.toContain('4711')
    expect(await read('089922')).toBe(one)
  })

  test.each([
    ['_part.md', ''],
    ['_part.txt', ''],
    ['_part.txt', '\n \n']
  ])('is left out of files that are shown as code: %s, below %j', async (name, lead) => {
    const of = async (pin: string): Promise<MemoryOutput> => {
      const output = memoryOutput()
      const files = {
        ...schemas,
        'tetrapla.yaml': 'language: en\nfrom: myst\n',
        'source/alpha.md': `# Alpha\n\n\`\`\`{literalinclude} ${name}\n\`\`\`\n\n\`\`\`{literalinclude} book/publication.yaml\n\`\`\`\n`,
        [`source/${name}`]: `${lead}---\ntype: policy\npin: ${pin}\n---\n\n:::service[Charlie]{pin="${pin}"}\nDelta.\n:::\n`,
        'source/book/publication.yaml': `type: policy\ntitle: Book\npin: ${pin}\n`,
        'source/book/one.md': 'Echo.\n'
      }
      expect(await run(files, output, ['json', 'html'])).toMatchObject({kind: 'built'})
      return output
    }
    const one = treeOf(await of('4711'))
    expect(one['alpha/en/alpha.en.json']).toContain('pin: (private)')
    expect(treeOf(await of('089922'))).toEqual(one)
  })

  test.each([
    [
      'that YAML can not read',
      '---\ntype: policy\npin: 4711\nsummary: "a\n---\n',
      'front-matter/is-valid-yaml'
    ],
    ['that never closes', '---\ntype: policy\npin: 4711\n', 'front-matter/closes'],
    ['with a tag', '---\ntype: policy\npin: !!str 4711\n---\n', 'front-matter/is-plain']
  ])('stops what includes a file with front matter %s', async (_, part, rule) => {
    const told = async (name: string, more: Files) => {
      const files = {
        ...more,
        'tetrapla.yaml': 'language: en\nfrom: myst\n',
        'source/alpha.md': `# Alpha\n\n\`\`\`{literalinclude} ${name}\n\`\`\`\n`,
        [`source/${name}`]: part
      }
      const result = await run(files, memoryOutput(), ['json'])
      if (result.kind === 'unknown') throw new Error('expected a verdict')
      return result.diagnostics.map(({ruleId, severity}) => `${severity} ${ruleId}`)
    }
    for (const name of ['_part.md', '_part.txt']) {
      expect(await told(name, schemas)).toContain(`error ${rule}`)
      expect(await told(name, {})).toEqual([])
    }
  })

  test.each([
    ['an anchor', 'contact: &c Zulu\ncodes: {two: *c}'],
    ['an alias', 'codes: {two: &c Zulu}\ncontact: *c']
  ])('stops what has %s of it: its front matter would be lost', async (_, words) => {
    const files = {
      ...schemas,
      'tetrapla.yaml': 'language: en\n',
      'source/alpha.md': `---\ntype: policy\ntitle: Bravo\n${words}\n---\n\nCharlie.\n`
    }
    const result = await run(files, memoryOutput(), ['json'])
    if (result.kind === 'unknown') throw new Error('expected a verdict')
    expect(result.kind).toBe('refused')
    expect(result.diagnostics.map(({ruleId, severity}) => `${severity} ${ruleId}`)).toContain(
      'error front-matter/is-plain'
    )
  })

  test('is no reason to make a publication again', async () => {
    const output = memoryOutput()
    await run(projectOf('4711', 'November'), output, ['json'])
    const before = treeOf(output)
    expect(await run(projectOf('1', 'Oscar\nPapa'), output, ['json'])).toMatchObject({
      publications: Array.from({length: 5}, () => ({isUnchanged: true}))
    })
    expect(treeOf(output)).toEqual(before)
  })

  test('is published when its schema no longer keeps it', async () => {
    const output = memoryOutput()
    const files = {
      'source/alpha.md':
        '---\ntype: note\ntitle: A\nlanguage: en\ndate: 2026-01-02\npin: 4711\n---\n\nBravo.\n'
    }
    const at = (mark: object): Files => ({
      ...files,
      'schemas/front-matter/note.schema.json': JSON.stringify({
        allOf: [{$ref: 'tetrapla:document'}],
        properties: {pin: mark}
      })
    })
    await run(at(hidden), output, ['json'])
    expect(Object.values(treeOf(output)).join('')).not.toContain('4711')
    await run(at({}), output, ['json'])
    expect(Object.values(treeOf(output)).join('')).toContain('4711')
  })

  test('moves no finding from its place in the source', async () => {
    const text =
      '---\ntype: policy\ntitle: A\nlanguage: en\ndate: 2026-01-02\ncontact: |\n  Alpha\n  Bravo\npin: 12345678901234\n---\n\nCharlie \u{10FFFD}.\n'
    const output = memoryOutput()
    for (const _ of ['made', 'unchanged']) {
      const result = await run({...schemas, 'source/alpha.md': text}, output, ['json', 'pdf'])
      expect(
        result.kind === 'built' && result.diagnostics.map(({ruleId, place}) => [ruleId, place.start.line])
      ).toEqual([['pdf/has-glyph', 12]])
    }
    expect(treeOf(output)['alpha/en/manifest.json']).toContain('"line": 10')
  })

  test('is not published as text where front matter stands below the first line of a chapter', async () => {
    const files = {
      ...schemas,
      'source/book/publication.yaml': 'title: Book\nlanguage: en\ndate: 2026-01-02\n',
      'source/book/one.md': '<!-- -->\n---\npin: 4711\n---\n\n# One\n\nAlpha.\n'
    }
    const result = await run(files, memoryOutput(), ['json'])
    expect(result).toMatchObject({
      kind: 'refused',
      diagnostics: [{ruleId: 'front-matter/begins-file'}, {ruleId: 'front-matter/keeps-what-is-private'}]
    })
  })

  test('changes no byte below empty lines either', async () => {
    const belowEmptyLines = (files: Files): Files => ({
      ...files,
      'source/alpha.md': `\n \n${String(files['source/alpha.md'])}`
    })
    const [one, other] = [memoryOutput(), memoryOutput()]
    expect(await run(belowEmptyLines(projectOf('4711', 'November')), one, ['json', 'pdf'])).toMatchObject({
      kind: 'built'
    })
    await run(belowEmptyLines(projectOf('089922', 'Oscar: quebec')), other, ['json', 'pdf'])
    expect(treeOf(other)).toEqual(treeOf(one))
  })
})

const publicText = `---
type: policy
title: Alpha
language: en
attach: [json, sources]
summary: (private)
pin: (private)
"contact": (private)
staff:
  - name: Alpha
    pay: (private)
  - {name: Bravo, "pay": (private), note: "it's # kept"}
keys: [alpha, (private)]
codes:
  x-one: (private)
  two: kept
authors:
  - {name: Charlie, url: (private)}
---

# Alpha

:::service[Bravo]{#bravo pin=(private) tags="delta, (private), echo" vip=(private) level=2 pin=(private)}
Foxtrot, [a link](https://example.org/).
:::

> - :::service[Charlie]{#charlie level=3}
>   \`\`\`yaml data
>   pin: (private)
>   note: (private)
>   \`\`\`
>   Golf 漢.
>   :::

:::service[Hotel]{pin=(private)}
\`\`\`yaml data
pin: (private)
\`\`\`
India.
:::

The end.
`

const publicToml = `+++
type = "policy"
title = "Toml"
language = "en"
attach = [ "json", "sources" ]
pin = "(private)"
contact = "(private)"
keys = [ "alpha", "(private)" ]

[codes]
x-one = "(private)"
two = "kept"

[[staff]]
name = "Alpha"
pay = "(private)"
+++

Alpha.
`

const publicYaml = `type: policy
title: Livre
pin: (private)
contact: (private)
attach: [sources]
sections: numbered
`

test.each([
  ['a key of a type', 'reviewer: SECRET', 'reviewer'],
  ['one with other capitals', 'Reviewer: SECRET', 'Reviewer'],
  ['one that differs from a built-in key by capitals alone', 'Summary: SECRET', 'Summary']
])('%s that keeps it private stops front matter without the type', async (_, line, key) => {
  const field = {type: 'string', 'x-tetrapla': {private: true}}
  const memo = {$schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Memo', type: 'object'}
  const schema = JSON.stringify({...memo, properties: {reviewer: field, Summary: field}})
  const files = {
    'source/alpha.md': `---\nlanguage: en\n${line}\n---\n\nBravo.\n`,
    'schemas/front-matter/memo.schema.json': schema
  }
  const result = await run(files, memoryOutput(), ['json'])
  expect(result.kind).toBe('refused')
  expect('diagnostics' in result ? result.diagnostics.map(({message}) => message) : []).toEqual([
    `\`${key}\` is private in \`memo\`, and would be published: this is of no such type`
  ])
})
