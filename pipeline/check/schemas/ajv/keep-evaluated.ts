/** Repairs Ajv's account of evaluated keys and items where only run time can tell: behind a `$ref`, or after a branch. */
import {evaluatedPropsToName} from 'ajv/dist/compile/util.js'
import {_, Name, type Ajv2020, type KeywordCxt} from 'ajv/dist/2020.js'
import {originalOf, replaceKeyword} from './replace-keyword.ts'

type Step = (context: KeywordCxt, original: () => void) => void

/** Replaces the keywords below; what is evaluated has to be known before `unevaluatedProperties` asks. */
export function repairEvaluated(ajv: Ajv2020): void {
  for (const [keyword, step] of repairs) {
    const definition = originalOf(ajv, keyword)
    const isLate = keyword === 'dependentSchemas' || keyword === 'patternProperties'
    replaceKeyword(ajv, {
      ...definition,
      ...(isLate && {before: 'unevaluatedProperties'}),
      code: (context, type) => step(context, () => definition.code(context, type))
    })
  }
}

/**
 * Keeps what was evaluated before an applicator of which no branch applies (ajv-validator/ajv#2559, #2483): Ajv makes the variable for it
 * where a branch is valid.
 */
export function keepEvaluated({gen, it}: KeywordCxt): void {
  if (typeof it.props === 'object' && !(it.props instanceof Name))
    it.props = evaluatedPropsToName(gen, it.props)
  if (typeof it.items === 'number') it.items = gen.var('items', it.items)
}

const repairs: readonly (readonly [string, Step])[] = [
  [
    'dependentSchemas',
    (context, original) => {
      keepEvaluated(context)
      original()
    }
  ],
  // Adds its keys to those that are known, of which Ajv may have none yet (Core §10.3.2.2): else a TypeError.
  [
    'patternProperties',
    ({gen, it}, original) => {
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
  ],
  // Finds `toString` and `__proto__` where they are one too many (Core §11.3): Ajv looks keys up in an object that inherits them.
  [
    'unevaluatedProperties',
    ({gen, it}, original) => {
      const before = it.props
      if (before instanceof Name) {
        const own = _`Object.assign(Object.create(null), ${before})`
        it.props = gen.var('props', _`${before} === true ? true : ${own}`)
      }
      original()
    }
  ],
  // Finds no fault where all items are evaluated (Core §11.2, ajv-validator/ajv#1909): Ajv compares their number with `true`.
  [
    'unevaluatedItems',
    ({gen, it, data}, original) => {
      const before = it.items
      if (before instanceof Name)
        it.items = gen.var('items', _`${before} === true ? ${data}.length : ${before} || 0`)
      original()
    }
  ]
]
