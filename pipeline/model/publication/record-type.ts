/** Describes what the presentation of records needs to know of their type: title, fields and look, from its schema. */
import {builtInKeys} from './built-in-keys.ts'
import type {Fields, JsonObject} from './front-matter.ts'

/** What something is called in other languages than its schema's, by BCP 47 tag. */
export type Titles = Readonly<Record<string, string>>

/** A property that readers are shown. */
export interface RecordField {
  readonly key: string
  /** What readers see before its value. */
  readonly label: string
  /** The same in other languages, by tag. */
  readonly labels?: Titles
  /** JSON Schema's `format`, of the value or of its items. */
  readonly format?: string
  /** Whether its own schema, none that `$ref` joins in, gives it a title, in any language. */
  readonly hasTitle?: true
  /** What its schema says of whether readers see it; absent where it says nothing. */
  readonly isShown?: boolean
}

/** The fields of front matter of a type that readers see: keys of the project's own with a title, which is written for them. */
export function shownOfFrontMatter(type: RecordType | undefined): readonly RecordField[] {
  const fields = type?.frontMatterFields ?? type?.fields ?? []
  return fields.filter(({key, hasTitle, isShown = hasTitle === true}) => isShown && !builtInKeys.has(key))
}

/** How records of a type are shown: the first when the schema says nothing. */
export const recordPresentations = ['card', 'entry', 'definition', 'row'] as const
export type RecordPresentation = (typeof recordPresentations)[number]

export interface RecordType {
  /** What one of them is called. */
  readonly title: string
  /** The same in other languages, by tag. */
  readonly titles?: Titles
  /** In the order of the schema. */
  readonly fields: readonly RecordField[]
  /** Those of its front matter, where records have a schema of their own. */
  readonly frontMatterFields?: readonly RecordField[]
  readonly presentation: RecordPresentation
  /** Whether front matter has the type, too: then `title` is the label. */
  readonly isOfFrontMatter: boolean
  /** Whether its records are a numbered sequence. */
  readonly numbered: boolean
  /** The fields with the types of the schema. */
  typed(fields: Fields): JsonObject
  /** JSON Pointers of what of the typed fields reaches no edition. */
  privateKeys(data: JsonObject): ReadonlySet<string>
}

/** By name; a type whose schema has faults is missing. */
export type RecordTypes = ReadonlyMap<string, RecordType>

/** What the schemas of a project say of records and front matter. */
export interface KnownSchemas {
  /** A record without a type carries no data. */
  readonly types: RecordTypes
  /** JSON Pointers of the values of a type's front matter that no edition shows. */
  privateKeys(type: string, data: JsonObject): ReadonlySet<string>
  /** Of all that they say. */
  digest(): string
}
