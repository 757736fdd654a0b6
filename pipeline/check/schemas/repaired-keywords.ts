/**
 * Three of Ajv's keywords, repaired where what they need is known only at run time: what an `anyOf`, `if` or `$ref` before
 * them has evaluated. Ajv's `patternProperties` then writes into nothing, which is a TypeError; its `unevaluatedItems`
 * compares a length with `true`, and finds a fault where all items are evaluated; and its `unevaluatedProperties` looks keys
 * up in an object that has `toString` and `__proto__` by itself, and finds none where such a key is one too many.
 */
import {_, Name, type Ajv2020, type CodeKeywordDefinition, type KeywordCxt} from 'ajv/dist/2020.js'

/** Replaces them in an Ajv that has compiled nothing yet. */
export function repairKeywords(ajv: Ajv2020): void {
  // What is evaluated has to be known before `unevaluatedProperties` asks.
  replace(
    ajv,
    {...originalOf(ajv, 'patternProperties'), before: 'unevaluatedProperties'},
    (context, original) => {
      const {gen, it} = context
      const before = it.props
      if (!(before instanceof Name)) {
        original()
        return
      }
      const own = gen.var('props', _`Object.assign({}, ${before} === true ? {} : ${before})`)
      it.props = own
      original()
      it.props = gen.var('props', _`${before} === true ? true : ${own}`)
    }
  )
  replace(ajv, originalOf(ajv, 'unevaluatedProperties'), (context, original) => {
    const {gen, it} = context
    const before = it.props
    if (before instanceof Name) {
      const own = _`Object.assign(Object.create(null), ${before})`
      it.props = gen.var('props', _`${before} === true ? true : ${own}`)
    }
    original()
  })
  replace(ajv, originalOf(ajv, 'unevaluatedItems'), (context, original) => {
    const {gen, it, data} = context
    const before = it.items
    if (before instanceof Name) {
      it.items = gen.var('items', _`${before} === true ? ${data}.length : ${before} || 0`)
    }
    original()
  })
}

function originalOf(ajv: Ajv2020, keyword: string): CodeKeywordDefinition {
  const definition = ajv.getKeyword(keyword)
  if (typeof definition !== 'object' || !('code' in definition)) throw new Error(`Ajv has ${keyword}`)
  return definition
}

function replace(
  ajv: Ajv2020,
  definition: CodeKeywordDefinition,
  code: (context: KeywordCxt, original: () => void) => void
): void {
  ajv.removeKeyword(String(definition.keyword))
  ajv.addKeyword({
    ...definition,
    code: (context, type) => code(context, () => definition.code(context, type))
  })
}
