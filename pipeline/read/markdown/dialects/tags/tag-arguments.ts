/** Reads what stands behind the name of a tag: `style="info"`, `title='Fees'`, `"Fees"`, `go`. */

export interface TagArguments {
  /** Values by their names, in lower case. */
  readonly named: ReadonlyMap<string, string>
  /** Those without a name, in order. */
  readonly bare: readonly string[]
}

const argument = /(?:([a-z][\w-]*)=)?(?:"([^"]*)"|'([^']*)'|([^\s"'=]+))/gi

export function tagArguments(written: string): TagArguments {
  const named = new Map<string, string>()
  const bare: string[] = []
  for (const [, name, double, single, plain = ''] of written.matchAll(argument)) {
    const value = double ?? single ?? plain
    if (name === undefined) bare.push(value)
    else named.set(name.toLowerCase(), value)
  }
  return {named, bare}
}

/** The first of these names that has a value; undefined where none has. */
export function firstNamed({named}: TagArguments, names: readonly string[]): string | undefined {
  return names.map((name) => named.get(name)).find((value) => value !== undefined && value.trim() !== '')
}
