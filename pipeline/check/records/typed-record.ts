/** Converts a record's fields to the types of its schema, and keeps the place of each. */
import type {EntryPlaces, Fields, JsonObject} from '../../model/publication/front-matter.ts'
import type {Place} from '../../model/place.ts'
import type {Registry} from '../schemas/registry.ts'
import type {PlacedFile} from '../validation/place-fault.ts'
import {piecesOf, typeFields} from './type-fields.ts'

export interface TypedRecord {
  readonly data: JsonObject
  readonly file: PlacedFile
}

/** The data with numbers, truth values and lists where the schema asks for them; what does not fit stays text, for the schema to judge. `path` is the file's. */
export function typedRecord(
  fields: Fields,
  path: string,
  {schema, registry}: {readonly schema: JsonObject; readonly registry: Registry}
): TypedRecord {
  const data = typeFields(fields, schema, registry)
  return {data, file: {path, places: placesOf(fields, data)}}
}

/** With the places of the items that an attribute lists. */
function placesOf(
  {data: written, places, attributes}: Fields,
  data: JsonObject
): ReadonlyMap<string, EntryPlaces> {
  const all = new Map(places)
  for (const key of attributes) {
    const text = written[key]
    const value = places.get(`/${key}`)?.value
    if (typeof text !== 'string' || value === undefined || !Array.isArray(data[key])) continue
    piecesOf(text).forEach(({piece, offset}, index) => {
      all.set(`/${key}/${index}`, {value: within(value, offset, piece.length)})
    })
  }
  return all
}

/** A part of a place that stands in one line. */
function within({path, start}: Place, from: number, length: number): Place {
  const point = (by: number) => ({
    line: start.line,
    column: start.column + by,
    ...(start.offset === undefined ? {} : {offset: start.offset + by})
  })
  return {path, start: point(from), end: point(from + length)}
}
