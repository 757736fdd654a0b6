/** Compiles schemas of JSON editions, which takes as long as reading a short book. */
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'
import type * as Json from '../../reader/edition-types.ts'
import {isData, parseText, type Data} from './data.ts'

/** The schema itself is judged by the tests; smaller code matters less here than a short start. */
export const options = {
  strict: true,
  validateSchema: false,
  discriminator: true,
  code: {optimize: false}
} as const

export function compileSchema(schema: Data): ValidateFunction<Json.Edition> {
  return new Ajv2020(options).compile<Json.Edition>(chosenByType(schema))
}

/**
 * The same schema, in which one of several forms is chosen by the `type` that each says for itself, so that a node is held to one of them
 * and not to all; its faults are then those of that one.
 */
export function chosenByType(schema: Data): Data {
  const definitions = isData(schema['$defs']) ? schema['$defs'] : {}
  return parseText(
    JSON.stringify(schema, (_, part: unknown) => {
      if (!isData(part) || !Array.isArray(part['anyOf'])) return part
      const {anyOf, ...others} = part
      const forms = formsOf(part, definitions)
      const isChosen = forms.length > 0 && forms.every(({$ref}) => saysType(definitions[nameIn($ref)]))
      return isChosen
        ? {...others, type: 'object', discriminator: {propertyName: 'type'}, oneOf: forms}
        : part
    }),
    'the schema'
  )
}

/** References to the forms themselves, where one is a choice of others. */
function formsOf({anyOf}: Data, definitions: Data): readonly Data[] {
  const forms: readonly unknown[] = Array.isArray(anyOf) ? anyOf : []
  return forms.filter(isData).flatMap((form) => {
    const named = definitions[nameIn(form['$ref'])]
    return isData(named) && 'anyOf' in named ? formsOf(named, definitions) : [form]
  })
}

function nameIn(reference: unknown): string {
  return typeof reference === 'string' ? reference.replace('#/$defs/', '') : ''
}

function saysType(form: unknown): boolean {
  const properties = isData(form) ? form['properties'] : undefined
  const type = isData(properties) ? properties['type'] : undefined
  return isData(type) && ('const' in type || 'enum' in type)
}
