/** Finds the fields that are known where an author writes: of a document, of a YAML file of the project, of a directive. */
import path from 'node:path'
import {builtInAttributes, recordScopes} from '../../model/publication/built-in-directives.ts'
import {listed} from '../../model/tree/listed.ts'
import type {SchemaName} from '../../model/world.ts'
import {valueOf} from './caret.ts'
import type {TypedProject} from './judge-typed.ts'
import {fieldsOf, type SchemaField} from './schema-fields.ts'

type Fields = ReadonlyMap<string, SchemaField>

/** Of the front matter of a document, by its type; of `publication.yaml` and `tetrapla.yaml`. */
export async function frontMatterFields(
  {world, schemas}: TypedProject,
  file: string,
  lines: readonly string[]
): Promise<Fields> {
  const own = schemas.types.get(valueOf(lines, 'type') ?? '')?.schema
  return fieldsOf(own ?? (await world.schema(formatOf(file))), await ownFormats(world))
}

/** Of the directive of a record, of one that lists records or figures, or of a figure. */
export async function directiveFields({world, schemas}: TypedProject, name: string): Promise<Fields> {
  const schema = schemas.records.get(name)?.schema
  if (schema !== undefined) return fieldsOf(schema, await ownFormats(world))
  switch (name) {
    case 'records': {
      const values = new Map<string, readonly string[]>([
        ['type', [...schemas.records.keys(), ...schemas.types.keys()]],
        ['from', recordScopes]
      ])
      return builtIn(builtInAttributes.records, values)
    }
    case 'list-of':
      return builtIn(builtInAttributes[name], new Map([['type', listed]]))
    case 'figure':
      return builtIn(['decorative', 'width'], new Map())
    default:
      return new Map()
  }
}

function builtIn(names: readonly string[], values: ReadonlyMap<string, readonly string[]>): Fields {
  return new Map(names.map((name) => [name, {name, says: '', values: values.get(name) ?? []}]))
}

function formatOf(file: string): SchemaName {
  const name = path.basename(file)
  return name === 'tetrapla.yaml' ? 'project' : name === 'publication.yaml' ? 'publication' : 'document'
}

async function ownFormats(world: TypedProject['world']): Promise<ReadonlyMap<string, unknown>> {
  return new Map<string, unknown>([
    ['tetrapla:document', await world.schema('document')],
    ['tetrapla:publication', await world.schema('publication')]
  ])
}
