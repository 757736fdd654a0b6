/**
 * `const`, `enum` and `uniqueItems` by our own equality. Ajv's calls the `valueOf` and `toString` that a value has, so
 * that a mapping with such a key ends it; and it compares every item of a list with every other one.
 */
import {_, type Ajv2020, type CodeKeywordDefinition, type KeywordCxt} from 'ajv/dist/2020.js'
import {canonicalJson, findRepeated, includesJson} from './equality.ts'

/** Replaces the three keywords in an Ajv that has compiled nothing yet. */
export function compareByValue(ajv: Ajv2020): void {
  for (const definition of [constKeyword, enumKeyword, uniqueItemsKeyword]) {
    ajv.removeKeyword(String(definition.keyword))
    ajv.addKeyword(definition)
  }
}

const constKeyword: CodeKeywordDefinition = {
  keyword: 'const',
  error: {message: 'const'},
  code(context: KeywordCxt) {
    const canonical = context.gen.scopeValue('func', {ref: canonicalJson})
    context.fail(_`${canonical}(${context.data}) !== ${canonicalJson(context.schema)}`)
  }
}

const enumKeyword: CodeKeywordDefinition = {
  keyword: 'enum',
  schemaType: 'array',
  error: {message: 'enum'},
  code(context: KeywordCxt) {
    const includes = context.gen.scopeValue('func', {ref: includesJson})
    context.fail(_`!${includes}(${context.schemaCode}, ${context.data})`)
  }
}

const uniqueItemsKeyword: CodeKeywordDefinition = {
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
