/** Lists the keys of an object as its schema has them. */
import {fieldsOf} from '../../model/values/is-object.ts'
import {tableOf} from './table-of.ts'

/** A table in Markdown: each key, what it says, its values, and what holds when it is left out. */
export function keysTable(schema: unknown): string {
  const rows = Object.entries(propertiesOf(schema)).map(([key, property]) => {
    const {enum: values, default: usual} = fieldsOf(property)
    const listed = Array.isArray(values) ? values.map(quoted).join(', ') : ''
    return [`\`${key}\``, wordsOf(property), listed, quoted(usual)]
  })
  return tableOf(['key', 'what it says', 'values', 'when left out'], rows)
}

/** What a schema says of itself: its description, or else its title. */
export function wordsOf(schema: unknown): string {
  const {title, description} = fieldsOf(schema)
  return String(description ?? title)
}

/** The schemas of an object's keys. */
export function propertiesOf(schema: unknown): {readonly [key: string]: unknown} {
  return fieldsOf(fieldsOf(schema)['properties'])
}

function quoted(value: unknown): string {
  return value === undefined ? '' : `\`${JSON.stringify(value).replaceAll('"', '')}\``
}
