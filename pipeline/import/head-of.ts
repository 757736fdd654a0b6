/** Finds what stands at the head of a document that is imported, as it will be read, and adds to it. */
import {defaultLimits} from '../model/limits.ts'
import type {FrontMatter} from '../model/publication/front-matter.ts'
import {readHead} from '../read/read-head.ts'

export interface ImportedHead {
  readonly data: FrontMatter['data']
  /** Where the text begins: an offset. */
  readonly end: number
  /** What the front matter is written in, and the offset of its first key; absent where there is none. */
  readonly inside?: {readonly kind: 'yaml' | 'toml' | 'json'; readonly offset: number}
}

/** Of a text with `\n` as its only line ending; what is no front matter as it stands is text. `keys` are those of its system. */
export function headOf(path: string, text: string, keys: readonly string[] = []): ImportedHead {
  const settings = {limits: defaultLimits, frontMatterKeys: new Set(keys)}
  const {block, misplaced, frontMatter, end} = readHead(path, text, settings).value
  const {data} = frontMatter
  if (block.kind === 'present') return {data, end: block.end, inside: {kind: 'yaml', offset: block.offset}}
  // Below the title it stays where it is.
  const isHead = misplaced?.isRead !== undefined && misplaced.begin === undefined
  const inside = isHead ? misplaced.inside : undefined
  if (inside === undefined) return {data: {}, end: 0}
  const isJson = /^\s*\{/.test(inside.text)
  return {data, end, inside: {kind: isJson ? 'json' : inside.kind, offset: inside.offset}}
}

/** With one more key in its front matter, in or before which nothing was changed; JSON on its lines stays as it is. */
export function withKey(
  text: string,
  {key, value}: {readonly key: string; readonly value: string | readonly string[]},
  {inside}: Pick<ImportedHead, 'inside'>
): string {
  const written = JSON.stringify(value)
  if (inside === undefined) return `---\n${key}: ${written}\n---\n\n${text}`
  if (inside.kind === 'json') return text
  const line = inside.kind === 'toml' ? `${key} = ${written}\n` : `${key}: ${written}\n`
  return text.slice(0, inside.offset) + line + text.slice(inside.offset)
}

/** Without a key of its front matter and what it holds; as it is where the rest would be read as something else. */
export function withoutKey(path: string, text: string, key: string): string {
  const {data, end, inside} = headOf(path, text, [key])
  if (inside === undefined || inside.kind === 'json') return text
  const {[key]: _, ...others} = data
  const head = text.slice(inside.offset, end)
  const sign = inside.kind === 'toml' ? '=' : ':'
  // Its own line, and those below that go on with it: moved in, items of a list, and the end of one.
  const own = new RegExp(
    `^["']?${key}["']?[^\\S\\n]*${sign}.*\\n(?:(?:[^\\S\\n]+\\S|-[^\\S\\n]|[^\\S\\n]*\\][^\\S\\n]*$).*\\n)*`,
    'm'
  )
  const shorter = text.slice(0, inside.offset) + head.replace(own, '') + text.slice(end)
  const isSame = JSON.stringify(headOf(path, shorter, [key]).data) === JSON.stringify(others)
  return isSame ? shorter : text
}
