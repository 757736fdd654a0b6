/** Reads from a JSON edition which documents and blocks there were. */
import {decodePercent} from '../../../model/values/decode-percent.ts'
import type {EarlierBlock, EarlierDocument} from '../../../model/publication/earlier.ts'
import {splitFragment} from '../../../verify/units/library-address.ts'
import {dataOf, isData, parseData, stringOf, type Data} from '../../../verify/json-reader/data.ts'
import {fail} from '../../../verify/unreadable.ts'

/** `folder` is the publication's. Throws `Unreadable` when the bytes are no JSON edition. */
export function readEarlierDocuments(bytes: Uint8Array, folder: string): readonly EarlierDocument[] {
  return listOf(parseData(bytes), 'documents').map((document) => {
    const {title, source, addresses} = document
    const page = pageOf(addresses, folder)
    return {
      name: stringOf(document, 'name'),
      title: isData(title) ? stringOf(title, 'text') : '',
      digest: isData(source) ? stringOf(source, 'sha256') : '',
      ...(page === undefined ? {} : {page}),
      blocks: blocksIn([title, document['children']])
    }
  })
}

/** The objects of a list; an absent list is empty. */
function listOf(data: Data, key: string): readonly Data[] {
  const {[key]: value = []} = data
  if (!Array.isArray(value)) fail(`the JSON edition's \`${key}\` is no list`)
  return value.map((one) => dataOf(one, key))
}

function pageOf(addresses: unknown, folder: string): string | undefined {
  const html = isData(addresses) ? addresses['html'] : undefined
  const href = isData(html) ? stringOf(html, 'href') : ''
  return href === '' ? undefined : `${folder}/${decodePercent(splitFragment(href)[0])}`
}

/** Whatever has an id of its author's, in order: the data may be nested as deep as its reader allows, but the stack is not. */
function blocksIn(values: readonly unknown[]): readonly EarlierBlock[] {
  const blocks: EarlierBlock[] = []
  const open = [...values].reverse()
  while (open.length > 0) {
    const value = open.pop()
    if (Array.isArray(value)) for (const item of value.toReversed()) open.push(item)
    if (!isData(value) || value['frontMatter'] === true || isMade(value, 'callout')) continue
    if (isAddress(value)) blocks.push({id: stringOf(value, 'id'), text: textOf(value)})
    for (const part of partsOf(value).reverse()) open.push(part)
  }
  return blocks
}

/** What its author wrote: a record's data are no blocks, and its facts are made of them, as lists of records, of captions and of front matter are. */
function partsOf({addresses: _, ...parts}: Data): unknown[] {
  if (typeof parts['records'] === 'string') return [parts['caption']]
  if (isMade(parts, 'list')) return []
  if (parts['type'] !== 'record') return Object.values(parts)
  const {data: __, facts: ___, ...written} = parts
  return Object.values(written)
}

/**
 * Whether a block was made for the publication, as a list of figures and the notice of a newer original are: what is in it stands where it does,
 * and what an author writes stands behind the block's first sign.
 */
function isMade({type, source, children}: Data, kind: 'list' | 'callout'): boolean {
  if (type !== kind) return false
  const [first] = Array.isArray(children) ? Array.from<unknown>(children) : []
  const [block] = kind === 'list' && isData(first) ? listOf(first, 'children') : [first]
  const inside = isData(block) ? block['source'] : undefined
  if (!isData(source) || !isData(inside)) return false
  return source['line'] === inside['line'] && source['column'] === inside['column']
}

/** A figure or table has a caption, a callout a title, details a summary, a record a label. */
function textOf({text, caption, title, summary, label}: Data): string {
  if (typeof text === 'string') return text
  const words = [caption, title, summary, label].find(isData)
  return words === undefined ? '' : stringOf(words, 'text')
}

/** Blocks and notes have keys; a place in a line has none. */
function isAddress({id, key, type}: Data): boolean {
  return typeof id === 'string' && id !== '' && (typeof key === 'string' || type === 'span')
}
