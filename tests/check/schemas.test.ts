/** Cases of fixtures/check/schemas/: what is wrong with a schema, and where. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {checkManuscript, loadSchemas} from '../../pipeline/check/index.ts'
import {readManuscript} from '../../pipeline/read/index.ts'
import {expectFile} from '../support/expect-file.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {linesOf} from './lines.ts'
import {projectWith} from './projects.ts'

const folder = path.join(import.meta.dirname, '..', 'fixtures', 'check', 'schemas')
const file = 'schemas/front-matter/alpha.schema.json'
const source = {id: 'input', path: 'input.md', documents: ['input.md']}

/** Findings of a schema, and of a document of its type. */
async function check(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> {
  const world = memoryWorld({'input.md': '---\ntype: alpha\n---\n\nBravo.\n', ...files})
  const project = projectWith({alpha: file})
  const schemas = await loadSchemas(project, world)
  const {value: manuscript} = await readManuscript(source, project, world)
  const found = await checkManuscript(manuscript, {schemas: schemas.value, world})
  return linesOf([...schemas.diagnostics, ...found])
}

describe('a schema', () => {
  test.each(readdirSync(folder).sort())('%s', async (name) => {
    const bytes = readFileSync(path.join(folder, name, 'input.schema.json'))
    const lines = await check({[file]: bytes})
    expectFile(
      path.join(folder, name, 'expected', 'diagnostics.txt'),
      lines.map((line) => `${line}\n`).join('')
    )
  })

  test('that does not exist is reported', async () => {
    expect(await check({})).toEqual([`${file}:1:1: error: the schema does not exist [schema/is-valid]`])
  })

  test('may refer to other files of the project, which may refer to more', async () => {
    const lines = await check({
      [file]: '{"$ref": "../common/person.json"}',
      'schemas/common/person.json':
        '{"properties": {"name": {"$ref": "name.json#/$defs/name"}}, "required": ["name"]}',
      'schemas/common/name.json': '{"$defs": {"name": {"type": "string"}}}'
    })
    expect(lines).toEqual([
      'input.md:2:1: error: `name` is missing [front-matter/is-valid]\n  hint: add `name`, a text'
    ])
  })

  test.each([
    ['by its path', '{"$anchor": "person", "required": ["name"]}', '../common/person.json#person'],
    [
      'with a dynamic anchor',
      '{"$dynamicAnchor": "person", "required": ["name"]}',
      '../common/person.json#person'
    ],
    [
      'by its $id',
      '{"$id": "https://example.org/person", "$anchor": "person", "required": ["name"]}',
      'https://example.org/person#person'
    ],
    [
      'by an $id that is relative to its path',
      '{"$id": "people", "$anchor": "person", "required": ["name"]}',
      '../common/people#person'
    ]
  ])('may refer to a file by the anchor at its root: %s', async (_, person, reference) => {
    const lines = await check({
      [file]: `{"allOf": [{"$ref": "../common/person.json"}, {"$ref": "${reference}"}]}`,
      'schemas/common/person.json': person
    })
    expect(lines).toEqual(['input.md:2:1: error: `name` is missing [front-matter/is-valid]'])
  })

  test('may not refer to an anchor by the path of a file that has an `$id`', async () => {
    const lines = await check({
      [file]: '{"$ref": "../common/person.json#person"}',
      'schemas/common/person.json': '{"$id": "people", "$anchor": "person"}'
    })
    expect(lines).toEqual([
      `${file}:1:10-40: error: \`../common/person.json#person\` leads to nothing in its schema [schema/is-valid]\n` +
        '  hint: the schema there calls itself `people`, and its anchors are found by that name'
    ])
  })

  test('may refer to itself by the anchor at its root', async () => {
    const schema =
      '{"$anchor": "part", "properties": {"type": {}, "part": {"$ref": "#part"}}, "additionalProperties": false}'
    const lines = await check({
      [file]: schema,
      'input.md': '---\ntype: alpha\npart: {part: {parts: 1}}\n---\n'
    })
    expect(lines).toEqual([
      'input.md:3:15-20: error: `parts` is not a known key of `part` [front-matter/is-valid]\n  hint: did you mean `part`?'
    ])
  })

  test('may not lead out of the folder of schemas, by another file neither', async () => {
    const lines = await check({
      [file]: '{"$ref": "../common.json"}',
      'schemas/common.json': '{"$ref": "../source/person.json"}',
      'source/person.json': '{"required": ["name"]}'
    })
    expect(lines).toEqual([
      'schemas/common.json:1:10-33: error: `../source/person.json` leads out of `schemas/`, where the schemas are [schema/is-valid]\n' +
        '  hint: save it below `schemas/` and refer to the file'
    ])
  })

  test('is broken by a fault in a file that it refers to, which is reported once', async () => {
    const lines = await check({
      [file]: '{"$ref": "../common.json"}',
      'schemas/common.json': '{"type": "strng"}'
    })
    expect(lines).toEqual([
      'schemas/common.json:1:10-17: error: `type` must be one of `array`, `boolean`, `integer`, `null`, `number`, `object`, `string` [schema/is-valid]\n' +
        '  hint: did you mean `string`?'
    ])
  })

  test('with the `$id` of another one is refused', async () => {
    const lines = await check({
      [file]: '{"$id": "https://example.org/a", "$ref": "tetrapla-project:/schemas/b.json"}',
      'schemas/b.json': '{"$id": "https://example.org/a", "type": "object"}'
    })
    expect(lines).toEqual([
      'schemas/b.json:1:9-32: error: a schema in `schemas/front-matter/alpha.schema.json` has this `$id`, too [schema/is-valid]\n' +
        '  hint: give each schema a name of its own'
    ])
  })

  test('may refer to the metaschema', async () => {
    const draft = 'https://json-schema.org/draft/2020-12/schema'
    expect(await check({[file]: `{"properties": {"type": true, "schema": {"$ref": "${draft}"}}}`})).toEqual(
      []
    )
  })

  test('may name itself by a URN', async () => {
    expect(
      await check({[file]: '{"$id": "urn:example:alpha", "$defs": {"a": {"$id": "urn:example:bravo"}}}'})
    ).toEqual([])
  })
})

test.each(['document', 'publication'] as const)('the built-in schema %s is sound', async (name) => {
  const world = memoryWorld()
  const text = JSON.stringify(await world.schema(name))
  expect(await check({[file]: text.replace(`"$id":"tetrapla:${name}",`, '')})).toEqual([])
})

test('types of records are described once for all publications', async () => {
  const {value: schemas} = await loadSchemas(projectWith({}), memoryWorld())
  expect([...schemas.recordTypes().keys()]).toEqual(['document', 'publication'])
  expect(schemas.recordTypes()).toBe(schemas.recordTypes())
})
