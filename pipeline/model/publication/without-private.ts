/** Removes the values that a schema keeps private. */
import {pointerStep} from '../json-pointer.ts'
import type {JsonObject, JsonValue, Metadata, Withdrawal} from './front-matter.ts'

/** `data` without the values at some JSON Pointers (RFC 6901). */
export function withoutPrivate(data: JsonObject, pointers: ReadonlySet<string>): JsonObject {
  if (pointers.size === 0) return data
  return pointers.has('') ? {} : copyObject(data, '', pointers)
}

/** Metadata without its private keys, the built-in ones among them; `pointers` lead into the front matter. */
export function publicMetadata(metadata: Metadata, pointers: ReadonlySet<string>): Metadata {
  if (pointers.size === 0) return metadata
  const {summary, version, date, modified, publisher, licence, accessibility, ...others} = metadata
  const {translation, withdrawal, ...rest} = others
  const isPublic = (key: keyof Metadata): boolean => !pointers.has('') && !pointers.has(`/${key}`)
  return {
    ...rest,
    ...(summary !== undefined && isPublic('summary') ? {summary} : {}),
    ...(version !== undefined && isPublic('version') ? {version} : {}),
    ...(date !== undefined && isPublic('date') ? {date} : {}),
    ...(modified !== undefined && isPublic('modified') ? {modified} : {}),
    ...(publisher !== undefined && isPublic('publisher') ? {publisher} : {}),
    ...(licence !== undefined && isPublic('licence') ? {licence} : {}),
    ...(accessibility !== undefined && isPublic('accessibility') ? {accessibility} : {}),
    ...(translation !== undefined && isPublic('translation') ? {translation} : {}),
    ...(withdrawal === undefined ? {} : {withdrawal: publicWithdrawal(withdrawal, pointers)}),
    authors: isPublic('authors') ? metadata.authors : [],
    identifiers: isPublic('identifiers') ? metadata.identifiers : {},
    data: withoutPrivate(metadata.data, pointers)
  }
}

function publicWithdrawal({date, reason, replacedBy}: Withdrawal, pointers: ReadonlySet<string>): Withdrawal {
  const isPublic = (key: keyof Withdrawal): boolean =>
    !['', '/withdrawn', `/withdrawn/${key}`].some((pointer) => pointers.has(pointer))
  return {
    ...(date !== undefined && isPublic('date') ? {date} : {}),
    ...(reason !== undefined && isPublic('reason') ? {reason} : {}),
    ...(replacedBy !== undefined && isPublic('replacedBy') ? {replacedBy} : {})
  }
}

function copyObject(object: JsonObject, pointer: string, pointers: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(
    Object.entries(object)
      .map(([key, value]) => ({key, value, below: `${pointer}${pointerStep(key)}`}))
      .filter(({below}) => !pointers.has(below))
      .map(({key, value, below}) => [key, copy(value, below, pointers)])
  )
}

function copy(value: JsonValue, pointer: string, pointers: ReadonlySet<string>): JsonValue {
  if (isList(value)) {
    return value
      .map((item, index) => ({item, below: `${pointer}/${index}`}))
      .filter(({below}) => !pointers.has(below))
      .map(({item, below}) => copy(item, below, pointers))
  }
  return typeof value === 'object' && value !== null ? copyObject(value, pointer, pointers) : value
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
