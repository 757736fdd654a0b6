/**
 * Replaces keywords of Ajv 8 that judge otherwise than JSON Schema 2020-12, each with the issue of ajv-validator/ajv that tells of it:
 * where a release closes one, its repair can go. The official test suite judges them all.
 */
import {evaluatedPropsToName} from 'ajv/dist/compile/util.js'
import {
  _,
  Name,
  type Ajv2020,
  type CodeKeywordDefinition,
  type KeywordCxt,
  type KeywordErrorDefinition,
  type ValidateFunction
} from 'ajv/dist/2020.js'
import {callRef} from 'ajv/dist/vocabularies/core/ref.js'
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import {canonicalJson, findRepeated, includesJson} from './equality.ts'
import type {Reference, Registry} from './registry.ts'
import {isJsonObject} from './schema-object.ts'

/** Compiles schemas of the registry, and each that one refers to. Throws when one is too deep. */
export type Compile = (schema: JsonObject) => ValidateFunction

/** Of an Ajv that has compiled nothing yet. */
export function repairAjv(ajv: Ajv2020, registry: Registry): Compile {
  const replace = (definition: CodeKeywordDefinition): void => {
    ajv.removeKeyword(String(definition.keyword))
    ajv.addKeyword(definition)
  }
  const original = (keyword: string): CodeKeywordDefinition => {
    const definition = ajv.getKeyword(keyword)
    if (typeof definition === 'object' && 'code' in definition) return definition
    throw new Error(`Ajv has ${keyword}`)
  }
  for (const definition of equalities) replace(definition)
  for (const definition of [union('anyOf'), union('oneOf'), condition]) replace(definition)
  replace({...original('contains'), error: counting})
  for (const [keyword, prepare] of evaluations) {
    const definition = original(keyword)
    // What is evaluated has to be known before it is asked for.
    const before = keyword.startsWith('unevaluated') ? {} : {before: 'unevaluatedProperties'}
    const code: CodeKeywordDefinition['code'] = (context, type) => {
      const end = prepare(context)
      definition.code(context, type)
      end?.()
    }
    replace({...definition, ...before, code})
  }
  return leadReferences(ajv, registry, replace)
}

/**
 * Equality (Core §4.2.2): Ajv's calls the `valueOf` and `toString` that a mapping has as keys (#2624), and compares every item of a
 * list with every other (#608).
 */
const equalities: readonly CodeKeywordDefinition[] = [
  {
    keyword: 'const',
    error: {message: 'const'},
    code(context: KeywordCxt) {
      const canonical = context.gen.scopeValue('func', {ref: canonicalJson})
      context.fail(_`${canonical}(${context.data}) !== ${canonicalJson(context.schema)}`)
    }
  },
  {
    keyword: 'enum',
    schemaType: 'array',
    error: {message: 'enum'},
    code(context: KeywordCxt) {
      const includes = context.gen.scopeValue('func', {ref: includesJson})
      context.fail(_`!${includes}(${context.schemaCode}, ${context.data})`)
    }
  },
  {
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    error: {
      message: 'uniqueItems',
      params: ({params}) =>
        _`{repeated: ${params['pairs']}.map((pair) => pair[0]), firsts: ${params['pairs']}.map((pair) => pair[1])}`
    },
    code(context: KeywordCxt) {
      if (context.schema !== true) return
      const find = context.gen.scopeValue('func', {ref: findRepeated})
      const pairs = context.gen.const('pairs', _`${find}(${context.data})`)
      context.setParams({pairs})
      context.fail(_`${pairs}.length > 0`)
    }
  }
]

/** Ajv's name for the count of errors in the code that it makes. */
const errors = new Name('errors')

/**
 * Errors are one flat list (#1649), in which those of a failed branch stand just before that of the `anyOf` (`oneOf`, `if`, `contains`)
 * around it; here that says how many they are, so that the list can be read as a tree (Core §12.4.3).
 */
const counting: KeywordErrorDefinition = {
  message: ({keyword}) => keyword,
  params: ({errsCount}) => _`{count: ${errors} - ${errsCount}}`
}

/** `params` of its error: `ends`, counts of errors up to the end of each branch; `passing`, branches that passed. */
function union(keyword: 'anyOf' | 'oneOf'): CodeKeywordDefinition {
  return {
    keyword,
    schemaType: 'array',
    trackErrors: true,
    error: {
      message: keyword,
      params: ({params}) => _`{ends: ${params['ends']}, passing: ${params['passing']}}`
    },
    code(context: KeywordCxt) {
      keepEvaluated(context)
      const {gen, errsCount} = context
      if (errsCount === undefined) throw new Error('Ajv tracks the errors of this keyword')
      const branches: unknown = context.schema
      if (!Array.isArray(branches)) throw new Error('Ajv has checked that this is a list')
      const ends = gen.const('ends', _`[]`)
      const passing = gen.const('passing', _`[]`)
      context.setParams({ends, passing})
      const valid = gen.name('_valid')
      for (const index of branches.keys()) {
        const branch = context.subschema({keyword, schemaProp: index, compositeRule: true}, valid)
        gen.code(_`${ends}.push(${errors} - ${errsCount})`)
        gen.if(valid, () => gen.code(_`${passing}.push(${index})`))
        context.mergeValidEvaluated(branch, valid)
      }
      context.result(
        keyword === 'anyOf' ? _`${passing}.length > 0` : _`${passing}.length === 1`,
        () => context.reset(),
        () => context.error(true)
      )
    }
  }
}

