/** What has one cause for a publication is told once. */
import {expect, test} from 'vitest'
import {judge, type BuildOptions} from '../../pipeline/driver/index.ts'
import {linesOf} from '../check/lines.ts'
import {memoryOutput, memoryProject} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

const document = '---\nshelf: 3\nsumary: One.\n---\n\n# Text\n\nWords.\n'

const files: Readonly<Record<string, string>> = {
  'source/alpha/publication.yaml': 'title: Alpha\n',
  ...Object.fromEntries(
    ['bravo', 'charlie', 'delta', 'echo', 'foxtrot'].map((name) => [`source/alpha/${name}.md`, document])
  ),
  'source/golf/publication.yaml': 'title: Golf\nshelf: 1\n',
  'source/golf/hotel.md': document
}

async function told(
  settings: string,
  options: Partial<BuildOptions> = {},
  more: Readonly<Record<string, string>> = {}
) {
  const {host, project} = await memoryProject(
    {...files, ...more, 'tetrapla.yaml': `language: en\n${settings}`},
    memoryOutput()
  )
  const judged = await judge(host, project, {...usualBuild, ...options})
  if (judged.kind !== 'judged') return []
  return linesOf(judged.diagnostics.filter(({ruleId}) => /^(?:front-matter|markdown)\//.test(ruleId)))
}

const heads = (lines: readonly string[]): readonly string[] => lines.map((one) => one.split('\n', 1)[0] ?? '')

const rule = '[front-matter/key-is-known]'
const others = ['charlie', 'delta', 'echo']

test('a key that nothing knows, at the first place, with the number of files', async () => {
  expect(await told('', {only: ['alpha']})).toEqual([
    [
      `source/alpha/bravo.md:2:1-6: warning: \`shelf\` is not a known key; and in 4 other files ${rule}`,
      '  hint: keys of your own need a schema in `schemas/front-matter/`, which `type` names',
      ...others.map((name) => `  source/alpha/${name}.md:2:1: here, too`)
    ].join('\n'),
    [
      `source/alpha/bravo.md:3:1-7: warning: \`sumary\` is not a known key; and in 4 other files ${rule}`,
      '  hint: did you mean `summary`?',
      ...others.map((name) => `  source/alpha/${name}.md:3:1: here, too`)
    ].join('\n')
  ])
})

test('for each publication, and for each severity', async () => {
  const severe = 'folders: {source/alpha/part: {rules: {front-matter/key-is-known: error}}}\n'
  expect(
    heads(await told(severe, {}, {'source/alpha/part/india.md': document})).filter((one) =>
      one.includes('shelf')
    )
  ).toEqual([
    `source/alpha/bravo.md:2:1-6: warning: \`shelf\` is not a known key; and in 4 other files ${rule}`,
    `source/alpha/part/india.md:2:1-6: error: \`shelf\` is not a known key ${rule}`,
    `source/golf/hotel.md:2:1-6: warning: \`shelf\` is not a known key; and in one other file ${rule}`
  ])
})

test('code of mdBook with lines that it hides, in however many documents', async () => {
  const code = '\n```rust\n# fn main() {\nlet alpha = 1;\n# }\n```\n'
  const book = {
    'source/book/publication.yaml': 'title: Book\n',
    'source/book/india.md': `# India\n${code}${code}`,
    'source/book/juliett.md': `# Juliett\n${code}`
  }
  const lines = await told('from: mdbook\n', {only: ['book']}, book)
  expect(lines).toEqual([
    [
      'source/book/india.md:3:1-8: warning: code has lines that mdBook hides; and at 2 other places [markdown/shows-all-code]',
      '  hint: delete the `#` before those that readers should see',
      '  source/book/india.md:9:1: here, too',
      '  source/book/juliett.md:3:1: here, too'
    ].join('\n')
  ])
})

const alone = {
  'source/notes/india.md': document,
  'source/notes/juliett.md': document,
  'source/kilo.md': document
}

test('of documents that are publications by themselves once for all, but each that stops its own', async () => {
  const shelves = async (settings: string) =>
    heads(await told(settings, {}, alone)).filter((one) =>
      /^source\/(?:notes\/\w+|kilo)\.md.*`shelf`/.test(one)
    )
  expect(await shelves('')).toEqual([
    `source/kilo.md:2:1-6: warning: \`shelf\` is not a known key; and in 2 other files ${rule}`
  ])
  expect(await shelves('rules: {front-matter/key-is-known: error}\n')).toHaveLength(3)
})

test('but each to a baseline, which is to know all of it', async () => {
  expect(await told('', {tellsEach: true})).toHaveLength(13)
})

test('and each key that a schema of the project refuses', async () => {
  const schema = {$ref: 'tetrapla:document', unevaluatedProperties: false}
  const typed = '---\ntype: report\nshelf: 3\n---\n\n# Text\n\nWords.\n'
  const own = {
    'schemas/front-matter/report.schema.json': JSON.stringify(schema),
    'source/india/publication.yaml': 'title: India\n',
    'source/india/juliett.md': typed,
    'source/india/kilo.md': typed
  }
  const lines = heads(await told('', {only: ['india']}, own))
  expect(lines.map((one) => one.replace(/: `.*\[/, ' ['))).toEqual([
    'source/india/juliett.md:3:1-6: error [front-matter/is-valid]',
    'source/india/kilo.md:3:1-6: error [front-matter/is-valid]'
  ])
})
