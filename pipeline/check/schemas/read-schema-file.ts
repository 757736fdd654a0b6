/** Reads a schema of the project from its file. */
import {isUtf8} from 'node:buffer'
import {posix} from 'node:path'
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {EntryPlaces, JsonObject} from '../../model/publication/front-matter.ts'
import {startOf} from '../../model/place.ts'
import type {ReadFailure, World} from '../../model/world.ts'
import {decodeText} from '../../read/decode-text.ts'
import {readJson} from './read-json.ts'
import {isJsonObject} from './schema-object.ts'

export interface SchemaFile {
  readonly path: string
  readonly schema: JsonObject
  readonly places: ReadonlyMap<string, EntryPlaces>
}

const smallest =
  'the smallest schema is `{"type": "object"}`; a file that is none has another ending than `.schema.json`'

/** Bytes of a schema. */
const byteLimit = 1024 * 1024

/** The URI that a schema has by its path: what its relative references are resolved against. */
export function schemaUri(path: string): string {
  return `tetrapla-project:/${path.split('/').map(encodeURIComponent).join('/')}`
}

/** The path that such a URI means; undefined for any other. */
export function pathOfSchema(uri: string): string | undefined {
  const root = schemaUri('')
  return uri.startsWith(root) ? posix.normalize(decodeURIComponent(uri.slice(root.length))) : undefined
}

/** The schema; undefined when it can't be read or is no JSON object, with the reason. */
export async function readSchemaFile(
  path: string,
  world: Pick<World, 'open'>
): Promise<Outcome<SchemaFile | undefined>> {
  const result = await world.open(path, byteLimit)
  if (!result.ok) return refused(finding('schema/is-valid', startOf(path), reasonOf(result.failure)))
  const [unread] = isUtf8(result.value)
    ? []
    : decodeText(path, result.value, {documentBytes: byteLimit}).diagnostics
  if (unread !== undefined) return refused({...unread, ruleId: 'schema/is-valid'})
  const text = new TextDecoder('utf-8').decode(result.value)
  if (text.trim() === '')
    return refused(finding('schema/is-valid', startOf(path), 'the file is empty', {hints: [smallest]}))
  const json = readJson(path, text)
  if (!json.ok) {
    const {message, place, hint} = json.fault
    return refused(finding('schema/is-valid', place, message, hint === undefined ? {} : {hints: [hint]}))
  }
  const {value, places} = json.value
  if (!isJsonObject(value)) {
    return refused(
      finding('schema/is-valid', startOf(path), 'a schema must be a JSON object', {hints: [smallest]})
    )
  }
  return {value: {path, schema: value, places}, diagnostics: []}
}

function refused(diagnostic: Diagnostic): Outcome<undefined> {
  return {value: undefined, diagnostics: [diagnostic]}
}

function reasonOf(failure: ReadFailure): string {
  switch (failure.kind) {
    case 'missing':
      return 'the schema does not exist'
    case 'outside':
      return 'the schema is outside the project'
    case 'not-a-file':
      return 'the schema is not a file'
    case 'too-large':
      return `the schema has ${failure.bytes} bytes; at most ${failure.limit} are read`
    case 'unreadable':
      return `the schema can't be read: ${failure.reason}`
  }
}
