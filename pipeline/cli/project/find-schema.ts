/** Finds a schema by its name: the work of `tetrapla schema`, without printing. */
import {bundleSchema, type Schemas} from '../../check/index.ts'
import {isJsonObject} from '../../check/schemas/schema-object.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {SchemaName, World} from '../../model/world.ts'
import {openSchemas} from './open-schemas.ts'
import type {SchemaArguments} from '../request/requests.ts'
import {unknownName, UsageFailure} from '../request/usage-failure.ts'

export type SchemaOutcome =
  /** In one piece: `$ref`s stay in the schema. */
  | {readonly kind: 'schema'; readonly schema: unknown}
  /** In order of their names, with their kinds. */
  | {readonly kind: 'list'; readonly names: readonly string[]}
  /** The schema has faults. */
  | {readonly kind: 'faulty'; readonly diagnostics: readonly Diagnostic[]}

/** With the project's files, for a report to quote. */
export type SchemaReport = SchemaOutcome & {readonly world: World}

/** What Tetrapla writes and reads, beside front matter. */
export const formatNames: readonly SchemaName[] = [
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
]

/** Throws `UsageFailure` when there is no such schema, or when several have the name. */
export async function findSchema({type, ...request}: SchemaArguments): Promise<SchemaReport> {
  const {schemas: value, recordTypes, diagnostics, world} = await openSchemas(request)
  const names = namesOf(value, recordTypes)
  if (type === undefined) return {kind: 'list', names, world}
  const [kind, name] = chosen(type, names)
  if (kind === 'formats')
    return {kind: 'schema', schema: await formatSchema(formatOf(name), value, world), world}
  const chosenType = (kind === 'records' ? value.records : value.types).get(name)
  if (chosenType === undefined) return {kind: 'faulty', diagnostics, world}
  return {kind: 'schema', schema: bundleSchema(value.registry, chosenType.schema), world}
}

/** In one piece, too: settings have the labels of another format in them. */
async function formatSchema(format: SchemaName, {registry}: Schemas, world: World): Promise<unknown> {
  const schema = await world.schema(format)
  if (!isJsonObject(schema) || !JSON.stringify(schema).includes('"$ref":"tetrapla:')) return schema
  for (const name of formatNames) {
    const one = await world.schema(name)
    if (isJsonObject(one)) registry.add(name === format ? schema : one, `tetrapla:${name}`)
  }
  const {$schema = '', $id = ''} = schema
  return {$schema, $id, ...bundleSchema(registry, schema)}
}

/** A type of front matter that is one of records, too, stands there once. */
function namesOf({types}: Schemas, records: Iterable<string>): readonly string[] {
  return [
    ...formatNames.map((name) => `formats/${name}`),
    ...[...types.keys()].map((name) => `front-matter/${name}`),
    ...[...records].map((name) => `records/${name}`)
  ].sort()
}

function chosen(type: string, names: readonly string[]): readonly [kind: string, name: string] {
  const matching = names.filter((name) => name === type || name.slice(name.indexOf('/') + 1) === type)
  const [match = '', ...others] = matching
  if (others.length > 0) {
    throw new UsageFailure(
      `${matching.length} schemas are called \`${type}\``,
      `write which one: ${matching.join(', ')}`
    )
  }
  if (match === '') {
    const short = names.map((name) => name.slice(name.indexOf('/') + 1))
    throw unknownName(`there is no schema \`${type}\``, type, {names, also: short, rest: 'there are'})
  }
  const slash = match.indexOf('/')
  return [match.slice(0, slash), match.slice(slash + 1)]
}

function formatOf(name: string): SchemaName {
  const format = formatNames.find((one) => one === name)
  if (format === undefined) throw new Error(`there is no format ${name}`)
  return format
}
