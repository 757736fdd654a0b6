/** Judges the text of a schema beyond the metaschema: keywords, formats, patterns, references. */
import {pointerStep, pointerSteps} from '../../model/json-pointer.ts'
import type {JsonObject} from '../../model/publication/front-matter.ts'
import {didYouMean} from '../did-you-mean.ts'
import {earlierValues, successors} from './earlier-drafts.ts'
import {extensionFaults} from './extension-faults.ts'
import {isExtension, keywords} from './keywords.ts'
import {patternFault} from './patterns.ts'
import {reach} from './reach.ts'
import {pathOfSchema} from './read-schema-file.ts'
import {referencesOf, subSchemas, type SubSchema} from './registry.ts'
import type {SchemaFault, Vocabulary} from './schema-fault.ts'
import {isBelow} from './schema-folder.ts'
import {isJsonArray, isJsonObject, objectAt, textAt} from './schema-object.ts'

/** The types of JSON that front matter never has. */
const otherTypes: ReadonlySet<string> = new Set(['array', 'boolean', 'integer', 'null', 'number', 'string'])

/** What the schema of a type must not be: front matter and records are mappings, whatever else is said of them. */
export function findRootFaults({type}: JsonObject): readonly SchemaFault[] {
  const types = isJsonArray(type) ? type : [type]
  const isNone = types.some((one) => typeof one !== 'string' || !otherTypes.has(one))
  if (type === undefined || isNone) return []
  const hints = ['write `object`, or leave `type` out']
  return [
    {pointer: '/type', at: 'value', message: 'front matter and records are mappings of keys to values', hints}
  ]
}

/** Every fault of a schema and of all schemas inside it. */
export function findFaults(schema: JsonObject, vocabulary: Vocabulary): readonly SchemaFault[] {
  return faultsBelow({schema, pointer: ''}, vocabulary)
}

function faultsBelow(part: SubSchema, vocabulary: Vocabulary, isOfValues = true): readonly SchemaFault[] {
  return [
    ...keywordFaults(part),
    ...earlierValues(part),
    ...nameFaults(part),
    ...repeatedNames(part, vocabulary),
    ...emptyChoices(part),
    ...formatFaults(part, vocabulary.formats),
    ...patternFaults(part),
    ...referenceFaults(part, vocabulary),
    ...extensionFaults(part, vocabulary),
    ...(isOfValues ? [] : marksWithoutEffect(part)),
    ...subSchemas(part).flatMap((below) =>
      faultsBelow(below, vocabulary, isOfValues && !isOfNone(below, part))
    )
  ]
}

/** Whether a schema within another is for names of keys, or for what must not be. */
function isOfNone({pointer}: SubSchema, around: SubSchema): boolean {
  const [keyword = ''] = pointerSteps(pointer.slice(around.pointer.length))
  return ['not', 'propertyNames', 'contentSchema'].includes(keyword)
}

/** A mark that would be passed over, and what it seems to mark published. */
function marksWithoutEffect({schema, pointer}: SubSchema): readonly SchemaFault[] {
  if (objectAt(schema, 'x-tetrapla')['private'] !== true) return []
  const message = '`private` has no effect here: this is said of no value'
  return [{pointer: `${pointer}/x-tetrapla/private`, at: 'key', message, hints: ['mark the property itself']}]
}

/** Keywords that do nothing without another one beside them. */
const companions: ReadonlyMap<string, readonly string[]> = new Map([
  ['if', ['then', 'else']],
  ['then', ['if']],
  ['else', ['if']],
  ['minContains', ['contains']],
  ['maxContains', ['contains']]
])

function hintsFor(keyword: string): readonly string[] {
  const successor = successors.get(keyword)
  if (successor !== undefined) return [`JSON Schema 2020-12 has ${successor} for it`]
  const meant = didYouMean(keyword, keywords.keys())
  return meant.length > 0 ? meant : ['a keyword of your own begins with `x-`']
}

function keywordFaults({schema, pointer}: SubSchema): readonly SchemaFault[] {
  return Object.keys(schema).flatMap((keyword): readonly SchemaFault[] => {
    const place = {pointer: `${pointer}${pointerStep(keyword)}`, at: 'key'} as const
    if (isExtension(keyword)) return misspelt(keyword).map((words) => ({...place, ...words}))
    if (!keywords.has(keyword)) {
      return [
        {
          ...place,
          message: `\`${keyword}\` is not a keyword of JSON Schema 2020-12`,
          hints: hintsFor(keyword)
        }
      ]
    }
    const needed = companions.get(keyword)
    if (needed === undefined || needed.some((other) => Object.hasOwn(schema, other))) return []
    const others = needed.map((other) => `\`${other}\``).join(' or ')
    return [{...place, message: `\`${keyword}\` does nothing without ${others} beside it`, hints: []}]
  })
}

/** A mark such as `x-tetrpla: {private: true}` would be passed over, and what it marks published. */
function misspelt(keyword: string): readonly Pick<SchemaFault, 'message' | 'hints'>[] {
  if (keyword === 'x-tetrapla') return []
  const hints = didYouMean(keyword.toLowerCase(), ['x-tetrapla'])
  return hints.length === 0
    ? []
    : [{message: `\`${keyword}\` is not \`x-tetrapla\`, and has no effect`, hints}]
}

/** Ajv passes over a property of this name, and would call it unknown in the data. */
function nameFaults({schema, pointer}: SubSchema): readonly SchemaFault[] {
  if (!Object.hasOwn(objectAt(schema, 'properties'), '__proto__')) return []
  const message = "`__proto__` can't be the name of a property"
  return [{pointer: `${pointer}/properties/__proto__`, at: 'key', message, hints: ['choose another name']}]
}

