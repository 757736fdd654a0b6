/** Finds the place of a fault in its file. */
import {pointerStep} from '../../model/json-pointer.ts'
import type {EntryPlaces} from '../../model/publication/front-matter.ts'
import {startOf, type Place} from '../../model/place.ts'
import {isJsonArray, isJsonObject} from '../schemas/schema-object.ts'
import {numberParam, textParam, type Fault} from './fault.ts'

/** A file whose values have places: `places` by JSON Pointer. */
export interface PlacedFile {
  readonly path: string
  readonly places: ReadonlyMap<string, EntryPlaces>
}

/**
 * A wrong value at the value, an unknown key at the key, a missing key at its mapping's start, an item too many at the
 * item, a repeated item at the second.
 */
export function placeFault(fault: Fault, file: PlacedFile): Place {
  const {pointer} = fault
  if (fault.key !== undefined) return keyAt(file, `${pointer}${pointerStep(fault.key)}`)
  switch (fault.keyword) {
    case 'required':
    case 'requiredOneOf':
    case 'minProperties':
      return mappingStart(file, pointer)
    case 'additionalProperties':
      return keyAt(file, `${pointer}${pointerStep(textParam(fault, 'additionalProperty'))}`)
    case 'unevaluatedProperties':
      return keyAt(file, `${pointer}${pointerStep(textParam(fault, 'unevaluatedProperty'))}`)
    case 'dependentRequired':
      return keyAt(file, `${pointer}${pointerStep(textParam(fault, 'property'))}`)
    case 'false schema':
      return pointer === '' ? mappingStart(file, pointer) : keyAt(file, pointer)
    case 'uniqueItems':
      return valueAt(
        file,
        `${pointer}${pointerStep(Math.max(numberParam(fault, 'i'), numberParam(fault, 'j')))}`
      )
    case 'items':
    case 'additionalItems':
    case 'unevaluatedItems':
    case 'maxItems':
      return valueAt(file, `${pointer}${pointerStep(numberParam(fault, 'limit'))}`)
    case 'maxProperties':
      return excessKey(file, fault)
    case 'requiredTogether':
      return lastKey(file, fault)
    case 'not':
      return forbiddenKey(file, fault)
    default:
      return pointer === '' ? mappingStart(file, pointer) : valueAt(file, pointer)
  }
}

/** The place of a value; of the nearest one around it when it has none of its own. */
export function valueAt(file: PlacedFile, pointer: string): Place {
  const place = file.places.get(pointer)?.value
  if (place !== undefined) return place
  return pointer === '' ? startOf(file.path) : valueAt(file, pointer.slice(0, pointer.lastIndexOf('/')))
}

/** The place of a key; of its value when it has none, as an item of a list. */
export function keyAt(file: PlacedFile, pointer: string): Place {
  return file.places.get(pointer)?.key ?? valueAt(file, pointer)
}

/** A point: the mapping itself may be long, and all of it is not at fault. */
function mappingStart(file: PlacedFile, pointer: string): Place {
  const {path, start} = valueAt(file, pointer)
  return {path, start}
}

/** The last of the keys that may not be given. */
function forbiddenKey(file: PlacedFile, {pointer, expected}: Fault): Place {
  const keys = isJsonObject(expected) && isJsonArray(expected['required']) ? expected['required'] : []
  const key = keys.at(-1)
  if (typeof key === 'string') return keyAt(file, `${pointer}${pointerStep(key)}`)
  return pointer === '' ? mappingStart(file, pointer) : valueAt(file, pointer)
}

/** Of keys that may not stand together, the last in the file. */
function lastKey(file: PlacedFile, {pointer, params}: Fault): Place {
  const keys: readonly unknown[] = Array.isArray(params['keys']) ? params['keys'].flat() : []
  const places = keys.map((key) => keyAt(file, `${pointer}${pointerStep(String(key))}`))
  const [first = valueAt(file, pointer), ...rest] = places
  return rest.reduce((last, place) => (isAfter(place, last) ? place : last), first)
}

function isAfter({start: a}: Place, {start: b}: Place): boolean {
  return a.line === b.line ? a.column > b.column : a.line > b.line
}

/** The first key beyond the limit. */
function excessKey(file: PlacedFile, fault: Fault): Place {
  const keys = typeof fault.value === 'object' && fault.value !== null ? Object.keys(fault.value) : []
  const key = keys[numberParam(fault, 'limit')]
  return key === undefined ? valueAt(file, fault.pointer) : keyAt(file, `${fault.pointer}${pointerStep(key)}`)
}
