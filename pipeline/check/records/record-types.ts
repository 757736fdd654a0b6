/** Describes each record type by its schema, as its presentation needs it. */
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import {
  recordPresentations,
  type KnownSchemas,
  type RecordField,
  type RecordPresentation,
  type RecordType,
  type RecordTypes,
  type Titles
} from '../../model/publication/record-type.ts'
import {privateKeys} from '../schemas/private-keys.ts'
import {knownKeys, reach} from '../schemas/reach.ts'
import type {Registry} from '../schemas/registry.ts'
import {isJsonObject, objectAt, textAt} from '../schemas/schema-object.ts'
import {typeFields} from './type-fields.ts'
import {capitalised} from '../../model/values/capitalised.ts'

/** Schemas of types by name, of front matter and of records; `undefined` is one with faults. */
interface TypeSchemas {
  readonly types: ReadonlyMap<string, {readonly schema: JsonObject} | undefined>
  readonly records: ReadonlyMap<string, {readonly schema: JsonObject} | undefined>
  readonly registry: Registry
}

/** By name, when they are first asked for; a type whose schema has faults is left out. */
export function describeTypes(schemas: TypeSchemas): () => RecordTypes {
  let described: RecordTypes | undefined
  return () => (described ??= describeAll(schemas))
}

function describeAll({records, types: frontMatter, registry}: TypeSchemas): RecordTypes {
  const types = new Map<string, RecordType>()
  for (const [name, type] of records) {
    if (type === undefined) continue
    const matter = frontMatter.get(name)
    types.set(name, {
      ...describe(name, type.schema, registry),
      isOfFrontMatter: frontMatter.has(name),
      ...(matter === undefined || matter === type
        ? {}
        : {frontMatterFields: fieldsOf(matter.schema, registry)})
    })
  }
  return types
}

/** What schemas say to publications. */
interface SayingSchemas extends Omit<KnownSchemas, 'types'> {
  recordTypes(): RecordTypes
}

/** What schemas say to a publication in a language. */
export function knownSchemas(schemas: SayingSchemas, language: string): KnownSchemas {
  return {
    types: inLanguage(schemas.recordTypes(), language),
    privateKeys: (type, data) => schemas.privateKeys(type, data),
    digest: () => schemas.digest()
  }
}

/** The types with the titles that they and their fields have in a language: by its tag, else by its beginning, else as they are. */
function inLanguage(types: RecordTypes, language: string): RecordTypes {
  const parts = language.split('-')
  const tags = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
  const titleIn = (titles: Titles, title: string): string =>
    tags.map((tag) => titles[tag]).find((one) => one !== undefined) ?? title
  const labelled = (fields: readonly RecordField[]): readonly RecordField[] =>
    fields.map((field) => ({...field, label: titleIn(field.labels ?? {}, field.label)}))
  return new Map(
    [...types].map(([name, type]) => [
      name,
      {
        ...type,
        title: titleIn(type.titles ?? {}, type.title),
        fields: labelled(type.fields),
        ...(type.frontMatterFields === undefined ? {} : {frontMatterFields: labelled(type.frontMatterFields)})
      }
    ])
  )
}

function describe(name: string, schema: JsonObject, registry: Registry): Omit<RecordType, 'isOfFrontMatter'> {
  return {
    title: textAt(schema, 'title') ?? readable(name),
    titles: titlesAmong([schema]),
    presentation: presentationOf(schema, registry),
    numbered: saidOfType(schema, registry, 'numbered').find((one) => typeof one === 'boolean') ?? false,
    fields: fieldsOf(schema, registry),
    typed: (fields) => typeFields(fields, schema, registry),
    privateKeys: (data) => privateKeys(registry, [schema], data)
  }
}

function presentationOf(schema: JsonObject, registry: Registry): RecordPresentation {
  const said = saidOfType(schema, registry, 'presentation')
  const [first] = recordPresentations
  return said.map((one) => recordPresentations.find((name) => name === one)).find(Boolean) ?? first
}

/** The nearest first: what the schema says, and those that it joins in. */
function saidOfType(schema: JsonObject, registry: Registry, key: string): readonly (JsonValue | undefined)[] {
  return reach(registry, schema).map((part) => objectAt(part, 'x-tetrapla')[key])
}

function fieldsOf(schema: JsonObject, registry: Registry): readonly RecordField[] {
  const {keys} = knownKeys(registry, schema)
  return [...keys].map(([key, schemas]) => fieldOf(key, schemas, registry))
}

function fieldOf(key: string, schemas: readonly JsonValue[], registry: Registry): RecordField {
  const parts = schemas.flatMap((schema) => reach(registry, schema))
  const items = parts.flatMap(({items}) => (isJsonObject(items) ? reach(registry, items) : []))
  const label = parts.map((part) => textAt(part, 'title')).find(Boolean)
  const format = [...parts, ...items].map((part) => textAt(part, 'format')).find(Boolean)
  const labels = titlesAmong(parts)
  const said = parts.map((part) => objectAt(part, 'x-tetrapla')['shown'])
  const isShown = said.find((one) => typeof one === 'boolean')
  return {
    key,
    label: label ?? readable(key),
    labels,
    ...(schemas.flatMap(writtenWith).some(isTitled) ? {hasTitle: true} : {}),
    ...(isShown === undefined ? {} : {isShown}),
    ...(format === undefined ? {} : {format})
  }
}

/** A schema, and what is written in its own `allOf`: nothing that `$ref` joins in. */
function writtenWith(schema: JsonValue): readonly JsonObject[] {
  if (!isJsonObject(schema)) return []
  const {allOf} = schema
  return [schema, ...(Array.isArray(allOf) ? allOf.flatMap(writtenWith) : [])]
}

function isTitled(schema: JsonObject): boolean {
  return Boolean(textAt(schema, 'title')) || Object.keys(titlesAmong([schema])).length > 0
}

/** The nearest says what each language has. */
function titlesAmong(parts: readonly JsonObject[]): Titles {
  const said = parts.flatMap((part) => Object.entries(objectAt(objectAt(part, 'x-tetrapla'), 'titles')))
  return Object.fromEntries(
    said.toReversed().filter((one): one is [string, string] => typeof one[1] === 'string')
  )
}

/** `entry-into-force` as `Entry into force`. */
function readable(key: string): string {
  return capitalised(key.replaceAll(/[-_]+/g, ' ').trim())
}
