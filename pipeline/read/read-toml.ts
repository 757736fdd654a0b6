/** Reads front matter in TOML, with the place of each key of its top level. */
import {parse, TomlDate, TomlError} from 'smol-toml'
import type {Outcome} from '../model/diagnostic.ts'
import {finding} from '../model/finding.ts'
import {raiseHint, type Limits} from '../model/limits.ts'
import {pointerStep} from '../model/json-pointer.ts'
import type {FrontMatter, JsonValue, EntryPlaces} from '../model/publication/front-matter.ts'
import {isObject} from '../model/values/is-object.ts'
import {treeWithoutOverrides} from './overrides.ts'
import {yamlSource, type YamlOrigin, type YamlSource} from './yaml/yaml-source.ts'

/** A mapping without data when it can't be read, which is reported. Dates and times become texts. */
export function readToml(
  toml: string,
  where: YamlOrigin,
  {frontMatterBytes, frontMatterDepth}: Pick<Limits, 'frontMatterBytes' | 'frontMatterDepth'>
): Outcome<FrontMatter> {
  const source = yamlSource(toml, where)
  const unread = {data: {}, places: new Map([['', {value: source.whole}]])}
  if (Buffer.byteLength(toml) > frontMatterBytes) {
    const message = `the front matter has more than ${frontMatterBytes} bytes`
    const hints = ['shorten it', raiseHint('frontMatterBytes')]
    return {value: unread, diagnostics: [finding('limit/front-matter-size', source.start, message, {hints})]}
  }
  try {
    const read = {data: jsonOf(parse(toml, {maxDepth: frontMatterDepth})), position: source.whole}
    const {
      value: {data},
      diagnostics
    } = treeWithoutOverrides(read, {path: source.whole.path, source: toml})
    const value: FrontMatter = {
      data: isObject(data) ? data : {},
      places: placesIn(toml, source),
      notation: 'toml'
    }
    return {value, diagnostics}
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const lines = toml.split('\n')
    const offset = lines.slice(0, error.line - 1).reduce((sum, line) => sum + line.length + 1, 0)
    const at = offset + error.column - 1
    const [reason = ''] = error.message.split('\n')
    const message = `this is not TOML as it is read here: ${reason.replace('Invalid TOML document: ', '')}`
    return {
      value: unread,
      diagnostics: [finding('front-matter/is-valid-yaml', source.place(at, at + 1), message)]
    }
  }
}

function jsonOf(value: unknown): JsonValue {
  if (value instanceof TomlDate) return value.toISOString()
  if (Array.isArray(value)) return value.map(jsonOf)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, jsonOf(inner)]))
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' || typeof value === 'boolean' ? value : null
}

/** Of `key = value` before the first table, and of the tables. */
function placesIn(toml: string, source: YamlSource): ReadonlyMap<string, EntryPlaces> {
  const places = new Map<string, EntryPlaces>([['', {value: source.whole}]])
  const firstTable = toml.search(/^[ \t]*\[/m)
  for (const match of toml.matchAll(/^([ \t]*)(?:\[+[ \t]*)?("?)([\w-]+)\2[ \t]*(=[ \t]*)?([^\n]*)$/gm)) {
    const [line, indent = '', , key = '', equals, rest = ''] = match
    if (equals !== undefined && firstTable !== -1 && match.index > firstTable) continue
    if (equals === undefined && !line.trim().startsWith('[')) continue
    const start = match.index + line.indexOf(key, indent.length)
    const value = match.index + line.length - rest.length
    const pointer = pointerStep(key)
    if (places.has(pointer)) continue
    places.set(pointer, {
      key: source.place(start, start + key.length),
      value: source.place(value, value + rest.trimEnd().length)
    })
  }
  return places
}
