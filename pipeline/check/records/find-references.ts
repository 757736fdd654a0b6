/** Finds the values that have to name records, by what their schema says. */
import {pointerStep} from '../../model/json-pointer.ts'
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import type {LinkEntry} from '../../model/publication/library.ts'
import {reach} from '../schemas/reach.ts'
import type {Registry} from '../schemas/registry.ts'
import {objectAt, textAt} from '../schemas/schema-object.ts'
import {schemasOfItem, schemasOfKey} from '../schemas/schemas-within.ts'
import {valueAt, type PlacedFile} from '../validation/place-fault.ts'

/** Texts of the format `record-reference`, in the order of the data. */
export function findReferences(
  data: JsonObject,
  schema: JsonObject,
  {registry, file}: {readonly registry: Registry; readonly file: PlacedFile}
): readonly LinkEntry[] {
  const found: LinkEntry[] = []
  const collect = (value: JsonValue, schemas: readonly JsonValue[], pointer: string): void => {
    const parts = [...new Set(schemas.flatMap((one) => reach(registry, one)))]
    if (parts.length === 0) return
    if (typeof value === 'string') {
      const part = parts.find((one) => textAt(one, 'format') === 'record-reference')
      if (part === undefined) return
      const type = textAt(objectAt(part, 'x-tetrapla'), 'record')
      const record = type === undefined ? {} : {type}
      found.push({url: value, place: valueAt(file, pointer), empty: true, record})
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries<JsonValue>({...value})) {
        const below = parts.flatMap((part) =>
          Array.isArray(value) ? schemasOfItem(part, Number(key)) : schemasOfKey(part, key)
        )
        collect(item, below, `${pointer}${pointerStep(key)}`)
      }
    }
  }
  collect(data, [schema], '')
  return found
}
