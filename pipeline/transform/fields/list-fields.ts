/** Lists fields with their values, as readers are shown them. */
import type {JsonObject} from '../../model/publication/front-matter.ts'
import type {RecordField} from '../../model/publication/record-type.ts'
import type {DefinitionDescription, DefinitionList, DefinitionTerm} from '../../model/tree/nodes.ts'
import {showValue, type ValuePlace} from './show-value.ts'

export interface FieldsPlace extends Omit<ValuePlace, 'from'> {
  /** What the ids of values begin with. */
  readonly prefix: string
  /** Makes a name that no block of the document has. */
  readonly nameOf: (wish: string) => string
}

/** In the order of `fields`; those whose value says nothing are left out; undefined where none is left. */
export function listFields(
  fields: readonly RecordField[],
  data: JsonObject,
  {prefix, nameOf, ...place}: FieldsPlace
): DefinitionList | undefined {
  const {position} = place
  const children = fields.flatMap((field): readonly (DefinitionTerm | DefinitionDescription)[] => {
    const children = showValue(data[field.key] ?? null, field, place)
    if (children.length === 0) return []
    const shown = {
      type: 'paragraph',
      id: nameOf(`${prefix}-${nameable(field.key)}`),
      position,
      children
    } as const
    return [
      {type: 'definitionTerm', position, children: [{type: 'text', value: field.label, position}]},
      {type: 'definitionDescription', position, children: [shown]}
    ]
  })
  if (children.length === 0) return undefined
  return {type: 'definitionList', id: nameOf(`${prefix}-fields`), position, children}
}

/** A key as a part of an id: no spaces, and nothing that an address would have to escape. */
function nameable(key: string): string {
  return key.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
}
