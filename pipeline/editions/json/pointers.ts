/** Gives blocks their addresses in the JSON edition: a JSON Pointer (RFC 6901) for each, as a URL fragment (its clause 6). */
import type {Address} from '../../model/edition/block-addresses.ts'
import type * as Json from '../../reader/edition-types.ts'

/** Every object of the documents that has a key, by that key: `scope.en.json#/documents/0/children/3`. */
export function pointersOf(
  file: string,
  {documents}: Pick<Json.Edition, 'documents'>
): ReadonlyMap<string, Address> {
  const found = new Map<string, Address>()
  documents.forEach((document, index) => {
    pointersOfDocument(document, `${file}#/documents/${index}`, found)
  })
  return found
}

/** Not the whole document: its `data` is the author's, who may have keys of any name. */
function pointersOfDocument(document: Json.Document, href: string, found: Map<string, Address>): void {
  found.set(document.key, {href})
  collect(document.title, `${href}/title`, found)
  collect(document.children, `${href}/children`, found)
}

function collect(value: unknown, href: string, found: Map<string, Address>): void {
  if (!isHolder(value)) return
  if (typeof value['key'] === 'string') found.set(value['key'], {href})
  for (const name of Object.keys(value)) {
    // The data of a record, too, are the author's.
    if (name !== 'data' && isHolder(value[name])) collect(value[name], `${href}/${name}`, found)
  }
}

function isHolder(value: unknown): value is {readonly [name: string]: unknown} {
  return typeof value === 'object' && value !== null
}
