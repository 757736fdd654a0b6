/** Finds the schema that judges front matter: by its `type`. */
import type {JsonObject} from '../../model/publication/front-matter.ts'
import {didYouMean} from '../did-you-mean.ts'
import type {TypeSchema} from '../schemas/load-schemas.ts'
import {quoteValue, quoteValues} from '../validation/quote.ts'

export type SchemaChoice =
  | {readonly kind: 'chosen'; readonly schema: TypeSchema}
  /** The schema has faults, which were reported: nothing can be said of the front matter. */
  | {readonly kind: 'broken'}
  | {readonly kind: 'unknown'; readonly message: string; readonly hints: readonly string[]}

/** `standard` is the type of front matter that names none. */
export function chooseSchema(
  data: JsonObject,
  standard: string,
  types: ReadonlyMap<string, TypeSchema | undefined>
): SchemaChoice {
  const type = Object.hasOwn(data, 'type') ? data['type'] : standard
  if (typeof type !== 'string') {
    return {
      kind: 'unknown',
      message: '`type` must be the name of a type, and is none',
      hints: [listOf(types)]
    }
  }
  if (types.has(type)) {
    const schema = types.get(type)
    return schema === undefined ? {kind: 'broken'} : {kind: 'chosen', schema}
  }
  return {
    kind: 'unknown',
    message: `there is no type ${quoteValue(type)}`,
    hints: [
      ...didYouMean(type, types.keys()),
      `${listOf(types)}; another one needs \`schemas/front-matter/${type}.schema.json\``
    ]
  }
}

function listOf(types: ReadonlyMap<string, unknown>): string {
  return `the types are ${quoteValues([...types.keys()], 'and')}`
}
