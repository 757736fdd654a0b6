/** Fills the places of a template that are written as `{{name}}`. */

/**
 * A value is written as inside the quotes of a JSON string, which YAML and Markdown read alike. A line that is one place whose
 * value is empty is left out. Throws an `Error` for a place without a value.
 */
export function fillTemplate(text: string, values: ReadonlyMap<string, string>): string {
  const valueOf = (name: string): string => {
    const value = values.get(name)
    if (value === undefined) throw new Error(`expected a value for {{${name}}}`)
    return value
  }
  return text
    .replace(/^\{\{(\w+)\}\}\n/gm, (_, name: string) => (valueOf(name) === '' ? '' : `${valueOf(name)}\n`))
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => quoted(valueOf(name)))
}

function quoted(value: string): string {
  return JSON.stringify(value).slice(1, -1)
}
