/** Finds keys that a built-in type does not define: they are let in, but have no meaning. */
import {pointerStep} from '../../model/json-pointer.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {isDraftKey} from '../../model/publication/draft-words.ts'
import {finding} from '../../model/finding.ts'
import type {JsonObject} from '../../model/publication/front-matter.ts'
import {didYouMean} from '../did-you-mean.ts'
import type {Schemas} from '../schemas/load-schemas.ts'
import {privateKeys} from '../schemas/private-keys.ts'
import {knownKeys} from '../schemas/reach.ts'
import {keyAt, type PlacedFile} from '../validation/place-fault.ts'

/** What others call keys of ours. */
const wordsOfOthers: ReadonlyMap<string, string> = new Map([
  ['abstract', 'summary'],
  ['author', 'authors'],
  ['description', 'summary'],
  ['lang', 'language'],
  ['lastmod', 'modified'],
  ['lastmodified', 'modified'],
  ['license', 'licence'],
  ['locale', 'language'],
  ['updated', 'modified']
])

/** A finding of front-matter/key-is-known at each; of front-matter/keeps-what-is-private, where a type of the project keeps it private. */
export function unknownKeys(
  data: JsonObject,
  file: PlacedFile,
  schemas: Schemas,
  kind: 'document' | 'publication'
): readonly Diagnostic[] {
  const known = knownKeys(schemas.registry, schemas.builtIn[kind].schema).keys
  const free = [...known.keys()].filter((key) => !Object.hasOwn(data, key))
  return Object.keys(data).flatMap((key) => {
    if (known.has(key)) return []
    const type = typeThatKeeps(key, data, schemas)
    if (type !== undefined) return [published(key, type, file)]
    const word = wordsOfOthers.get(key.toLowerCase().replaceAll(/[-_]/g, ''))
    const meant =
      word !== undefined && free.includes(word) ? [`did you mean \`${word}\`?`] : didYouMean(key, free)
    const hints = isDraftKey(key)
      ? ['leave it out: only `status: draft` makes a draft']
      : meant.length > 0
        ? meant
        : ['keys of your own need a schema in `schemas/front-matter/`, which `type` names']
    const place = keyAt(file, pointerStep(key))
    return [finding('front-matter/key-is-known', place, `\`${key}\` is not a known key`, {hints})]
  })
}

/** A type of the project that keeps a key private, however its capitals are. */
function typeThatKeeps(key: string, data: JsonObject, {types, registry}: Schemas): string | undefined {
  const probe = {[key]: data[key] ?? null, [key.toLowerCase()]: data[key] ?? null}
  const keeping = [...types].find(
    ([, type]) => type?.path !== undefined && privateKeys(registry, [type.schema], probe).size > 0
  )
  return keeping?.[0]
}

function published(key: string, type: string, file: PlacedFile): Diagnostic {
  const message = `\`${key}\` is private in \`${type}\`, and would be published: this is of no such type`
  return finding('front-matter/keeps-what-is-private', keyAt(file, pointerStep(key)), message, {
    hints: [`write \`type: ${type}\`, or take the key out`]
  })
}
