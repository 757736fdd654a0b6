/** Reads a JSON edition. */
import type {Edition} from './edition-types.ts'
import type {Tombstone} from './tombstone-types.ts'

/** What was given is no JSON edition that can be read; the message says why. */
export class NotAnEdition extends Error {
  override readonly name = 'NotAnEdition'
  /** What was given instead, when its publication was withdrawn; undefined for all else. */
  readonly tombstone: Tombstone | undefined
  constructor(
    message: string,
    {tombstone, ...options}: ErrorOptions & {readonly tombstone?: Tombstone} = {}
  ) {
    super(message, options)
    this.tombstone = tombstone
  }
}

/**
 * The edition in a file's text or bytes, or in what has been parsed already. Every version 1.x is read; what a later one
 * adds is kept, and unknown to the types. Throws `NotAnEdition` for what is no JSON, no edition, the tombstone of a publication
 * that was withdrawn (which it then has), or of another version. It looks at the version and the parts that every edition has; a
 * file from an untrusted source should be validated against the schema of its version, which is published with it (`$schema`).
 */
export function readEdition(source: unknown): Edition {
  const value = isFile(source) ? parsed(source) : source
  if (!isObject(value)) throw new NotAnEdition('a JSON edition is an object')
  if ('then' in value) throw new NotAnEdition('a promise was given: wait for what it gives, with `await`')
  const {formatVersion, status} = value
  if (status === 'withdrawn')
    throw new NotAnEdition(withdrawn(value), isTombstone(value) ? {tombstone: value} : {})
  if (typeof formatVersion !== 'string' || !('documents' in value))
    throw new NotAnEdition('the file is no JSON edition')
  if (!isFirst(formatVersion))
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

/** What holds a text: `arrayBuffer()` of a response gives the second. */
function isFile(source: unknown): source is string | ArrayBuffer | Uint8Array {
  return typeof source === 'string' || source instanceof ArrayBuffer || source instanceof Uint8Array
}

/** JSON in UTF-8 (RFC 8259, clause 8.1), with a byte order mark or without. */
function parsed(source: string | ArrayBuffer | Uint8Array): unknown {
  const text = (typeof source === 'string' ? source : new TextDecoder().decode(source)).replace(/^\ufeff/, '')
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new NotAnEdition(isCutOff(text) ? 'the file is cut off before its end' : 'the file is no JSON', {
      cause
    })
  }
}

/** Whether more is opened than closed, outside of texts. */
function isCutOff(text: string): boolean {
  const outside = text
    .replace(/\\./gs, '')
    .split('"')
    .filter((_, index) => index % 2 === 0)
    .join('')
  return text === '' || (text.startsWith('{') && outside.split('{').length > outside.split('}').length)
}

type Key = keyof Edition | keyof Tombstone | 'replacement' | 'url' | 'publication' | 'then'
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

/** Those of the first format were told apart by a number, and had other parts. */
function isTombstone(value: object): value is Tombstone {
  const {formatVersion, id, language, metadata, withdrawal, translations}: Open = value
  const texts = [id, language].every((part) => typeof part === 'string')
  return (
    isFirst(formatVersion) &&
    texts &&
    isObject(metadata) &&
    isObject(withdrawal) &&
    Array.isArray(translations)
  )
}

/** A version 1.x. */
function isFirst(version: unknown): boolean {
  return typeof version === 'string' && /^1\.\d+$/.test(version)
}
