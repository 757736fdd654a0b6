/**
 * Compares values for `const`, `enum` and `uniqueItems` as JSON Schema 2020-12 does (Core §4.2.2). Ajv's equality calls the `valueOf` and
 * `toString` that a mapping has as keys (epoberezkin/fast-deep-equal#141), and compares every item of a list with every other.
 */
import {_, type Ajv2020, type CodeKeywordDefinition, type KeywordCxt} from 'ajv/dist/2020.js'
import {canonicalJson, findRepeated, includesJson} from '../equality.ts'
import {replaceKeyword} from './replace-keyword.ts'

/** Replaces the three keywords. */
export function compareByValue(ajv: Ajv2020): void {
  for (const definition of [constKeyword, enumKeyword, uniqueItemsKeyword]) replaceKeyword(ajv, definition)
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
