/** Opens a JSON edition that anybody may have written. */
import {readFile} from 'node:fs/promises'
import {Ajv2020} from 'ajv/dist/2020.js'
import type {World} from '../model/world.ts'
import {NotAnEdition, readEdition, type Edition} from '../reader/index.ts'
import {reasonOf} from '../verify/index.ts'
import {UsageFailure} from './usage-failure.ts'

/** Bytes of an edition at most. */
const limit = 256 * 1024 * 1024

const schemaFile = new URL('../../schemas/formats/edition.schema.json', import.meta.url)

/** `file` is a path among `files`, `shown` the same as it was written. Throws `UsageFailure`. */
export async function openEdition(files: Pick<World, 'open'>, file: string, shown: string): Promise<Edition> {
  const bytes = await readBytes(files, file, shown)
  try {
    const edition = readEdition(bytes)
    const fault = await faultOf(edition)
    if (fault === undefined) return edition
    throw new NotAnEdition(fault)
  } catch (error) {
    if (error instanceof NotAnEdition)
      throw new UsageFailure(`\`${shown}\` can’t be compared: ${error.message}`)
    if (error instanceof RangeError)
      throw new UsageFailure(`\`${shown}\` can’t be compared: it is nested too deep`)
    throw error
  }
}

/** Throws `UsageFailure` with the reason. */
export async function readBytes(
  files: Pick<World, 'open'>,
  file: string,
  shown: string
): Promise<Uint8Array> {
  const read = await files.open(file, limit)
  if (!read.ok) throw new UsageFailure(`\`${shown}\` can’t be read: ${reasonOf(read.failure)}`)
  return read.value
}

/** An edition of the version of today is held to its schema; what a later one adds is not known here. */
async function faultOf(edition: Edition): Promise<string | undefined> {
  const schema: unknown = JSON.parse(await readFile(schemaFile, 'utf8'))
  if (!isObject(schema) || edition.formatVersion !== versionIn(schema)) return undefined
  const validate = new Ajv2020({strict: false, validateSchema: false}).compile(schema)
  if (validate(edition)) return undefined
  const [error] = validate.errors ?? []
  return `it is not valid at \`${error?.instancePath ?? ''}\``
}

function versionIn({properties}: Data): unknown {
  const version = isObject(properties) ? properties['formatVersion'] : undefined
  return isObject(version) ? version['const'] : undefined
}

interface Data {
  readonly [key: string]: unknown
}

export function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
