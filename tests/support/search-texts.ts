/** The texts of the search, and those of the JSON edition that they have to be, block by block. */
import {runInNewContext} from 'node:vm'

/** What a script of `search/` leaves for the search of the catalogue. */
export interface SearchTexts {
  readonly page: string
  readonly title: string
  readonly paths: readonly (readonly string[])[]
  readonly blocks: readonly (readonly [id: string, path: number, text: string])[]
}

/** What a script leaves, as a browser finds it: under one name. */
export function leftBy(script: Uint8Array | undefined): {readonly name: string; readonly value: unknown} {
  const context: {tetrapla?: Record<string, unknown>} = {}
  runInNewContext(new TextDecoder().decode(script), context)
  const [[name, value] = ['', undefined], ...others] = Object.entries(context.tetrapla ?? {})
  if (others.length > 0) throw new Error(`the script of ${name} leaves more than that`)
  return {name, value}
}

/** The words of each block, by its id, as the search has them; what its parts say stands on lines, whose order says nothing. */
export function searchedBlocks({blocks}: SearchTexts): ReadonlyMap<string, string> {
  return byBlock(blocks.map(([id, , text]) => [id, text]))
}

/** The same as a document of a JSON edition has them; title and summary have no id but what a heading gives. */
export function blocksInJson({
  title,
  summary,
  children
}: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  return byBlock([
    ...textsInJson(title, ''),
    ...(typeof summary === 'string' ? [['', summary] as const] : []),
    ...textsInJson(children, '')
  ])
}

/** Every text of a JSON edition's document with the id of its block, whatever its block is called. */
function textsInJson(value: unknown, id: string): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one) => textsInJson(one, id))
  const node = value as Record<string, unknown>
  const own = typeof node['id'] === 'string' && typeof node['key'] === 'string' ? node['id'] : id
  const words = [node['text'], ...('text' in node ? [] : [node['alt']])].filter(
    (one) => typeof one === 'string'
  )
  // `content` has the words of `text` again, with their marks; an image in a line is among these.
  const below = Object.entries(node).filter(
    ([key]) => !['content', 'data', 'addresses', 'source'].includes(key)
  )
  return [
    ...words.map((word) => [own, word] as const),
    ...below.flatMap(([, child]) => textsInJson(child, own))
  ]
}

function byBlock(texts: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const blocks = new Map<string, string[]>()
  for (const [id, text] of texts) blocks.set(id, [...(blocks.get(id) ?? []), ...text.split('\n')])
  const entries = [...blocks].map(
    ([id, all]) =>
      [
        id,
        all
          .filter((text) => text.trim() !== '')
          .sort()
          .join('\n')
      ] as const
  )
  return new Map(entries.filter(([, text]) => text !== ''))
}
