/** Reads what `contents` of a publication.yaml lists: a list of documents, or one with front matter, parts and annexes. */
import type {Matter} from '../../model/publication/document.ts'
import type {JsonValue} from '../../model/publication/front-matter.ts'
import {isList} from '../json.ts'
import {isObject} from '../../model/values/is-object.ts'

export interface ListedDocument {
  /** As written: relative to the folder of the publication. */
  readonly entry: string
  /** The JSON Pointer of the entry in front matter. */
  readonly pointer: string
  readonly matter?: Matter
}

/** In reading order; undefined without a list. Entries that are no text, which the schema reports, are left out. */
export function contentsEntries(contents: JsonValue | undefined): readonly ListedDocument[] | undefined {
  if (isList(contents)) return listed(contents, '/contents')
  if (!isObject(contents)) return undefined
  const {front, documents, parts, annexes} = contents
  return [
    ...listed(front, '/contents/front', 'front'),
    ...listed(documents, '/contents/documents'),
    ...(isList(parts) ? parts.flatMap(partEntries) : []),
    ...listed(annexes, '/contents/annexes', 'annex')
  ]
}

function partEntries(part: JsonValue, index: number): readonly ListedDocument[] {
  if (!isObject(part)) return []
  const pointer = `/contents/parts/${index}`
  const own = part['document']
  const opening =
    typeof own === 'string' ? [{entry: own, pointer: `${pointer}/document`, matter: 'part'} as const] : []
  return [...opening, ...listed(part['documents'], `${pointer}/documents`)]
}

function listed(list: JsonValue | undefined, pointer: string, matter?: Matter): readonly ListedDocument[] {
  if (!isList(list)) return []
  return list.flatMap((entry, index) =>
    typeof entry === 'string'
      ? [{entry, pointer: `${pointer}/${index}`, ...(matter === undefined ? {} : {matter})}]
      : []
  )
}
