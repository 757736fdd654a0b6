/**
 * Ajv's own applicators, telling more of their errors. Ajv gives one flat list in which the errors of a failed branch
 * stand just before the error of the `anyOf` (`oneOf`, `if`, `contains`) around it; here that error also says how many
 * they are and where each branch ends, so that the list can be read as the tree that it is.
 */
import {_, Name, type Ajv2020, type CodeKeywordDefinition, type KeywordCxt} from 'ajv/dist/2020.js'

/** Ajv's name for the count of errors in the code that it makes. */
const errors = new Name('errors')

/** Replaces the four keywords in an Ajv that has compiled nothing yet. */
export function trackKeywords(ajv: Ajv2020): void {
  for (const definition of [union('anyOf'), union('oneOf'), counted(ajv, 'if'), counted(ajv, 'contains')]) {
    ajv.removeKeyword(String(definition.keyword))
    ajv.addKeyword(definition)
  }
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

/** `params` of its error: `count`, how many errors before it are its own. */
function counted(ajv: Ajv2020, keyword: 'if' | 'contains'): CodeKeywordDefinition {
  const definition = ajv.getKeyword(keyword)
  if (typeof definition !== 'object' || !('code' in definition))
    throw new Error(`Ajv has no keyword ${keyword}`)
  return {
    ...definition,
    error: {
      message: keyword,
      params: ({errsCount}) => _`{count: ${errors} - ${errsCount}}`
    }
  }
}
