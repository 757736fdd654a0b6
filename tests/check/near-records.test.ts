/** Text that was meant to be a record is not published where it names a field that the type keeps private. */
import {describe, expect, test} from 'vitest'
import {createJobRunner} from '../../pipeline/driver/job-runner.ts'
import {readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'

const hidden = {'x-tetrapla': {private: true}}

const schemas = {
  'schemas/records/service.schema.json': JSON.stringify({
    properties: {pin: hidden, desk: {}, owner: {$ref: '#/$defs/owner'}},
    patternProperties: {'^x-': hidden},
    $defs: {owner: {properties: {mail: hidden}}}
  }),
  'schemas/records/office.schema.json': JSON.stringify({properties: {desk: {}}})
}

/** `line key`, of each finding. */
async function find(text: string): Promise<readonly string[]> {
  const head = '---\ntitle: Alpha\nlanguage: en\n---\n'
  const world = memoryWorld({...schemas, 'source/a.md': `${head}${text}\n`, 'part.md': text})
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const run = createJobRunner(project, world)
  const found: string[] = []
  for (const source of project.publications) {
    const {diagnostics} = await run({kind: 'read', source})
    for (const {ruleId, severity, place, message} of diagnostics) {
      if (ruleId !== 'record/keeps-what-is-private') continue
      expect(severity).toBe('error')
      found.push(`${place.start.line - 4} ${/`([^`]+)`/.exec(message)?.[1] ?? ''}`)
    }
  }
  return found
}

describe('a private field in what was meant to be a record', () => {
  test.each([
    ['attributes over two lines', ':::service[Bravo]{pin="a\nb"}\ntext\n:::', '1 pin'],
    ['a space before the brace', ':::service[Bravo] {pin="a"}\n:::', '1 pin'],
    ['words behind the brace', ':::service{desk=1 pin=a} charlie\n:::', '1 pin'],
    ['a name given by a pattern', ':::service {x-ray=a}\n:::', '1 x-ray'],
    ['a class in braces', '::: {.service pin=a}\n:::', '1 pin'],
    ['wide colons', '：：：service{pin=a}', '1 pin'],
    ['a single colon', 'Alpha :service[Bravo]{pin=a}', '1 pin'],
    ['words with emphasis between', ':::service *Bravo* {pin="a"}', '1 pin'],
    ['a list', '- alpha\n\n- :::service{pin=a} b', '3 pin'],
    ['a cell', '| a |\n| - |\n| :::service{pin=a} |', '3 pin'],
    ['a note', 'Alpha[^1].\n\n[^1]: :::service{pin=a} b', '3 pin'],
    ['an indent', 'Alpha.\n\n    :::service{pin="a"}', '3 pin'],
    ['data without a record', '``` yaml data\npin: a\n```', '1 pin'],
    ['data within', '```yaml data\nowner: {mail: a}\n```', '1 mail'],
    ['data that can not be read', '```yaml data\n"pin": a: b\n```', '1 pin']
  ])('stops: %s', async (_, text, expected) => {
    expect(await find(text)).toEqual([expected])
  })

  test.each([
    ['a record', ':::service[Bravo]{pin="a"}\ntext\n:::'],
    ['an example in a line', 'Write `:::service {pin="a"}` there.'],
    ['an example between fences', '````\n:::service {pin="a"}\n```yaml data\npin: a\n```\n````'],
    ['a field that is not private', ':::service {desk="a"}\n:::'],
    ['a type that keeps nothing private', ':::office {pin="a"}\n:::'],
    ['prose', 'Contact: service, pin: 4. The ratio is 1:service pin=2.'],
    ['other YAML', '```yaml\npin: a\n```']
  ])('does not stop: %s', async (_, text) => {
    expect(await find(text)).toEqual([])
  })
})
