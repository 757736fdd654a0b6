/** The words of each block of a publication, as its JSON edition says them. */
import {readFileSync} from 'node:fs'

export interface Block {
  /** Its id, or the id of the block that it is a part of. */
  readonly id: string
  readonly words: readonly string[]
}

export interface Blocks {
  /** Headings, paragraphs, cells, captions and code, in reading order. */
  readonly body: readonly Block[]
  readonly notes: readonly Block[]
  /** The page of the PDF on which the first document begins; 1 when the edition names none. */
  readonly page: number
}

export function blocksOf(jsonEdition: string): Blocks {
  const edition: unknown = JSON.parse(readFileSync(jsonEdition, 'utf8'))
  if (!isObject(edition) || !Array.isArray(edition['documents'])) throw new Error('no documents')
  const body: Block[] = []
  const notes: Block[] = []
  collect(edition['documents'], {id: '', into: body, notes})
  return {body, notes, page: pageOf(edition['documents'][0])}
}

interface Collection {
  readonly id: string
  readonly into: Block[]
  readonly notes: Block[]
}

/** Whatever has `text` of its own is a block here: the format's word for what stands in one place. */
function collect(value: unknown, collection: Collection): void {
  if (Array.isArray(value)) {
    for (const one of value) collect(one, collection)
    return
  }
  if (!isObject(value)) return
  const id = typeof value['id'] === 'string' ? value['id'] : collection.id
  const own = {...collection, id, into: value['type'] === 'note' ? collection.notes : collection.into}
  if (typeof value['text'] === 'string') {
    const text = value['type'] === 'code' ? value['text'] : inlineText(value['content'])
    for (const words of text.split(formula).map(wordsIn)) if (words.length > 0) own.into.push({id, words})
    return
  }
  for (const part of Object.values(value)) collect(part, own)
}

/** Stands in place of a formula: its signs are drawn, in two dimensions, and what is before and behind it are words by themselves. */
const formula = '\ufffc'

/** Images are no words here: their alternative text is not drawn. */
function inlineText(content: unknown): string {
  if (!Array.isArray(content)) return ''
  return content
    .map((node: unknown) => {
      if (!isObject(node)) return ''
      if (typeof node['value'] === 'string') return node['value']
      if (node['type'] === 'formula') return formula
      return Array.isArray(node['content']) ? inlineText(node['content']) : ' '
    })
    .join('')
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

function pageOf(document: unknown): number {
  const addresses = isObject(document) ? document['addresses'] : undefined
  const pdf = isObject(addresses) ? addresses['pdf'] : undefined
  const page = isObject(pdf) ? pdf['page'] : undefined
  return typeof page === 'number' ? page : 1
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
