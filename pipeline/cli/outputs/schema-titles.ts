/** Reads what the schemas that an output publishes call the fields of its records. */
import {pointerSteps} from '../../model/json-pointer.ts'
import {parseJson} from '../../model/values/parse-json.ts'
import type {World} from '../../model/world.ts'
import type {Titles} from '../../diff/index.ts'
import {fieldOf} from '../../model/values/is-object.ts'

/** Bytes of a schema at most. */
const limit = 8 * 1024 * 1024

/** Of the types named, as far as their schemas can be read; `edition` is the schema of the edition itself. */
export async function readTitles(
  files: Pick<World, 'open'>,
  types: readonly string[],
  edition: unknown
): Promise<Titles> {
  const schemas = new Map<string, unknown>()
  for (const type of types.filter((name) => /^[\p{L}\p{N}_-]+$/u.test(name))) {
    const read = await files.open(`schemas/records/${type}.schema.json`, limit)
    if (read.ok) schemas.set(type, parseJson(read.value))
  }
  return {
    ofType: (type) => (path) => titlesIn(schemas.get(type), path),
    ofMetadata: (path) => titlesIn(fieldOf(fieldOf(edition, '$defs'), 'metadata'), path, edition)
  }
}

/** The title of each step; undefined when the first has none. */
function titlesIn(schema: unknown, path: readonly string[], root = schema): readonly string[] | undefined {
  const titles: string[] = []
  let here = schema
  for (const step of path) {
    const isItem = /^\d+$/.test(step) && fieldOf(resolved(here, root), 'items') !== undefined
    here = isItem
      ? fieldOf(resolved(here, root), 'items')
      : fieldOf(fieldOf(resolved(here, root), 'properties'), step)
    const title = fieldOf(here, 'title')
    if (titles.length === 0 && typeof title !== 'string') return undefined
    titles.push(isItem ? String(Number(step) + 1) : typeof title === 'string' ? title : step)
  }
  return titles.length === 0 ? undefined : titles
}

/** What a reference into the same schema leads to; one step is enough for what Tetrapla writes. */
function resolved(schema: unknown, root: unknown): unknown {
  const reference = fieldOf(schema, '$ref')
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return schema
  return pointerSteps(reference).reduce((found, step) => fieldOf(found, step), root)
}
