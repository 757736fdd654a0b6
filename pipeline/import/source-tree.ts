/** Describes a folder that is imported, and looks into the settings that lie in it. */
import {parse as parseToml} from 'smol-toml'
import {parseDocument} from 'yaml'
import {isObject} from '../model/values/is-object.ts'

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

function parseYaml(text: string): unknown {
  return parseDocument(text, {uniqueKeys: false, logLevel: 'silent'}).toJS({maxAliasCount: 100})
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
