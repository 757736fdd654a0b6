/**
 * Resolves `$ref` and `$dynamicRef` by our own registry (Core §8.2.3). Ajv loses the dynamic scope where an anchor
 * stands in `$defs` (ajv-validator/ajv#1745), keeps it after its resource was left, and resolves some URIs of nested
 * resources without end.
 */
import {
  _,
  Name,
  type Ajv2020,
  type CodeKeywordDefinition,
  type KeywordCxt,
  type ValidateFunction
} from 'ajv/dist/2020.js'
import {callRef} from 'ajv/dist/vocabularies/core/ref.js'
import type {JsonObject, JsonValue} from '../../../model/publication/front-matter.ts'
import type {Reference, Registry} from '../registry.ts'
import {isJsonObject} from '../schema-object.ts'
import {replaceKeyword} from './replace-keyword.ts'

/** Ajv's name for what a validating function is given of the dynamic scope; here functions by name, each with `#` before it. */
const scope = new Name('dynamicAnchors')

/** Gives a schema's validating function when it is called: by then it was compiled. */
type Later = () => ValidateFunction

/** Compiles schemas of the registry, and each that one refers to. Throws when one is too deep. */
export type Compile = (schema: JsonObject) => ValidateFunction

/** Replaces the two keywords. */
export function leadReferences(ajv: Ajv2020, registry: Registry): Compile {
  const compiled = new Map<JsonValue, ValidateFunction>()
  const wanted = new Map<JsonValue, Later>()
  const later = (schema: JsonValue): Later => {
    const known = wanted.get(schema)
    if (known !== undefined) return known
    const validate = (): ValidateFunction => expected(compiled.get(schema))
    wanted.set(schema, validate)
    return validate
  }
  ajv.removeKeyword('$dynamicAnchor')
  for (const keyword of ['$ref', '$dynamicRef'] as const)
    replaceKeyword(ajv, referenceKeyword(keyword, {registry, later}))
  return (schema) => {
    const before = new Set(wanted.keys())
    later(schema)
    try {
      // A map that grows while it is walked is walked to its end.
      for (const one of wanted.keys()) if (!compiled.has(one)) compiled.set(one, ajv.compile(schemaOf(one)))
    } catch (error) {
      for (const one of wanted.keys()) if (!before.has(one) && wanted.delete(one)) compiled.delete(one)
      throw error
    }
    return expected(compiled.get(schema))
  }
}

interface Around {
  readonly registry: Registry
  readonly later: (schema: JsonValue) => Later
}

function referenceKeyword(keyword: Reference['keyword'], {registry, later}: Around): CodeKeywordDefinition {
  return {
    keyword,
    schemaType: 'string',
    code(context: KeywordCxt) {
      const {gen, it} = context
      const [holder, root, reference] = [context.parentSchema, it.schemaEnv.schema, textOf(context.schema)]
      if (!isJsonObject(holder) || !isJsonObject(root)) throw new Error('a keyword stands in an object')
      const target = expected(registry.target(holder, reference))
      const own = [...registry.scopeWithin(new Map(), holder, root)].map(
        ([name, schema]) => [`#${name}`, later(schema)] as const
      )
      const outer = own.length === 0 ? undefined : gen.const('outer', scope)
      if (outer !== undefined) {
        const entered = gen.scopeValue('func', {ref: Object.fromEntries(own)})
        gen.assign(scope, _`Object.assign({}, ${entered}, ${outer})`)
      }
      const anchor = keyword === '$dynamicRef' ? registry.dynamicAnchor(holder, reference) : undefined
      const usual = gen.scopeValue('func', {ref: later(target)})
      const found = anchor === undefined ? usual : _`(${scope}[${`#${anchor}`}] || ${usual})`
      callRef(context, gen.const('target', _`${found}()`))
      if (outer !== undefined) gen.assign(scope, outer)
    }
  }
}

function schemaOf(value: JsonValue): JsonObject | boolean {
  if (isJsonObject(value) || typeof value === 'boolean') return value
  throw new Error('a schema is an object or a boolean')
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Error('Ajv has checked that a reference is text')
  return value
}

function expected<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('every reference was followed before a schema is compiled')
  return value
}
