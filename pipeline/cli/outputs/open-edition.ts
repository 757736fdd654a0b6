/** Opens JSON editions, and judges them first: any program may have written them. */
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'
import type {World} from '../../model/world.ts'
import {NotAnEdition, readEdition, type Edition} from '../../reader/index.ts'
import {whyUnread} from '../../model/edition/why-unread.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {isObject} from '../../model/values/is-object.ts'

/** Bytes of an edition at most. */
const limit = 256 * 1024 * 1024

/** What to name. */
export const whatIsCompared = 'name two JSON editions, or two folders that `tetrapla build` wrote'

/** Throws `UsageFailure` with the reason and `hint`; `file` is a path among `files`, `shown` the same as it was written. */
export async function readBytes(
  files: Pick<World, 'open'>,
  file: string,
  {shown, hint}: {readonly shown: string; readonly hint?: string}
): Promise<Uint8Array> {
  const read = await files.open(file, limit)
  if (!read.ok) throw new UsageFailure(`\`${shown}\` can’t be read: ${whyUnread(read.failure)}`, hint)
  return read.value
}

/** Throws `UsageFailure` when the bytes are no edition; `shown` is the file that they are of. */
export type ParseEdition = (bytes: Uint8Array, shown: string) => Edition

/** An edition of the version of today is held to its schema; what a later one adds is not known here. */
export function editionParser(schema: Data): ParseEdition {
  const validate = new Ajv2020({strict: false, validateSchema: false}).compile(schema)
  const version = versionIn(schema)
  return (bytes, shown) => {
    try {
      const edition = readEdition(bytes)
      const fault = edition.formatVersion === version ? faultOf(edition, validate) : undefined
      if (fault === undefined) return edition
      throw new NotAnEdition(fault)
    } catch (error) {
      if (error instanceof NotAnEdition)
        throw new UsageFailure(`\`${shown}\` can’t be compared: ${error.message}`, whatIsCompared)
      if (error instanceof RangeError)
        throw new UsageFailure(`\`${shown}\` can’t be compared: it is nested too deep`)
      throw error
    }
  }
}

function faultOf(edition: Edition, validate: ValidateFunction): string | undefined {
  if (validate(edition)) return undefined
  const [error] = validate.errors ?? []
  return `it is not valid at \`${error?.instancePath ?? ''}\``
}

function versionIn({properties}: Data): unknown {
  const version = isObject(properties) ? properties['formatVersion'] : undefined
  return isObject(version) ? version['const'] : undefined
}

/** An object of JSON. */
export interface Data {
  readonly [key: string]: unknown
}
