/** Finds the fields that are known where an author writes: of a document, of a YAML file of the project, of a directive. */
import path from 'node:path'
import {builtInAttributes} from '../../model/publication/built-in-directives.ts'
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

/** Of the directive of a record, or of one that lists records or figures. */
export async function directiveFields({world, schemas}: TypedProject, name: string): Promise<Fields> {
  const schema = schemas.records.get(name)?.schema
  if (schema !== undefined) return fieldsOf(schema, await ownFormats(world))
  const builtIn: readonly string[] =
    Object.entries(builtInAttributes).find(([one]) => one === name)?.[1] ?? []
  return new Map(builtIn.map((one) => [one, {name: one, says: '', values: []}]))
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
