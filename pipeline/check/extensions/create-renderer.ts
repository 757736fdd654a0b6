/** Makes a directive of an extension one that documents are read with. */
import {Ajv2020, type ErrorObject} from 'ajv/dist/2020.js'
import type {Directive} from '../../extension/contributions.ts'
import {
  deepFrozen,
  partOfExtension,
  thrownWords,
  type AttributeFault,
  type DirectiveRenderer
} from '../../model/extension.ts'
import type {JsonObject} from '../../model/publication/front-matter.ts'
import {nearest} from '../../model/tree/nearest.ts'
import type {World} from '../../model/world.ts'

/** Throws where its schema is none. */
export function createRenderer(
  directive: Directive,
  from: string,
  {at, explainThrown}: Pick<World, 'at' | 'explainThrown'>
): DirectiveRenderer {
  const {name, schema = {}} = directive
  const by = partOfExtension('directive', name, from)
  return {
    from,
    judge: createJudge(schema),
    render: (content, path) => {
      at?.(path, by)
      try {
        return directive.render(deepFrozen(content))
      } finally {
        at?.(path)
      }
    },
    explain: (error) => explainThrown?.(error) ?? {words: thrownWords(error)}
  }
}

/** Attributes are texts: the schema says which of them are numbers or flags. Others than it names are not known. */
function createJudge(schema: JsonObject): DirectiveRenderer['judge'] {
  const ajv = new Ajv2020({
    allErrors: true,
    coerceTypes: true,
    useDefaults: true,
    strict: false,
    logger: false
  })
  const whole = {type: 'object', additionalProperties: false, ...schema}
  const isValid = ajv.compile(whole)
  const known = keysOf(schema['properties'])
  return (attributes) => {
    const values = Object.fromEntries(attributes)
    const faults = isValid(values) ? [] : (isValid.errors ?? []).map((error) => faultOf(error, known))
    return {values, faults}
  }
}

function faultOf(
  {keyword, instancePath, message = 'is wrong', params}: ErrorObject,
  known: readonly string[]
): AttributeFault {
  const [, name = ''] = instancePath.split('/')
  const given = new Map<string, unknown>(Object.entries(params))
  if (keyword === 'required')
    return {message: `the attribute \`${String(given.get('missingProperty'))}\` is missing`}
  if (keyword === 'additionalProperties') {
    const attribute = String(given.get('additionalProperty'))
    const near = nearest(attribute, known)
    const all = known.map((one) => `\`${one}\``).join(', ')
    const hint =
      near !== undefined ? `did you mean \`${near}\`?` : all === '' ? 'delete it' : `known here: ${all}`
    return {attribute, message: `the attribute \`${attribute}\` is not known here`, hint}
  }
  const choices = given.get('allowedValues')
  const asked = Array.isArray(choices)
    ? `must be one of ${choices.map((choice) => `\`${String(choice)}\``).join(', ')}`
    : message
  return name === ''
    ? {message: `the attributes: ${asked}`}
    : {attribute: name, message: `the attribute \`${name}\` ${asked}`}
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}
