/** Takes an edition apart into what is compared. */
import type {Document, Edition, Inline, TableRow} from '../../reader/edition-types.ts'
import {normalText, textsOf} from '../../reader/texts.ts'
import type {Unit, Words} from './unit.ts'
import {isObject} from '../../model/values/is-object.ts'

/** In reading order, documents and items of lists among them. */
export function unitsOf(edition: Edition): readonly Unit[] {
  const found: Unit[] = []
  for (const document of edition.documents) {
    const {key, title, summary, language, data, kind, children} = document
    const words: [string, Words][] = [['title', title]]
    if (summary !== undefined) words.push(['summary', {text: summary}])
    found.push({
      key,
      name: key,
      type: 'document',
      parent: -1,
      document: key,
      headings: [],
      ...(title.key === undefined ? {} : {inner: title.key}),
      text: normalText([title.text, summary ?? ''].join(' ')),
      words: new Map(words),
      values: new Map([['language', language]]),
      data: edition.documents.length > 1 ? data : {},
      ...(saysRecords(edition) ? {asRecord: recordOf(document, edition)} : {}),
      ...(kind === undefined ? {} : {kind})
    })
    collect(children, {found, document: key, parent: found.length - 1, headings: [title.text]})
  }
  return found
}

/** Whether documents that are records are among them: since version 1.3. What an only document says, its publication says. */
function saysRecords({formatVersion, documents}: Edition): boolean {
  return documents.length > 1 && Number(formatVersion.split('.')[1]) >= 3
}

/** Its type, and its front matter, without what is compared as words. */
function recordOf({key, kind}: Document, {records}: Edition): NonNullable<Unit['asRecord']> {
  if (kind === undefined) return {}
  const entry = records[kind]?.find((one) => one.part === 'document' && one.key === key)
  const {title: _, summary: __, language: ___, ...data} = {...entry?.data}
  return {type: kind, data}
}

interface Around {
  readonly found: Unit[]
  readonly document: string
  readonly parent: number
  readonly headings: readonly string[]
  readonly factOf?: string
  readonly lists?: string
}

type Fields = {readonly [key: string]: unknown}

/** A block; what holds blocks, such as a section, is gone through. */
function collect(part: unknown, around: Around): void {
  if (Array.isArray(part)) {
    for (const one of part) collect(one, around)
    return
  }
  if (!isObject(part)) return
  const {heading, children} = part
  if (isBlock(part)) {
    addBlock(part, around)
    return
  }
  if (!isObject(heading) || !isBlock(heading)) {
    collect(children, around)
    return
  }
  const index = addBlock(heading, around)
  const {text} = heading
  collect(children, {
    ...around,
    parent: index,
    headings: typeof text === 'string' ? [...around.headings, text] : around.headings
  })
}

interface BlockFields extends Fields {
  readonly type: string
  readonly key: string
}

function isBlock(part: Fields): part is BlockFields {
  return 'addresses' in part && typeof part['type'] === 'string' && typeof part['key'] === 'string'
}

/** Those whose first paragraph is what they say. */
const sayTheirFirst: ReadonlySet<string> = new Set(['note'])

/** Gives its index. */
function addBlock(block: BlockFields, around: Around): number {
  const {key, type, children, facts, kind, data, records} = block
  const items = Array.isArray(children) ? children.filter((one) => isObject(one) && !isBlock(one)) : []
  const [first] = sayTheirFirst.has(type) ? blocksIn(children) : []
  const said = first?.type === 'paragraph' ? first : undefined
  const lists = typeof records === 'string' ? records : around.lists
  const rows = type === 'table' ? items.filter(isRow) : []
  const images = type === 'figure' ? items.filter(isInline) : []
  const own = {...block, ...(said === undefined ? {} : {text: said['text'], content: said['content']})}
  const index = put(around, {
    key,
    name: key,
    type,
    ...(said === undefined ? {} : {inner: said.key}),
    ...(type === 'table' ? {rows} : {}),
    ...(type === 'figure' ? {images} : {}),
    ...(type === 'list' ? {beside: besideOf(items)} : {}),
    ...(type === 'code' && typeof block['text'] === 'string' ? {code: block['text']} : {}),
    ...(type === 'record' && isObject(data) ? {data} : {}),
    ...(type === 'record' && typeof kind === 'string' ? {kind} : {}),
    ...(lists === undefined ? {} : {lists}),
    text: ownText(own, type, [...rows, ...images]),
    words: type === 'code' ? new Map() : wordsOf(own),
    values: new Map([...valuesOf(block), ...(said === undefined ? [] : valuesOf(said))])
  })
  const inside = {...around, parent: index, ...(lists === undefined ? {} : {lists})}
  if (rows.length + images.length < items.length) addItems(items, block, inside)
  collect(blocksIn(children).slice(said === undefined ? 0 : 1), inside)
  collect(facts, {...inside, factOf: key})
  return index
}

