/** Maps each schema keyword to the function that words its faults. */
import {explainConst, explainEnum} from './choices.ts'
import type {Explain} from './explanation.ts'
import {explainFormat} from './formats.ts'
import {explainContains, explainMaxItems, explainMinItems, explainUniqueItems} from './lists.ts'
import {
  explainAdditionalProperties,
  explainDependentRequired,
  explainMaxProperties,
  explainMinProperties,
  explainRequired,
  explainRequiredOneOf,
  explainRequiredTogether,
  explainUnevaluatedProperties
} from './mappings.ts'
import {explainLimit} from './numbers.ts'
import {explainAnyOf, explainFalse, explainNot, explainOneOf} from './shapes.ts'
import {explainMaxLength, explainMinLength, explainPattern} from './texts.ts'
import {explainType} from './types.ts'

/** By the keyword of a fault; `requiredOneOf` is that of branches which each miss another key, `requiredTogether` of those that each have one. */
export const messages: ReadonlyMap<string, Explain> = new Map([
  ['type', explainType],
  ['enum', explainEnum],
  ['const', explainConst],
  ['minimum', explainLimit('at least')],
  ['maximum', explainLimit('at most')],
  ['exclusiveMinimum', explainLimit('more than')],
  ['exclusiveMaximum', explainLimit('less than')],
  ['multipleOf', explainLimit('a multiple of')],
  ['minLength', explainMinLength],
  ['maxLength', explainMaxLength],
  ['pattern', explainPattern],
  ['format', explainFormat],
  ['minItems', explainMinItems],
  ['maxItems', explainMaxItems],
  ['items', explainMaxItems],
  ['additionalItems', explainMaxItems],
  ['unevaluatedItems', explainMaxItems],
  ['uniqueItems', explainUniqueItems],
  ['contains', explainContains],
  ['required', explainRequired],
  ['requiredOneOf', explainRequiredOneOf],
  ['requiredTogether', explainRequiredTogether],
  ['dependentRequired', explainDependentRequired],
  ['additionalProperties', explainAdditionalProperties],
  ['unevaluatedProperties', explainUnevaluatedProperties],
  ['minProperties', explainMinProperties],
  ['maxProperties', explainMaxProperties],
  ['oneOf', explainOneOf],
  ['anyOf', explainAnyOf],
  ['not', explainNot],
  ['false schema', explainFalse]
])