/** What would be found by a name that another schema has, too (Core §8.2.1, §8.2.2). */
function repeatedNames(part: SubSchema, {registry}: Vocabulary): readonly SchemaFault[] {
  const {schema, pointer} = part
  const id = textAt(schema, '$id')
  const file = registry.fileOf(registry.target(schema, id ?? ''))
  const path = file === undefined ? undefined : pathOfSchema(file)
  const whose = path === undefined ? 'a schema that comes with Tetrapla' : `a schema in \`${path}\``
  const hints = ['give each schema a name of its own']
  const ids = [
    {pointer: `${pointer}/$id`, at: 'value', message: `${whose} has this \`$id\`, too`, hints} as const
  ]
  const anchors = (['$anchor', '$dynamicAnchor'] as const).flatMap((keyword) => {
    const anchor = textAt(schema, keyword)
    if (anchor === undefined || registry.target(schema, `#${anchor}`) === schema) return []
    const message = `the anchor \`${anchor}\` is there twice`
    return [{pointer: `${pointer}/${keyword}`, at: 'value', message, hints} as const]
  })
  return id === undefined || registry.isNamedAlone(schema) ? anchors : ids
}

/** No value is one of none (Validation §6.1.2 advises against it). */
function emptyChoices({schema, pointer}: SubSchema): readonly SchemaFault[] {
  const choices = schema['enum']
  if (!isJsonArray(choices) || choices.length > 0) return []
  const hints = ['list the values that are allowed, or leave `enum` out']
  return [{pointer: `${pointer}/enum`, at: 'value', message: '`enum` lists nothing', hints}]
}

function formatFaults({schema, pointer}: SubSchema, formats: ReadonlySet<string>): readonly SchemaFault[] {
  const format = textAt(schema, 'format')
  if (format === undefined || formats.has(format)) return []
  const meant = didYouMean(format, formats)
  const hints = meant.length > 0 ? meant : [`the formats are ${[...formats].sort().join(', ')}`]
  return [{pointer: `${pointer}/format`, at: 'value', message: `there is no format \`${format}\``, hints}]
}

function patternFaults({schema, pointer}: SubSchema): readonly SchemaFault[] {
  const own = textAt(schema, 'pattern')
  const keys = Object.keys(objectAt(schema, 'patternProperties'))
  return [
    ...(own === undefined ? [] : unusable(own, `${pointer}/pattern`, 'value')),
    ...keys.flatMap((key) => unusable(key, `${pointer}/patternProperties${pointerStep(key)}`, 'key'))
  ]
}

function unusable(pattern: string, pointer: string, at: 'key' | 'value'): readonly SchemaFault[] {
  const reason = patternFault(pattern)
  if (reason === undefined) return []
  const message = `the pattern \`${pattern}\` can't be used: ${reason}`
  return [{pointer, at, message, hints: ['patterns are those of RE2, which end in linear time']}]
}

function referenceFaults({schema, pointer}: SubSchema, vocabulary: Vocabulary): readonly SchemaFault[] {
  const {registry} = vocabulary
  return referencesOf(schema).flatMap(({keyword, reference}): readonly SchemaFault[] => {
    const place = {pointer: `${pointer}/${keyword}`, at: 'value'} as const
    const target = registry.target(schema, reference)
    if (target === undefined) return [{...place, ...explainReference(schema, reference, vocabulary)}]
    if (!registry.isSchema(target)) {
      const message = `\`${reference}\` leads to what is no schema`
      return [{...place, message, hints: ['put schemas that are referred to below `$defs`']}]
    }
    if (keyword === '$dynamicRef' || !reach(registry, target).includes(schema)) return []
    const message = `\`${reference}\` leads back here without end`
    return [
      {
        ...place,
        message,
        hints: ['a schema may refer to itself below `properties` or `items`, and not for the value itself']
      }
    ]
  })
}

function explainReference(
  schema: JsonObject,
  reference: string,
  {registry, folder}: Vocabulary
): {readonly message: string; readonly hints: readonly string[]} {
  const place = registry.uriOf(schema, reference)
  if (place === undefined) return {message: `\`${reference}\` is not an address of a schema`, hints: []}
  if (registry.has(place.uri)) {
    const message = `\`${reference}\` leads to nothing in its schema`
    const target = registry.target(schema, place.uri)
    const id = isJsonObject(target) ? textAt(target, '$id') : undefined
    // Anchors are said of the `$id` (Core §8.2.2), and not of where a file happens to lie.
    const named = `the schema there calls itself \`${String(id)}\`, and its anchors are found by that name`
    const isNamed = id !== undefined && target !== schema && !place.fragment.startsWith('/')
    return {message, hints: [isNamed ? named : 'a reference within a schema looks like `#/$defs/name`']}
  }
  if (place.uri.startsWith('tetrapla:')) {
    const hints = ['the built-in schemas are `tetrapla:document` and `tetrapla:publication`']
    return {message: `there is no built-in schema \`${place.uri}\``, hints}
  }
  if (/^(?:https?|file|ftp):/.test(place.uri)) {
    const hints = ['save it below `schemas/` and refer to the file']
    return {message: `\`${reference}\` is outside the project, and nothing is fetched`, hints}
  }
  const path = pathOfSchema(place.uri)
  if (path !== undefined && !isBelow(folder, path)) {
    const hints = [`save it below \`${folder}/\` and refer to the file`]
    return {message: `\`${reference}\` leads out of \`${folder}/\`, where the schemas are`, hints}
  }
  return {
    message: `there is no schema \`${reference}\` in the project`,
    hints: ['a path is relative to this file']
  }
}
