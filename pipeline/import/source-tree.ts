/** Describes a folder that is imported, and looks into the settings that lie in it. */
import {parse as parseToml} from 'smol-toml'
import {isCollection, isScalar, parseDocument, visit} from 'yaml'
import {isObject} from '../model/values/is-object.ts'
import {parseJson} from '../model/values/parse-json.ts'

export interface SourceTree {
  /** Every file, relative to the folder, with forward slashes; in order of code units. */
  readonly paths: readonly string[]
  has(path: string): boolean
  /** A file as text; undefined where it is missing, too large or no UTF-8. */
  text(path: string): Promise<string | undefined>
}

export interface Mapping {
  readonly [key: string]: unknown
}

/** The mapping that a YAML, JSON or TOML file holds, whatever tags its values have; undefined where it holds none. */
export async function settingsIn(tree: SourceTree, path: string): Promise<Mapping | undefined> {
  const text = tree.has(path) ? await tree.text(path) : undefined
  if (text === undefined) return undefined
  if (path.endsWith('.json')) return mappingIn(text, parseJson)
  return mappingIn(text, path.endsWith('.toml') ? parseToml : parseYaml)
}

/** The same of a text. */
export function mappingIn(text: string, parse: (text: string) => unknown = parseYaml): Mapping | undefined {
  try {
    const value: unknown = parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Each alias is looked for in all that stands before it. */
const mostAliases = 1000

/**
 * What a text in YAML holds, whatever is wrong with it; null for an empty one. Throws where keys are no plain values, or aliases
 * are many: settings have neither, and the package takes days for some megabytes of them. So it does of a value that holds itself.
 */
export function parseYaml(text: string, {isWhole = false} = {}): unknown {
  const document = parseDocument(text, {uniqueKeys: false, prettyErrors: false, logLevel: 'silent'})
  const [fault] = document.errors
  if (isWhole && fault !== undefined) throw fault
  let aliases = 0
  visit(document, {
    Pair: (_, {key}) => {
      if (!isScalar(key)) throw new Error('a key that is a plain value was expected')
    },
    Alias: (_, {source}, around) => {
      if (around.some((one) => isCollection(one) && one.anchor === source))
        throw new Error('a value that does not hold itself was expected')
      aliases += 1
      if (aliases > mostAliases) throw new Error(`at most ${mostAliases} aliases were expected`)
    }
  })
  return document.toJS({maxAliasCount: 100})
}

/** The items that a list has; none for any other value. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? Array.from<unknown>(value) : []
}

/** A text without white space around it, a number as it is written; undefined for what is blank, and for any other. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** Names of people, written as texts or as mappings with a `name`; undefined for none. */
export function authorsOf(value: unknown): readonly string[] | undefined {
  const authors = [value].flat().flatMap((one) => textOf(isObject(one) ? one['name'] : one) ?? [])
  return authors.length === 0 ? undefined : authors
}