/** What an `if` evaluates counts where it passes, and only there (Core §10.2.2.1, #2639). */
const condition: CodeKeywordDefinition = {
  keyword: 'if',
  schemaType: ['object', 'boolean'],
  trackErrors: true,
  error: counting,
  code(context: KeywordCxt) {
    const {gen, parentSchema} = context
    if (parentSchema['then'] === undefined && parentSchema['else'] === undefined) return
    keepEvaluated(context)
    const valid = gen.let('valid', true)
    const passes = gen.name('_valid')
    const asked = {keyword: 'if', compositeRule: true, createErrors: false, allErrors: false} as const
    context.mergeValidEvaluated(context.subschema(asked, passes), passes)
    context.reset()
    const judge = (keyword: 'then' | 'else') => (): void => {
      if (parentSchema[keyword] === undefined) return
      const holds = gen.name('_valid')
      const branch = context.subschema({keyword}, holds)
      gen.assign(valid, holds)
      context.mergeValidEvaluated(branch, holds)
    }
    gen.if(passes, judge('then'), judge('else'))
    context.pass(valid, () => context.error(true))
  }
}

/** What was evaluated before an applicator of which no branch applies stays (#2559, #2483): Ajv makes the variable for it where one does. */
function keepEvaluated({gen, it}: KeywordCxt): void {
  if (typeof it.props === 'object' && !(it.props instanceof Name))
    it.props = evaluatedPropsToName(gen, it.props)
  if (typeof it.items === 'number') it.items = gen.var('items', it.items)
}

/** What is to be done with what is evaluated where only run time can tell, before a keyword and perhaps after it. */
const evaluations: readonly (readonly [string, (context: KeywordCxt) => (() => void) | undefined])[] = [
  [
    'dependentSchemas',
    (context) => {
      keepEvaluated(context)
      return undefined
    }
  ],
  // Adds its keys to those that are known, of which there may be none yet (Core §10.3.2.2): else a TypeError (as #2559).
  [
    'patternProperties',
    ({gen, it}) => {
      const before = it.props
      if (!(before instanceof Name)) return undefined
      const own = gen.var('props', _`Object.assign({}, ${before} === true ? {} : ${before})`)
      it.props = own
      return () => void (it.props = gen.var('props', _`${before} === true ? true : ${own}`))
    }
  ],
  // Finds `toString` and `__proto__` where they are one too many (Core §11.3): Ajv looks up what objects inherit (#2664).
  [
    'unevaluatedProperties',
    ({gen, it}) => {
      const before = it.props
      if (!(before instanceof Name)) return undefined
      const own = _`Object.assign(Object.create(null), ${before})`
      it.props = gen.var('props', _`${before} === true ? true : ${own}`)
      return undefined
    }
  ],
  // Finds no fault where all items are evaluated (Core §11.2): Ajv compares their number with `true` (#1909).
  [
    'unevaluatedItems',
    ({gen, it, data}) => {
      const before = it.items
      if (before instanceof Name)
        it.items = gen.var('items', _`${before} === true ? ${data}.length : ${before} || 0`)
      return undefined
    }
  ]
]

/** Ajv's name for what a validating function is given of the dynamic scope; here functions by name, each with `#` before it. */
const scope = new Name('dynamicAnchors')

/**
 * Resolves `$ref` and `$dynamicRef` by the registry (Core §8.2.3): Ajv loses the dynamic scope where an anchor stands in `$defs`, keeps
 * it after its resource was left (#1745), and resolves some URIs of nested resources without end.
 */
function leadReferences(
  ajv: Ajv2020,
  registry: Registry,
  replace: (definition: CodeKeywordDefinition) => void
): Compile {
  const compiled = new Map<JsonValue, ValidateFunction>()
  /** By schema, what gives its validating function when it is called: by then it was compiled. */
  const wanted = new Map<JsonValue, () => ValidateFunction>()
  const later = (schema: JsonValue): (() => ValidateFunction) => {
    const validate = wanted.get(schema) ?? (() => expected(compiled.get(schema)))
    wanted.set(schema, validate)
    return validate
  }
  const code = (keyword: Reference['keyword'], context: KeywordCxt): void => {
    const {gen, it} = context
    const [holder, root, reference] = [context.parentSchema, it.schemaEnv.schema, String(context.schema)]
    if (!isJsonObject(holder) || !isJsonObject(root)) throw new Error('a keyword stands in an object')
    const own = [...registry.scopeWithin(new Map(), holder, root)].map(
      ([name, schema]) => [`#${name}`, later(schema)] as const
    )
    const outer = own.length === 0 ? undefined : gen.const('outer', scope)
    if (outer !== undefined) {
      const entered = gen.scopeValue('func', {ref: Object.fromEntries(own)})
      gen.assign(scope, _`Object.assign({}, ${entered}, ${outer})`)
    }
    const anchor = keyword === '$dynamicRef' ? registry.dynamicAnchor(holder, reference) : undefined
    const usual = gen.scopeValue('func', {ref: later(expected(registry.target(holder, reference)))})
    const found = anchor === undefined ? usual : _`(${scope}[${`#${anchor}`}] || ${usual})`
    callRef(context, gen.const('target', _`${found}()`))
    if (outer !== undefined) gen.assign(scope, outer)
  }
  ajv.removeKeyword('$dynamicAnchor')
  for (const keyword of ['$ref', '$dynamicRef'] as const)
    replace({keyword, schemaType: 'string', code: (context) => code(keyword, context)})
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

function schemaOf(value: JsonValue): JsonObject | boolean {
  if (isJsonObject(value) || typeof value === 'boolean') return value
  throw new Error('a schema is an object or a boolean')
}

function expected<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('every reference was followed before a schema is compiled')
  return value
}
