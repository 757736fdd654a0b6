/** Finds keys that a built-in type does not define: they are let in, but have no meaning. Those that arrange the site of another system are left at that. */
import {pointerStep} from '../../model/json-pointer.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {isDraftKey} from '../../model/publication/draft-words.ts'
import {finding} from '../../model/finding.ts'
import type {JsonObject} from '../../model/publication/front-matter.ts'
import {profiles, type ProfileName} from '../../model/publication/profile.ts'
import {keyMeant} from '../did-you-mean.ts'
import type {Schemas, TypeSchema} from '../schemas/load-schemas.ts'
import {privateKeys} from '../schemas/private-keys.ts'
import {knownKeys, reach} from '../schemas/reach.ts'
import {objectAt} from '../schemas/schema-object.ts'
import {schemasOfKey} from '../schemas/schemas-within.ts'
import {keyAt, type PlacedFile} from '../validation/place-fault.ts'

interface UnknownIn {
  readonly kind: 'document' | 'publication'
  /** Whether it is a document of several. */
  readonly isMember?: boolean
  /** The system that it was written for. */
  readonly from?: ProfileName
}

/** A finding of front-matter/key-is-known at each; of front-matter/keeps-what-is-private, where a type of the project keeps it private. */
export function unknownKeys(
  data: JsonObject,
  file: PlacedFile,
  schemas: Schemas,
  {kind, isMember = false, from}: UnknownIn
): readonly Diagnostic[] {
  const known = knownKeys(schemas.registry, schemas.builtIn[kind].schema).keys
  const free = [...known.keys()].filter((key) => !Object.hasOwn(data, key))
  const arranging = from === undefined ? [] : (profiles[from].arranging ?? [])
  return Object.keys(data).flatMap((key) => {
    if (known.has(key)) return []
    const type = typeThatKeeps(key, data, schemas)
    if (type !== undefined) return [published(key, type, file)]
    if (arranging.includes(key)) return []
    // Links within a publication find a document by it.
    if (key === 'permalink' && isMember) return []
    const meant = [
      ...keyMeant(key, free),
      ...(/^redirect_from$/i.test(key) && !isMember ? [formerAddress] : [])
    ]
    const hints = isDraftKey(key)
      ? ['leave it out: only `status: draft` makes a draft']
      : meant.length > 0
        ? meant
        : ['keys of your own need a schema in `schemas/front-matter/`, which `type` names']
    const place = keyAt(file, pointerStep(key))
    return [finding('front-matter/key-is-known', place, `\`${key}\` is not a known key`, {hints})]
  })
}

/** Of Jekyll's key, the value of which is no former id as it is. */
const formerAddress = '`redirect_from: /old/scope/` is `moved: old/scope` here'

/**
 * A finding of front-matter/keeps-what-is-private at each key that neither the project's `type` nor a built-in one speaks of, and
 * another type keeps private; by key.
 */
export function keptByOthers(
  data: JsonObject,
  file: PlacedFile,
  schemas: Schemas,
  {type, kind}: {readonly type: TypeSchema; readonly kind: 'document' | 'publication'}
): ReadonlyMap<string, Diagnostic> {
  const {registry, builtIn} = schemas
  const known = [type, builtIn[kind]].flatMap(({schema}) => [...knownKeys(registry, schema).keys.keys()])
  const parts = reach(registry, type.schema)
  const isKnown = (key: string): boolean =>
    known.includes(key) ||
    parts.some(
      (part) => schemasOfKey({patternProperties: objectAt(part, 'patternProperties')}, key).length > 0
    ) ||
    privateKeys(registry, [type.schema], {[key]: data[key] ?? null}).size > 0
  return new Map(
    Object.keys(data).flatMap((key) => {
      const keeping = isKnown(key) ? undefined : typeThatKeeps(key, data, schemas)
      if (keeping === undefined) return []
      return [[key, keeping === data['type'] ? misspelt(key, keeping, file) : published(key, keeping, file)]]
    })
  )
}

/** A type of the project that keeps a key private, however the capitals of either are. */
function typeThatKeeps(key: string, data: JsonObject, {types, registry}: Schemas): string | undefined {
  const small = key.toLowerCase()
  const keeping = [...types].find(([, type]) => {
    if (type?.path === undefined) return false
    const alike = [...knownKeys(registry, type.schema).keys.keys()].filter(
      (own) => own.toLowerCase() === small
    )
    const probe = Object.fromEntries([key, small, ...alike].map((name) => [name, data[key] ?? null]))
    return privateKeys(registry, [type.schema], probe).size > 0
  })
  return keeping?.[0]
}

function published(key: string, type: string, file: PlacedFile): Diagnostic {
  const message = `\`${key}\` is private in \`${type}\`, and would be published: this is of no such type`
  return kept(key, message, `write \`type: ${type}\`, or take the key out`, file)
}

function misspelt(key: string, type: string, file: PlacedFile): Diagnostic {
  const message = `\`${key}\` is private in \`${type}\` with other capitals, and would be published`
  return kept(key, message, 'write it as the schema has it, or take the key out', file)
}

function kept(key: string, message: string, hint: string, file: PlacedFile): Diagnostic {
  const place = keyAt(file, pointerStep(key))
  return finding('front-matter/keeps-what-is-private', place, message, {hints: [hint]})
}
