/** Chooses one of the forms of a JSON Schema by what a value says of itself. */
import {isObject} from './is-object.ts'

type Schema = {readonly [key: string]: unknown}

/**
 * The same schema, in which one of several forms is chosen by the `type` that each says for itself (`discriminator`, as Ajv knows it), so that
 * a node is held to one of them and not to all; its faults are then those of that one.
 */
export function chosenByType(schema: Schema): Schema {
  const definitions = isObject(schema['$defs']) ? schema['$defs'] : {}
  const within = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(within)
    return isObject(part) ? chosenIn(part) : part
  }
  const chosenIn = (part: Schema): Schema =>
    Object.fromEntries(
      Object.entries(asChoice(part, definitions)).map(([key, value]) => [key, within(value)])
    )
  return chosenIn(schema)
}

function asChoice(schema: Schema, definitions: Schema): Schema {
  const {anyOf: _, ...others} = schema
  const forms = formsOf(schema, definitions)
  const isChosen = forms.length > 0 && forms.every(({$ref}) => saysType(definitions[nameIn($ref)]))
  return isChosen ? {...others, type: 'object', discriminator: {propertyName: 'type'}, oneOf: forms} : schema
}

/** References to the forms themselves, where one is a choice of others. */
function formsOf({anyOf}: Schema, definitions: Schema): readonly Schema[] {
  const forms: readonly unknown[] = Array.isArray(anyOf) ? anyOf : []
  return forms.filter(isObject).flatMap((form) => {
    const named = definitions[nameIn(form['$ref'])]
    return isObject(named) && 'anyOf' in named ? formsOf(named, definitions) : [form]
  })
}

function nameIn(reference: unknown): string {
  return typeof reference === 'string' ? reference.replace('#/$defs/', '') : ''
}

function saysType(form: unknown): boolean {
  const properties = isObject(form) ? form['properties'] : undefined
  const type = isObject(properties) ? properties['type'] : undefined
  return isObject(type) && ('const' in type || 'enum' in type)
}
