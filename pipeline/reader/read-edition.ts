/** Reads a JSON edition. */
import type {Edition} from './edition-types.ts'

/** What was given is no JSON edition that can be read; the message says why. */
export class NotAnEdition extends Error {
  override readonly name = 'NotAnEdition'
}

/**
 * The edition in a file's text or bytes, or in what has been parsed already. Every version 1.x is read; what a later one
 * adds is kept, and unknown to the types. Throws `NotAnEdition` for what is no JSON, no edition, the tombstone of a publication
 * that was withdrawn, or of another version. It looks at the version and the parts that every edition has; a file from an
 * untrusted source should be validated against its schema (`tetrapla/schemas/edition.schema.json`).
 */
export function readEdition(source: unknown): Edition {
  const value = typeof source === 'string' || source instanceof Uint8Array ? parsed(source) : source
  if (!isObject(value)) throw new NotAnEdition('a JSON edition is an object')
  const {formatVersion, status} = value
  if (status === 'withdrawn') throw new NotAnEdition(withdrawn(value))
  if (typeof formatVersion !== 'string' || !('documents' in value))
    throw new NotAnEdition('the file is no JSON edition')
  if (!/^1\.\d+$/.test(formatVersion))
    throw new NotAnEdition(`the edition has version ${formatVersion}; versions 1.x can be read`)
  if (!isEdition(value)) throw new NotAnEdition('parts that every JSON edition has are missing')
  return value
}

/** What a tombstone, of any version, says in place of the edition. */
function withdrawn({withdrawal}: Open): string {
  const {date, replacement} = isObject(withdrawal) ? withdrawal : {}
  const {url, publication, language} = isObject(replacement) ? replacement : {}
  const place = isText(url) ? url : [publication, language].filter(isText).join('/')
  return [
    `the publication was withdrawn${isText(date) ? ` on ${date}` : ''}: this is its tombstone`,
    ...(place === '' ? [] : [`it is replaced by ${place}`])
  ].join('; ')
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** JSON in UTF-8 (RFC 8259, clause 8.1), with a byte order mark or without. */
function parsed(source: string | Uint8Array): unknown {
  try {
    const text = typeof source === 'string' ? source.replace(/^\ufeff/, '') : new TextDecoder().decode(source)
    return JSON.parse(text)
  } catch {
    throw new NotAnEdition('the file is no JSON')
  }
}

type Key = keyof Edition | 'status' | 'withdrawal' | 'replacement' | 'url' | 'publication'
type Open = {readonly [key in Key]?: unknown}

function isObject(value: unknown): value is Open {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEdition(value: object): value is Edition {
  const {id, language, metadata, contents, documents, records, assets}: Open = value
  const texts = [id, language].every((part) => typeof part === 'string')
  const lists = [contents, documents, assets].every((part) => Array.isArray(part))
  return texts && lists && isObject(metadata) && isObject(records)
}
