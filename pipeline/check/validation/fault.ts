/** Describes one fault that a schema found in front matter, independent of Ajv's format. */
import type {ErrorObject} from 'ajv/dist/2020.js'
import type {JsonObject} from '../../model/publication/front-matter.ts'
import {isJsonObject} from '../schemas/schema-object.ts'

/** A value that an `if` looked at: what it is, or whether it is there alone. */
export interface Condition {
  readonly pointer: string
  readonly byValue: boolean
}

export interface Fault {
  readonly keyword: string
  /** JSON Pointer of the value that was judged. */
  readonly pointer: string
  /** The key that was judged, in place of the value: by `propertyNames`. */
  readonly key?: string
  readonly params: {readonly [name: string]: unknown}
  /** What stands after the keyword. */
  readonly expected: unknown
  /** The schema in which the keyword stands; empty for the schema `false`. */
  readonly holder: JsonObject
  readonly value: unknown
  /** Its number in Ajv's list. */
  readonly index: number
  /** The values that made an `if` apply, as `` `status` is `Moved` ``, outermost first. */
  readonly reasons: readonly string[]
  /** What these are. */
  readonly conditions: readonly Condition[]
}

/** The fault that an error of Ajv tells; `index` is its place among the errors. */
export function faultOf(error: ErrorObject, index: number): Fault {
  const fault = {
    keyword: error.keyword,
    pointer: error.instancePath,
    params: error.params,
    expected: error.schema,
    holder: isJsonObject(error.parentSchema) ? error.parentSchema : {},
    value: error.data,
    index,
    reasons: [],
    conditions: []
  }
  return error.propertyName === undefined ? fault : {...fault, key: error.propertyName}
}

/** A parameter that Ajv gives as a text. */
export function textParam(fault: Fault, name: string): string {
  const value = fault.params[name]
  if (typeof value !== 'string') throw new Error(`Ajv gives the text ${name} with ${fault.keyword}`)
  return value
}

/** A parameter that Ajv gives as a number. */
export function numberParam(fault: Fault, name: string): number {
  const value = fault.params[name]
  if (typeof value !== 'number') throw new Error(`Ajv gives the number ${name} with ${fault.keyword}`)
  return value
}

/** A parameter that Ajv gives as a list of numbers. */
export function numbersParam(fault: Fault, name: string): readonly number[] {
  const value = fault.params[name]
  if (!Array.isArray(value)) throw new Error(`Ajv gives the list ${name} with ${fault.keyword}`)
  return value.filter((item) => typeof item === 'number')
}
