/** Holds JSON editions to their schema, but for documents that were held to it before. */
import {digestOfData, type Memo} from '../../model/memo.ts'
import {isObject} from '../../model/values/is-object.ts'
import type {Edition, EditionSchema} from '../../verify/index.ts'

/** The schema asks nothing of a document that depends on another, or on what stands beside the documents. */
export function rememberedSchema(schema: EditionSchema, memo: Memo | undefined): EditionSchema {
  if (memo === undefined) return schema
  const {own} = schema
  const remembered = (data: unknown): data is Edition => {
    const documents: unknown = isObject(data) ? data['documents'] : undefined
    if (!isObject(data) || !Array.isArray(documents)) return own(data)
    const others = documents
      .map((one: unknown) => ({one, key: digestOfData(['document of the schema', one])}))
      .filter(({key}) => memo.get(key) !== true)
    // The faults of the whole have their places in the whole.
    if (!own({...data, documents: others.map(({one}) => one)})) return own(data)
    for (const {key} of others) memo.put(key, true)
    return true
  }
  return {...schema, remembered}
}