function put(
  {found, document, parent, headings, factOf}: Around,
  own: Omit<Unit, 'parent' | 'document' | 'headings'>
): number {
  found.push({...own, document, parent, headings, ...(factOf === undefined ? {} : {factOf})})
  return found.length - 1
}

function blocksIn(children: unknown): readonly BlockFields[] {
  return Array.isArray(children) ? children.filter((one) => isObject(one)).filter(isBlock) : []
}

function isRow(item: unknown): item is TableRow {
  return isObject(item) && Array.isArray(item['children']) && item['children'].every(isObject)
}

function isInline(item: unknown): item is Inline {
  return isObject(item) && typeof item['type'] === 'string' && !('children' in item)
}

function besideOf(items: readonly Fields[]): number {
  return items.reduce((count, {children}) => count + blocksIn(children).slice(1).length, 0)
}

/** An item says its first paragraph; a term holds what it means. */
function addItems(items: readonly unknown[], holder: BlockFields, around: Around): void {
  const {ordered, start} = holder
  let term = around.parent
  items.filter(isObject).forEach((item, index) => {
    const type = typeof item['type'] === 'string' ? item['type'] : 'item'
    if (type === 'definitionDescription') {
      collect(item['children'], {...around, parent: term})
      return
    }
    const [first] = blocksIn(item['children'])
    const said = first?.type === 'paragraph' ? first : undefined
    const own = {...item, ...(said === undefined ? {} : {text: said['text'], content: said['content']})}
    const at = put(around, {
      key: said?.key ?? holder.key,
      name: said?.key ?? `${holder.key} ${index}`,
      type,
      ...(type === 'listItem' ? {item: index + 1} : {}),
      ...(ordered === true && typeof start === 'number' ? {counted: `${start + index}.`} : {}),
      ...(around.lists === undefined ? {} : {lists: around.lists}),
      text: ownText(own, type, []),
      words: wordsOf(own),
      values: new Map([
        ...valuesOf(item),
        ...(said === undefined ? [] : valuesOf(said)),
        // The author's own, unlike that of a table.
        ...(type === 'listItem' && typeof item['label'] === 'string'
          ? [['label', item['label']] as const]
          : [])
      ])
    })
    if (type === 'definitionTerm') term = at
    collect(blocksIn(item['children']).slice(said === undefined ? 0 : 1), {...around, parent: at})
  })
}

const parts = ['title', 'label', 'summary', 'caption', 'text'] as const

/** The label of a table or figure moves with its number, and is no words. */
function wordsOf(part: Fields): ReadonlyMap<string, Words> {
  const found = new Map<string, Words>()
  for (const name of parts) {
    const value = part[name]
    if (isWords(value)) found.set(name, value)
    else if (typeof value === 'string' && name !== 'label')
      found.set(name, wordsWith(value, name === 'text' ? part['content'] : undefined))
  }
  return found
}

function wordsWith(text: string, content: unknown): Words {
  return isContent(content) ? {text, content} : {text}
}

function isWords(value: unknown): value is Words {
  return (
    isObject(value) &&
    typeof value['text'] === 'string' &&
    (!('content' in value) || isContent(value['content']))
  )
}

function isContent(value: unknown): value is readonly Inline[] {
  return Array.isArray(value) && value.every(isObject)
}

function ownText(part: Fields, type: string, children: readonly unknown[]): string {
  const {facts: _, heading: __, ...own} = part
  return textsOf({...own, type, children}).join('\n')
}

/** What says where a block stands, what follows from its place, and what is compared in a way of its own. */
const notValues: ReadonlySet<string> = new Set([
  'id',
  'key',
  'source',
  'addresses',
  'number',
  'references',
  'type',
  'html',
  'digest',
  'children',
  'facts',
  'data',
  'content',
  ...parts
])

function valuesOf(part: Fields): ReadonlyMap<string, unknown> {
  const own = Object.entries(part).filter(([name]) => !notValues.has(name))
  return new Map(isEquation(part) ? [...own, ['numbered', true]] : own)
}

/** A formula that has a number, which moves, or a label of its author's. */
function isEquation({type, label}: Fields): boolean {
  return type === 'paragraph' && typeof label === 'string'
}
