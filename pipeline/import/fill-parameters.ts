/** Fills in what a document of Hugo takes from the parameters of its site: `{{< param team_email >}}`. */
import {fieldsOf, isObject} from '../model/values/is-object.ts'
import {textOf, type Mapping} from './source-tree.ts'

/** Values by their names, in lower case and with a dot between those that stand in each other. */
export type Parameters = ReadonlyMap<string, string>

const shortcode = /\{\{([<%])\s*param\s+("?)([\w.-]+)\2\s*[>%]\}\}/g

/** The text with values in one line; names are read in any case, and what the front matter of a document says itself (`ownOf`) comes first. */
export function fillParameters(text: string, ownOf: () => Mapping, site: Parameters): string {
  let own: Parameters | undefined
  return text.replace(shortcode, (written, _sign: string, _quote: string, name: string) => {
    own ??= ownParameters(ownOf())
    const value = own.get(name.toLowerCase()) ?? site.get(name.toLowerCase())
    return value === undefined || value.includes('\n') ? written : value
  })
}

/** What a document says of itself, and what stands below `params` there. */
function ownParameters(head: Mapping): Parameters {
  return new Map([...parametersIn(head), ...parametersIn(fieldsOf(head['params']))])
}

/** All texts, numbers, and what is true or false, however deep they stand. */
export function parametersIn(mapping: Mapping): Parameters {
  const found = new Map<string, string>()
  const add = (value: unknown, name: string): void => {
    const text = typeof value === 'boolean' ? String(value) : textOf(value)
    if (text !== undefined) found.set(name, text)
    else if (isObject(value))
      for (const [key, one] of Object.entries(value))
        add(one, name === '' ? key.toLowerCase() : `${name}.${key.toLowerCase()}`)
  }
  add(mapping, '')
  return found
}
