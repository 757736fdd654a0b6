/** Fills in what a document of Hugo takes from the parameters of its site: `{{< param team_email >}}`. */
import {fieldOf, fieldsOf} from '../model/values/is-object.ts'
import {textOf, type Mapping} from './source-tree.ts'

const shortcode = /\{\{([<%])\s*param\s+("?)([\w.-]+)\2\s*[>%]\}\}/g

/** The text with values in one line; names are read in any case, and what a document says itself (`own`) comes first. */
export function fillParameters(text: string, own: Mapping, site: Mapping): string {
  return text.replace(shortcode, (written, _sign: string, _quote: string, name: string) => {
    const value = valueOf(name, own) ?? valueOf(name, site)
    return value === undefined || value.includes('\n') ? written : value
  })
}

function valueOf(name: string, mapping: Mapping): string | undefined {
  return textOf(
    name.split('.').reduce<unknown>((value, key) => fieldOf(lowered(value), key.toLowerCase()), mapping)
  )
}

function lowered(value: unknown): Mapping {
  return Object.fromEntries(Object.entries(fieldsOf(value)).map(([key, one]) => [key.toLowerCase(), one]))
}
