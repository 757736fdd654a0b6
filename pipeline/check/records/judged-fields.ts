/** Selects what of a record its schema judges: its fields, and for a front-matter type also id, title and language. */
import type {EntryPlaces, Fields, JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import type {Inline, RecordBlock} from '../../model/tree/nodes.ts'
import {placeOf, startOf, type Place} from '../../model/place.ts'
import {plainLine} from '../../model/tree/plain-text.ts'
import type {Schemas, TypeSchema} from '../schemas/load-schemas.ts'
import {knownKeys} from '../schemas/reach.ts'

/**
 * Its fields; by a schema of front matter also what front matter says and a record has by other means, where the schema knows the key:
 * the name of its directive as `type`, its label as `title`, its `id`, its `language`.
 */
export function judgedFields(
  record: RecordBlock,
  type: TypeSchema,
  {schemas, path, language}: {readonly schemas: Schemas; readonly path: string; readonly language: string}
): Fields {
  const {fields, kind, id, label = [], lang = language} = record
  if (schemas.types.get(kind) !== type) return fields
  const known = knownKeys(schemas.registry, type.schema).keys
  const title = plainLine(label)
  const said: JsonObject = {type: kind, id, ...(title === '' ? {} : {title}), language: lang}
  const added = Object.entries(said).filter(([key]) => known.has(key) && !Object.hasOwn(fields.data, key))
  const opening = fields.places.get('')?.value ?? startOf(path)
  const placeOfKey = (key: string): Place =>
    (key === 'title' ? placeOfLabel(label, path) : undefined) ?? opening
  return {
    ...fields,
    data: Object.fromEntries<JsonValue>([...added, ...Object.entries(fields.data)]),
    places: new Map([...added.map(([key]) => placed(key, placeOfKey(key))), ...fields.places])
  }
}

function placed(key: string, place: Place): readonly [pointer: string, EntryPlaces] {
  return [`/${key}`, {key: place, value: place}]
}

function placeOfLabel(label: readonly Inline[], path: string): Place | undefined {
  const [first, last] = [label[0], label.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return {...placeOf(path, first), end: last.position.end}
}
