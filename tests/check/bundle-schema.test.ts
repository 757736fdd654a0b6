/** Schemas in one piece: they judge as before, and tell nothing private. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import {describe, expect, test} from 'vitest'
import {loadSchemas, publicSchemas} from '../../pipeline/check/index.ts'
import {bundleSchema} from '../../pipeline/check/schemas/bundle-schema.ts'
import {entriesOf, pointed} from '../editions/json/render-json.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {casesOf, checkCase, keywordCases} from './keyword-cases.ts'
import {projectWith} from './projects.ts'

/** The files of cases in which a schema refers to another. */
const withReferences = readdirSync(keywordCases)
  .map((name) => [name, readFileSync(path.join(keywordCases, name), 'utf8')] as const)
  .filter(([, text]) => /\$(?:dynamicR|r)ef/.test(text))

const draft = 'https://json-schema.org/draft/2020-12/schema'

async function bundled(schema: object, others: Readonly<Record<string, string>> = {}): Promise<object> {
  const file = 'schemas/front-matter/alpha.schema.json'
  const world = memoryWorld({[file]: JSON.stringify(schema), ...others})
  const {value, diagnostics} = await loadSchemas(projectWith({alpha: file}), world)
  const type = value.types.get('alpha')
  if (type === undefined) throw new Error(`the schema has faults: ${JSON.stringify(diagnostics)}`)
  return bundleSchema(value.registry, type.schema)
}

async function published(
  schema: object,
  others: Readonly<Record<string, string>> = {}
): Promise<Readonly<Record<string, unknown>>> {
  const file = 'schemas/records/alpha.schema.json'
  const world = memoryWorld({[file]: JSON.stringify(schema), ...others})
  const {value, diagnostics} = await loadSchemas(projectWith({}, {alpha: file}), world)
  const found = publicSchemas(value, new Set()).get('alpha')
  if (found === undefined) throw new Error(`the schema has faults: ${JSON.stringify(diagnostics)}`)
  return found
}

