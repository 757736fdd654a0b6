/** Writes the TypeScript types of a project's own front matter and records, for programs that read its JSON editions. */
import {publicSchema, publicSchemas, type Schemas, type TypeSchema} from '../../check/index.ts'
import {isJsonObject} from '../../check/schemas/schema-object.ts'
import {builtInKeys} from '../../model/publication/built-in-keys.ts'
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import {capitalised} from '../../model/values/capitalised.ts'
import {comment, nameOfKey, typeOfSchema, type References} from './type-of-schema.ts'

const head = `/** What the schemas of this project say of its data in the JSON edition: written by \`tetrapla types\`. */
import type {Edition, RecordEntry} from 'tetrapla/edition'
`

const foot = `/** A record of a type. */
export type RecordOf<Type extends keyof Records> = Omit<RecordEntry, 'data'> & {readonly data: Records[Type]}

/** A JSON edition of this project, with the types of its records. */
export type ProjectEdition = Omit<Edition, 'records'> & {
  readonly records: {readonly [Type in keyof Records]?: readonly RecordOf<Type>[]}
}
`

/** A module of TypeScript that imports `tetrapla/edition` alone. */
export function projectTypes(schemas: Schemas): string {
  const names = createNames()
  const ofRecords = new Map(
    [...publicSchemas(schemas, new Set(schemas.types.keys()))].flatMap(([type, schema]) =>
      isOfProject(schemas.records.get(type)) ? [[type, names.add(`${pascal(type)}Record`, schema)]] : []
    )
  )
  const ofFrontMatter = new Map(
    [...schemas.types].flatMap(([type, one]) =>
      one !== undefined && isOfProject(one)
        ? [[type, names.add(`${pascal(type)}FrontMatter`, publicSchema(schemas.registry, one.schema))]]
        : []
    )
  )
  const records = [...ofRecords].map(([type, name]) => {
    const isOne = schemas.types.get(type) === schemas.records.get(type)
    const other = isOne ? undefined : ofFrontMatter.get(type)
    return member(type, other === undefined ? name : `${name} | ${other}`)
  })
  const omitted = [...builtInKeys].map((key) => `'${key}'`).join(' | ')
  const data = [...ofFrontMatter].map(([type, name]) => member(type, `Omit<${name}, ${omitted}>`))
  return [
    head,
    ...names.declarations(),
    `/** What records say, by their type; a document whose front matter names its type is one, too. */\n${membersOf('Records', records)}`,
    `/** What front matter says beyond the built-in keys, by its type: \`metadata.data\`, and the \`data\` of a document. */\n${membersOf('FrontMatterData', data)}`,
    foot
  ].join('\n')
}

function isOfProject(type: TypeSchema | undefined): boolean {
  return type?.path !== undefined
}

function member(key: string, type: string): string {
  return `  readonly ${nameOfKey(key)}: ${type}\n`
}

function membersOf(name: string, members: readonly string[]): string {
  return `export interface ${name} {\n${members.join('')}}\n`
}

interface Names {
  /** Declares a type, and those that it refers to; gives its name. */
  add(wanted: string, schema: JsonObject): string
  declarations(): readonly string[]
}

/** What several schemas refer to, such as the authors of front matter, is declared once. */
function createNames(): Names {
  const taken = new Map(
    ['Records', 'RecordOf', 'FrontMatterData', 'ProjectEdition', 'Edition', 'RecordEntry', 'Omit'].map(
      (name) => [name, '']
    )
  )
  const lines: string[] = []

  function declare(wanted: string, text: string, write: (name: string) => string): string {
    let name = wanted
    for (let count = 2; taken.has(name) && taken.get(name) !== text; count += 1) name = `${wanted}${count}`
    if (taken.has(name)) return name
    taken.set(name, text)
    lines.push(write(name))
    return name
  }

  return {
    declarations: () => lines,
    add(wanted, schema) {
      const definitions = isJsonObject(schema['$defs']) ? schema['$defs'] : {}
      const named = new Map<string, string>()
      const schemaOf = (reference: string): JsonValue | undefined =>
        reference === '#' ? schema : definitions[decoded(stepOf(reference))]
      const references: References = {
        schemaOf,
        nameOf(reference) {
          const known = named.get(reference)
          if (known !== undefined) return known
          const target = schemaOf(reference)
          if (target === undefined) return 'unknown'
          const text = reference === '#' ? `${wanted}#` : textOf(reference, definitions)
          return declare(pascal(decoded(stepOf(reference))), text, (name) => {
            named.set(reference, name)
            return declaration(name, target, references)
          })
        }
      }
      return declare(wanted, JSON.stringify(schema), (name) => {
        named.set('#', name)
        return declaration(name, schema, references)
      })
    }
  }
}

function declaration(name: string, schema: JsonValue, references: References): string {
  return `${comment(schema, '')}export type ${name} = ${typeOfSchema(schema, references)}\n`
}

/** A definition with all that it refers to: two of one text are one type. */
function textOf(reference: string, definitions: JsonObject): string {
  const met = new Set([reference])
  const texts: string[] = []
  // A set that grows while it is walked is walked to its end.
  for (const one of met) {
    const text = JSON.stringify(definitions[decoded(stepOf(one))] ?? null)
    texts.push(text)
    for (const [, next = ''] of text.matchAll(/"\$ref":"([^"]+)"/g)) met.add(next)
  }
  return texts.join('\n')
}

/** The last step of a reference to a definition. */
function stepOf(reference: string): string {
  return reference.slice('#/$defs/'.length)
}

function decoded(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}

/** `FocusArea` of `focus-area`; what begins with a digit gets a letter before it. */
function pascal(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const joined = words.map(capitalised).join('')
  return /^\p{L}/u.test(joined) ? joined : `T${joined}`
}
