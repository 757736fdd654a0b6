/**
 * Some of Ajv's keywords, repaired where what they need is known only at run time: what an `anyOf`, `if` or `$ref` before
 * them has evaluated. What was evaluated before an `anyOf`, `oneOf`, `if` or `dependentSchemas` is forgotten where none of their parts
 * applies, so that every key of sound data is one too many. Ajv's `patternProperties` then writes into nothing, which is a TypeError; its `unevaluatedItems`
 * compares a length with `true`, and finds a fault where all items are evaluated; and its `unevaluatedProperties` looks keys
 * up in an object that has `toString` and `__proto__` by itself, and finds none where such a key is one too many.
 */
import {evaluatedPropsToName} from 'ajv/dist/compile/util.js'
import {_, Name, type Ajv2020, type CodeKeywordDefinition, type KeywordCxt} from 'ajv/dist/2020.js'

/** Replaces them in an Ajv that has compiled nothing yet. */
export function repairKeywords(ajv: Ajv2020): void {
  for (const keyword of ['anyOf', 'oneOf', 'if']) replace(ajv, originalOf(ajv, keyword), keepingEvaluated)
  replace(ajv, {...originalOf(ajv, 'dependentSchemas'), before: 'unevaluatedProperties'}, keepingEvaluated)
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

/** Ajv makes the variable of what is evaluated where a part is valid; made before that, it keeps what it had. */
function keepingEvaluated({gen, it}: KeywordCxt, original: () => void): void {
  if (typeof it.props === 'object' && !(it.props instanceof Name))
    it.props = evaluatedPropsToName(gen, it.props)
  if (typeof it.items === 'number') it.items = gen.var('items', it.items)
  original()
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
