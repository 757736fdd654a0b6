/** Lists the keywords of JSON Schema 2020-12, with how each holds schemas inside it. */

/**
 * - `none`: no schema inside;
 * - `in-place`, `in-place-list`, `in-place-map`: schemas for the same value;
 * - `child`, `child-list`, `child-map`: schemas for what the value holds;
 * - `definitions`: schemas that apply only where a `$ref` names them.
 */
export type Holds =
  | 'none'
  | 'in-place'
  | 'in-place-list'
  | 'in-place-map'
  | 'child'
  | 'child-list'
  | 'child-map'
  | 'definitions'

export const keywords: ReadonlyMap<string, Holds> = new Map([
  ...[
    '$schema',
    '$id',
    '$anchor',
    '$dynamicAnchor',
    '$ref',
    '$dynamicRef',
    '$comment',
    '$vocabulary',
    'type',
    'enum',
    'const',
    'multipleOf',
    'maximum',
    'exclusiveMaximum',
    'minimum',
    'exclusiveMinimum',
    'maxLength',
    'minLength',
    'pattern',
    'maxItems',
    'minItems',
    'uniqueItems',
    'maxContains',
    'minContains',
    'maxProperties',
    'minProperties',
    'required',
    'dependentRequired',
    'format',
    'title',
    'description',
    'default',
    'deprecated',
    'readOnly',
    'writeOnly',
    'examples',
    'contentEncoding',
    'contentMediaType'
  ].map((keyword): [string, Holds] => [keyword, 'none']),
  ['$defs', 'definitions'],
  ['definitions', 'definitions'],
  ['allOf', 'in-place-list'],
  ['anyOf', 'in-place-list'],
  ['oneOf', 'in-place-list'],
  ['not', 'in-place'],
  ['if', 'in-place'],
  ['then', 'in-place'],
  ['else', 'in-place'],
  ['dependentSchemas', 'in-place-map'],
  ['prefixItems', 'child-list'],
  ['items', 'child'],
  ['contains', 'child'],
  ['unevaluatedItems', 'child'],
  ['properties', 'child-map'],
  ['patternProperties', 'child-map'],
  ['additionalProperties', 'child'],
  ['propertyNames', 'child'],
  ['unevaluatedProperties', 'child'],
  ['contentSchema', 'child']
])

/** Whether a keyword belongs to the schema's author alone: `x-tetrapla` and any other `x-…`. */
export function isExtension(keyword: string): boolean {
  return keyword.startsWith('x-')
}
