/**
 * Counts the errors of each branch in Ajv's applicators. Ajv gives one flat list in which the errors of a failed
 * branch stand just before the error of the `anyOf` (`oneOf`, `if`, `contains`) around it; here that error also says
 * how many they are and where each branch ends, so that the list can be read as a tree, as JSON Schema 2020-12 asks
 * of a detailed output (Core §12.4.3).
 */
import {
  _,
  Name,
  type Ajv2020,
  type CodeKeywordDefinition,
  type KeywordCxt,
  type KeywordErrorDefinition
} from 'ajv/dist/2020.js'
import {keepEvaluated} from './keep-evaluated.ts'
import {originalOf, replaceKeyword} from './replace-keyword.ts'

/** Ajv's name for the count of errors in the code that it makes. */
const errors = new Name('errors')

/** Replaces `anyOf`, `oneOf`, `if` and `contains`. */
export function countErrors(ajv: Ajv2020): void {
  const contains = {...originalOf(ajv, 'contains'), error: counting}
  for (const definition of [union('anyOf'), union('oneOf'), condition, contains])
    replaceKeyword(ajv, definition)
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
      const condition = keyword === 'anyOf' ? _`${passing}.length > 0` : _`${passing}.length === 1`
      context.result(
        condition,
        () => context.reset(),
        () => context.error(true)
      )
    }
  }
}

/** `params` of an error: `count`, how many errors before it are its own. */
const counting: KeywordErrorDefinition = {
  message: ({keyword}) => keyword,
  params: ({errsCount}) => _`{count: ${errors} - ${errsCount}}`
}

/** What an `if` evaluates counts where it passes, and only there (JSON Schema 2020-12, Core §10.2.2.1); in Ajv's own it always does. */
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
    gen.if(passes, judge('then'), judge('else'))
    context.pass(valid, () => context.error(true))

    function judge(keyword: 'then' | 'else'): () => void {
      return () => {
        if (parentSchema[keyword] === undefined) return
        const holds = gen.name('_valid')
        const branch = context.subschema({keyword}, holds)
        gen.assign(valid, holds)
        context.mergeValidEvaluated(branch, holds)
      }
    }
  }
}
