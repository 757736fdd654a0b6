/** `tetrapla schema` as a user runs it, and the editor's settings of the example that are made with it. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import {describe, expect, test} from 'vitest'
import {schema as findSchema} from '../../pipeline/cli/programs.ts'
import {UsageFailure} from '../../pipeline/cli/request/usage-failure.ts'
import {finding} from '../../pipeline/model/finding.ts'
import {ruleIds} from '../../pipeline/model/rules.ts'
import {reporters} from '../../pipeline/report/index.ts'
import {entriesOf, pointed} from '../editions/json/render-json.ts'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {tetrapla} from './run-command.ts'

const root = path.join(import.meta.dirname, '../..')
const report = {$ref: 'tetrapla:document', required: ['reference'], properties: {reference: {type: 'string'}}}

async function project(): Promise<string> {
  const folder = await temporaryFolder()
  await writeFiles(folder, {
    'schemas/front-matter/report.schema.json': JSON.stringify(report),
    'schemas/front-matter/act.schema.json': '{}',
    'schemas/front-matter/broken.schema.json': '{"type": "txt"}',
    'schemas/records/act.schema.json': '{"title": "Act"}',
    'own/records/term.schema.json': '{"title": "Term"}'
  })
  return folder
}

const shipped = (format: string): object =>
  Object(JSON.parse(readFileSync(path.join(root, `schemas/formats/${format}.schema.json`), 'utf8')))

const contentOf = (run: {readonly out: string}): unknown => JSON.parse(run.out)

describe('the command', () => {
  test('prints a type in one piece, which judges by itself', async () => {
    const run = tetrapla(await project(), ['schema', 'report'])
    expect(run).toMatchObject({code: 0, err: ''})
    const schema = contentOf(run)
    expect(schema).toMatchObject({$ref: '#/$defs/document', required: ['reference']})
    const ajv = formats.default(new Ajv2020({strict: false}))
    const judges = (data: object): boolean => ajv.validate(Object(schema), data)
    expect(judges({reference: 'R', date: '2026-01-02'})).toBe(true)
    expect([judges({date: '2026-01-02'}), judges({reference: 'R', date: 'today'})]).toEqual([false, false])
  })

  test('lists what there is', async () => {
    const folder = await project()
    const {out, code} = tetrapla(folder, ['schema'])
    expect(code).toBe(0)
    expect(out.split('\n')).toEqual([
      ...[
        'diagnostics',
        'diff',
        'edition',
        'ids',
        'labels',
        'library',
        'manifest',
        'project',
        'provenance',
        'tombstone',
        'translations'
      ].map((name) => `formats/${name}`),
      ...['act', 'broken', 'document', 'publication', 'report'].map((name) => `front-matter/${name}`),
      'records/act',
      ''
    ])
  })

  test('says what is wrong with a schema at its place, exit code 1', async () => {
    const run = tetrapla(await project(), ['schema', 'broken'])
    expect(run).toMatchObject({code: 1, out: ''})
    expect(run.err).toMatch(
      /^schemas\/front-matter\/broken\.schema\.json:1:10: error: .* \[schema\/is-valid\]/
    )
  })

  test('has exit code 2 when there is no such schema', async () => {
    const run = tetrapla(await project(), ['schema', 'reprot'])
    expect(run).toEqual({
      code: 2,
      out: '',
      err: 'error: there is no schema `reprot`\n  hint: did you mean `report`?\n'
    })
  })
})

describe('a schema', () => {
  test('of a format is found where there is no project', async () => {
    const outcome = await findSchema({project: await temporaryFolder(), type: 'edition'})
    expect(outcome).toMatchObject({kind: 'schema', schema: {$id: 'tetrapla:edition-1.4'}})
  })

  test.each([
    'diagnostics',
    'diff',
    'edition',
    'ids',
    'library',
    'manifest',
    'project',
    'provenance',
    'tombstone',
    'translations'
  ])('of the format %s judges by itself', async (format) => {
    const outcome = await findSchema({project: await temporaryFolder(), type: `formats/${format}`})
    if (outcome.kind !== 'schema') throw new Error('a schema is found')
    // An Ajv that knows no other schema throws when a reference leads out.
    expect(formats.default(new Ajv2020({strict: false})).compile(Object(outcome.schema))).toBeTypeOf(
      'function'
    )
    expect(pointed(outcome.schema, '/$id')).toMatch(`tetrapla:${format}`)
  })

  test.each([
    'diagnostics',
    'diff',
    'document',
    'edition',
    'ids',
    'labels',
    'library',
    'manifest',
    'provenance',
    'tombstone',
    'translations'
  ])('of the format %s judges by itself as a file of the package', (format) => {
    expect(formats.default(new Ajv2020({strict: false})).compile(shipped(format))).toBeTypeOf('function')
  })

  test('of the manifest says of findings what that of findings says', () => {
    const names = ['diagnostic', 'losses', 'place', 'point'].map((name) => `/$defs/${name}`)
    const [manifest, diagnostics] = [shipped('manifest'), shipped('diagnostics')]
    expect(names.map((name) => pointed(manifest, name))).toEqual(
      names.map((name) => pointed(diagnostics, name))
    )
  })

  test('of a record is found in a folder of one’s own', async () => {
    const folder = await project()
    const outcome = await findSchema({project: folder, schemas: path.join(folder, 'own'), type: 'term'})
    expect(outcome).toEqual({kind: 'schema', schema: {title: 'Term'}})
  })

  test.each<[string, string, string]>([
    ['act', '2 schemas are called `act`', 'write which one: front-matter/act, records/act'],
    ['record/act', 'there is no schema `record/act`', 'did you mean `records/act`?'],
    ['records/report', 'there is no schema `records/report`', 'there are: formats/diagnostics, formats/diff,']
  ])('%s is refused', async (type, message, hint) => {
    const failure: unknown = await findSchema({project: await project(), type}).catch(
      (error: unknown) => error
    )
    expect(failure).toBeInstanceOf(UsageFailure)
    expect(failure).toMatchObject({message, hint: expect.stringContaining(hint)})
  })

  test('is chosen with its kind among several of one name', async () => {
    const outcome = await findSchema({project: await project(), type: 'records/act'})
    expect(outcome).toMatchObject({schema: {title: 'Act'}})
  })
})

describe('the editor’s settings of the example', () => {
  const settings = (name: string): unknown =>
    JSON.parse(readFileSync(path.join(root, '.vscode', name), 'utf8'))

  test('name schemas that are there and as they are printed', async () => {
    const files = entriesOf(pointed(settings('settings.json'), '/yaml.schemas')).map(([file]) => file)
    expect(files).toContain('./.vscode/schemas/framework.json')
    for (const file of files)
      expect(JSON.parse(readFileSync(path.join(root, file), 'utf8'))).toBeTypeOf('object')
    const outcome = await findSchema({project: root, type: 'framework'})
    expect(outcome).toEqual({kind: 'schema', schema: settings('schemas/framework.json')})
  })

  test('find what `tetrapla check` says, whatever rule it is of', () => {
    const pattern = pointed(settings('tasks.json'), '/tasks/0/problemMatcher/pattern/regexp')
    for (const rule of ruleIds) {
      const place = {path: 'source/a: b.md', start: {line: 3, column: 7}}
      const diagnostics = [finding(rule, place, 'alpha [bravo]')]
      const text = reporters.text({diagnostics, lines: new Map(), version: '1', colour: false})
      const found = new RegExp(String(pattern), 'm').exec(text)
      expect(found?.slice(1, 4)).toEqual(['source/a: b.md', '3', '7'])
      expect(found?.slice(5)).toEqual(['alpha [bravo]', rule])
    }
  })
})
