/** Private words that stand in what is published all the same, with where they were met. */
import {describe, expect, test} from 'vitest'
import {createJobRunner} from '../../pipeline/driver/job-runner.ts'
import {readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'

const hidden = {'x-tetrapla': {private: true}}

const schemas = {
  'schemas/front-matter/policy.schema.json': JSON.stringify({
    allOf: [{$ref: 'tetrapla:document'}],
    properties: {secret: hidden, secrets: {items: hidden}, title: {}}
  }),
  'schemas/front-matter/told.schema.json': JSON.stringify({
    allOf: [{$ref: 'tetrapla:document'}],
    properties: {title: hidden}
  }),
  'schemas/records/service.schema.json': JSON.stringify({properties: {pin: hidden, desk: {}}})
}

/** `line <- lines where it was met`, of each finding. */
async function find(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const world = memoryWorld({...schemas, ...files})
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const run = createJobRunner(project, world)
  const found: string[] = []
  for (const source of project.publications) {
    const {diagnostics} = await run({kind: 'read', source})
    for (const {ruleId, severity, place, related = []} of diagnostics) {
      if (ruleId !== 'publication/keeps-what-is-private') continue
      const met = related.map(
        ({place: {path, start}}) => `${path.replace('source/', '')}:${start.line}:${start.column}`
      )
      found.push(`${severity} ${place.path.replace('source/', '')}:${place.start.line} <- ${met.join(' ')}`)
    }
  }
  return found
}

const document = (head: string, text: string): Readonly<Record<string, string>> => ({
  'source/a.md': `---\ntype: policy\ntitle: Alpha\nlanguage: en\n${head}\n---\n\n${text}\n`
})

describe('a private text', () => {
  test.each<[string, string, string, string]>([
    ['in a sentence', 'secret: Jane Doe', 'Bravo\ncharlie Jane\nDoe delta.', 'a.md:9:9'],
    ['across emphasis', 'secret: Jane Doe', 'Jane **Doe**.', 'a.md:8:1'],
    ['across blocks', 'secret: |\n  Jane Doe\n\n  Echo', '- Jane Doe\n- Echo', 'a.md:11:3'],
    ['in a heading', 'secret: Jane Doe', '# The Jane Doe', 'a.md:8:7'],
    ['in code', 'secret: hunter2x', '```\na\nhunter2x\n```', 'a.md:10:1'],
    ['in alternative text', 'secret: hunter2x', '![a hunter2x](a.png)', 'a.md:8:5'],
    ['in an address', 'secret: hunter2x', '[a](https://example.org/?t=hunter2x)', 'a.md:8:28'],
    ['in a note', 'secret: hunter2x', 'A[^1].\n\n[^1]: hunter2x', 'a.md:10:7'],
    ['in a cell', 'secret: hunter2x', '| a |\n| - |\n| hunter2x |', 'a.md:10:3'],
    ['in a public field', 'secret: hunter2x', ':::service[A]{desk=hunter2x}\n:::', 'a.md:8:20'],
    ['in front matter', 'secret: hunter2x\nversion: "hunter2x"', 'A.', 'a.md:6:11'],
    ['with an entity', 'secret: Jane & Doe', 'Jane &amp; Doe', 'a.md:8:1'],
    ['of a script without spaces', 'secret: 田中太郎さん', '私は田中太郎さんです', 'a.md:8:3'],
    ['that is a number', 'secret: 4711000', 'It is 4711000.', 'a.md:8:7'],
    ['in an attached remark', 'secret: hunter2x\nattach: [sources]', '<!-- hunter2x -->\n\nA.', 'a.md:9:6'],
    ['in a remark of YAML', 'attach: [sources] # hunter2x\nsecret: hunter2x', 'A.', 'a.md:5:21']
  ])('is met %s', async (_, head, text, met) => {
    expect(await find(document(head, text))).toEqual([
      `warning a.md:${head.startsWith('attach') ? 6 : 5} <- ${met}`
    ])
  })

  test.each<[string, string, string]>([
    ['it is shorter', 'secret: Jane', 'Jane.'],
    ['it is a part of a word', 'secret: admin', 'The administration.'],
    ['nothing attaches the source', 'secret: hunter2x', '<!-- hunter2x -->\n\nA.'],
    ['the document is a draft', 'secret: hunter2x\nstatus: draft', 'hunter2x'],
    ['it is written as what stands for it', 'secret: (private)\nattach: [sources]', 'A.']
  ])('is not met where %s', async (_, head, text) => {
    expect(await find(document(head, text))).toEqual([])
  })

  test('is looked for in all documents of its publication', async () => {
    const files = {
      'source/book/fr/publication.yaml':
        'type: policy\ntitle: A\nsecrets:\n  - hunter2x\n  - {name: Jane Doe}\n',
      'source/book/fr/one.md': '# One\n\nhunter2x\n',
      'source/book/fr/two.md': ':::service[A]{pin=hunter3x}\nJane Doe, hunter3x and hunter2x.\n:::\n',
      'source/other.md': '# Other\n\nhunter2x\n'
    }
    expect(await find(files)).toEqual([
      'warning book/fr/publication.yaml:4 <- book/fr/one.md:3:1 book/fr/two.md:2:24',
      'warning book/fr/publication.yaml:5 <- book/fr/two.md:2:1',
      'warning book/fr/two.md:1 <- book/fr/two.md:2:11'
    ])
  })

  test('that decides how something is published is told', async () => {
    expect(await find({'source/a.md': '---\ntype: told\ntitle: Alpha\n---\n\nA.\n'})).toEqual([
      'warning a.md:3 <- '
    ])
  })
})