describe('a schema in one piece', () => {
  test.each(withReferences)('finds in %s what the schema finds', async (_, text) => {
    for (const {schema, raw} of casesOf(text)) {
      const expected = await checkCase({schema, raw})
      if (expected.some((line) => line.includes('[schema/is-valid]'))) continue
      expect(await checkCase({schema: await bundled(schema), raw})).toEqual(expected)
    }
  })

  test('leads each `$dynamicRef` to what it leads to from where it is judged', async () => {
    const list = {
      $id: 'list',
      type: 'array',
      items: {$dynamicRef: '#item'},
      $defs: {any: {$dynamicAnchor: 'item'}}
    }
    const listOf = (type: string) => ({
      $id: `of-${type}`,
      $ref: 'list',
      $defs: {[type]: {$dynamicAnchor: 'item', type}}
    })
    const schema = {
      properties: {any: {$ref: 'list'}, texts: {$ref: 'of-string'}, numbers: {$ref: 'of-number'}},
      $defs: {list, texts: listOf('string'), numbers: listOf('number')}
    }
    const validate = new Ajv2020({strict: false}).compile(await bundled(schema))
    expect(validate({any: [1, 'a'], texts: ['a'], numbers: [1]})).toBe(true)
    expect([validate({texts: [1]}), validate({numbers: ['a']})]).toEqual([false, false])
  })

  test('has what it refers to in its own definitions, and nothing else', async () => {
    const office = {type: 'string', $defs: {unused: {}, deputy: {$ref: '#'}}}
    const schema = {
      $schema: draft,
      title: 'Alpha',
      $ref: 'tetrapla:publication',
      properties: {
        chief: {$ref: '../common/office.schema.json'},
        deputy: {$ref: '../common/office.schema.json#/$defs/deputy'},
        parts: {items: {$ref: '#'}},
        note: {$ref: '#words'},
        text: {$anchor: 'words', minLength: 1}
      },
      $defs: {unused: {}}
    }
    const one = await bundled(schema, {'schemas/common/office.schema.json': JSON.stringify(office)})
    expect(one).toMatchObject({
      $schema: draft,
      title: 'Alpha',
      $ref: '#/$defs/publication',
      properties: {
        chief: {$ref: '#/$defs/office'},
        deputy: {$ref: '#/$defs/deputy'},
        parts: {items: {$ref: '#'}},
        note: {$ref: '#/$defs/words'},
        text: {minLength: 1}
      },
      $defs: {
        office: {type: 'string'},
        deputy: {$ref: '#/$defs/office'},
        words: {minLength: 1},
        publication: {$ref: '#/$defs/document'}
      }
    })
    const text = JSON.stringify(one)
    expect(text).not.toMatch(/unused|"\$ref":"tetrapla:|"\$(?:anchor|id)"/)
    const references = [...text.matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name)
    expect(new Set(references)).toEqual(new Set(entriesOf(pointed(one, '/$defs')).map(([name]) => name)))
    const ajv = formats.default(new Ajv2020({strict: false}))
    expect(ajv.validate(one, {title: 'Alpha', authors: [{name: 'Bravo'}], chief: 'Charlie'})).toBe(true)
    expect(ajv.validate(one, {authors: [{nam: 'Bravo'}]})).toBe(false)
  })

  test('keeps definitions of one name apart', async () => {
    const one = await bundled(
      {
        properties: {a: {$ref: '#/$defs/name'}, b: {$ref: '../b.json#/$defs/name'}},
        $defs: {name: {minLength: 1}}
      },
      {'schemas/b.json': JSON.stringify({$defs: {name: {minLength: 2}}})}
    )
    expect(one).toMatchObject({$defs: {name: {minLength: 1}, 'name-2': {minLength: 2}}})
  })
})

describe('the published schema of a record type', () => {
  const secret = {'x-tetrapla': {private: true}, description: 'SECRET'}

  test.each<[string, object, object]>([
    ['a property', {properties: {a: {}, b: secret}}, {properties: {a: {}}}],
    [
      'that it has to be there',
      {required: ['a', 'b'], properties: {b: secret}, dependentRequired: {a: ['b', 'c'], b: ['a']}},
      {required: ['a'], properties: {}, dependentRequired: {a: ['c']}}
    ],
    [
      'what only it refers to',
      {properties: {a: {$ref: '#/$defs/a'}, b: {$ref: '#/$defs/b'}}, $defs: {a: {}, b: secret}},
      {properties: {a: {$ref: '#/$defs/a'}}, $defs: {a: {}}}
    ],
    [
      'a property by a pattern',
      {patternProperties: {'^b': secret, '^a': {}}},
      {patternProperties: {'^a': {}}}
    ],
    [
      'a property in a branch or a list',
      {
        anyOf: [{properties: {b: secret}}, {required: ['b']}],
        properties: {c: {items: {properties: {b: secret}}}}
      },
      {anyOf: [{properties: {}}, {required: []}], properties: {c: {items: {properties: {}}}}}
    ],
    [
      'examples of it, and comments',
      {
        $comment: 'SECRET',
        properties: {b: secret},
        examples: [{a: 1}, {c: [{b: 'SECRET'}]}],
        default: {b: 1}
      },
      {properties: {}, examples: [{a: 1}]}
    ],
    [
      'words of its author',
      {'x-owner': 'SECRET', properties: {a: {format: 'record-reference', 'x-tetrapla': {record: 'alpha'}}}},
      {properties: {a: {format: 'record-reference'}}}
    ]
  ])('leaves out %s', async (_, schema, expected) => {
    const found = await published(schema, {})
    expect(found).toEqual(expected)
    expect(JSON.stringify(found)).not.toContain('SECRET')
  })

  test('of front matter does not ask for what a record in the text says by other means', async () => {
    const file = 'schemas/front-matter/alpha.schema.json'
    const part = {required: ['title', 'b'], properties: {title: {type: 'string'}}}
    const schema = {
      allOf: [{required: ['title', 'type', 'a'], dependentRequired: {a: ['id', 'b']}}],
      properties: {type: true, id: true, title: true, language: true, a: part, b: true}
    }
    const world = memoryWorld({[file]: JSON.stringify(schema)})
    const {value} = await loadSchemas(projectWith({alpha: file}), world)
    expect(publicSchemas(value, new Set(['alpha'])).get('alpha')).toEqual({
      ...schema,
      allOf: [{required: ['a'], dependentRequired: {a: ['b']}}]
    })
    expect([...publicSchemas(value, new Set()).keys()]).toEqual([])
    expect([...publicSchemas(value, new Set(['document'])).keys()]).toEqual(['document'])
  })

  test('is the schema itself, where nothing is private', async () => {
    const schema = {$schema: draft, title: 'Alpha', required: ['a'], properties: {a: {type: 'string'}}}
    expect(await published(schema)).toEqual(schema)
  })
})
