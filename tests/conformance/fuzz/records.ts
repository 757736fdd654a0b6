/** What generated records hold: fields of each type, with values that mostly fit them. */
import type {Chance} from '../../support/chance.ts'
import {word, words} from './words.ts'

export interface Field {
  readonly name: string
  readonly schema: {readonly [keyword: string]: unknown}
  /** As it is written in YAML. */
  readonly value: (chance: Chance) => string
}

export const fields: readonly Field[] = [
  {name: 'name', schema: {type: 'string'}, value: (chance) => JSON.stringify(words(chance, 5))},
  {name: 'count', schema: {type: 'integer'}, value: (chance) => String(chance.below(4000) - 2000)},
  {name: 'share', schema: {type: 'number'}, value: (chance) => String(chance.below(4000) / 8)},
  {
    name: 'seen',
    schema: {type: 'string', format: 'date'},
    value: (chance) => `${String(1600 + chance.below(500))}-02-${chance.pick(['01', '28'])}`
  },
  {name: 'open', schema: {type: 'boolean'}, value: (chance) => chance.pick(['true', 'false'])},
  {
    name: 'marks',
    schema: {type: 'array', items: {type: 'string'}},
    value: (chance) => JSON.stringify(chance.several(0, 4, () => words(chance, 2)))
  }
]

/** Lines of YAML; rarely with what no schema allows. */
export function data(chance: Chance): string {
  const kept = fields.filter(() => chance.isOne(3))
  return kept.map(({name, value}) => `${name}: ${chance.isOne(80) ? word(chance) : value(chance)}`).join('\n')
}
