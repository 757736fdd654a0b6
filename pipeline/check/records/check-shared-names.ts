/** Judges types of records and of front matter that have one name: lists have the records of both, so that a field has to be one thing. */
import {pointerStep} from '../../model/json-pointer.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import {canonicalJson} from '../schemas/equality.ts'
import {isPrivate} from '../schemas/private-keys.ts'
import {knownKeys, reach} from '../schemas/reach.ts'
import type {SchemaFile} from '../schemas/read-schema-file.ts'
import type {Registry} from '../schemas/registry.ts'
import {isJsonObject, objectAt, textAt} from '../schemas/schema-object.ts'
import {keyAt} from '../validation/place-fault.ts'
import {typesOf} from './type-fields.ts'

type Types = ReadonlyMap<string, {readonly schema: JsonObject; readonly path?: string} | undefined>

interface Around {
  readonly registry: Registry
  readonly files: readonly SchemaFile[]
}

/** A finding at each field of `schemas/records/` that the type of front matter knows as something else. */
export function checkSharedNames(
  records: Types,
  frontMatter: Types,
  {registry, files}: Around
): readonly Diagnostic[] {
  return [...records].flatMap(([name, record]): readonly Diagnostic[] => {
    const other = frontMatter.get(name)
    const file = files.find(({path}) => path === record?.path)
    if (record === undefined || other === undefined || file === undefined) return []
    const [own, theirs] = [record, other].map(({schema}) => knownKeys(registry, schema).keys)
    return [...(own ?? [])].flatMap(([key, schemas]) => {
      const others = theirs?.get(key)
      if (others === undefined || kindOf(schemas, registry) === kindOf(others, registry)) return []
      const where = other.path === undefined ? `\`tetrapla:${name}\`` : `\`${other.path}\``
      const message = `\`${key}\` is something else in ${where}, and records of both are listed as \`${name}\``
      const hints = ['describe the field in the same way in both schemas, or rename one of the types']
      return [finding('record/type-is-one', keyAt(file, `/properties${pointerStep(key)}`), message, {hints})]
    })
  })
}

/** What decides how a field is read, sorted and shown: its types, its format, what it refers to, whether it is private. */
function kindOf(schemas: readonly JsonValue[], registry: Registry): string {
  const parts = schemas.flatMap((schema) => reach(registry, schema))
  const items = parts.flatMap(({items}) => (isJsonObject(items) ? reach(registry, items) : []))
  return canonicalJson(
    [parts, items].map((all) => ({
      types: [...new Set(all.flatMap(typesOf))].sort(),
      formats: [...new Set(all.flatMap((part) => textAt(part, 'format') ?? []))].sort(),
      records: [
        ...new Set(all.flatMap((part) => textAt(objectAt(part, 'x-tetrapla'), 'record') ?? []))
      ].sort(),
      isPrivate: all.some(isPrivate)
    }))
  )
}
