/** Puts what pages of Middleman take of themselves and of other files where they take it: `<%= current_page.data.title %>`, `<%= partial 'contact' %>`. */
import {posix} from 'node:path'
import {headOf} from '../head-of.ts'
import {textOf, type Mapping, type SourceTree} from '../source-tree.ts'
import {deepest, takeRoom, type Room} from './room.ts'

interface Work extends Room {
  readonly tree: Pick<SourceTree, 'has' | 'text'>
  /** The folder of the documents. */
  readonly source: string
  readonly data: Mapping
  readonly included: Set<string>
}

/**
 * The text of a page with values of its own front matter and the files that it includes; what is neither stays as it is written. What goes beside the
 * text, `<% content_for :sidebar do %>` or `<% content_for :title, name %>`, is left out, and told in `lost` at its line. `<%%` is `<%` on the page. Any
 * other document stays as it is.
 */
export async function placeErb(
  text: string,
  path: string,
  {tree, source, included}: Pick<Work, 'tree' | 'source' | 'included'>
): Promise<{
  readonly text: string
  readonly lost: readonly {readonly line: number; readonly what: string}[]
}> {
  if (!path.endsWith('.erb')) return {text, lost: []}
  const {data, end} = headOf(path, text)
  const work = {tree, source, data, included, files: 0, letters: 0}
  const lost: {line: number; what: string}[] = []
  const own = text
    .slice(end)
    .replace(aside, (_whole: string, block: string | undefined, value: string | undefined, at: number) => {
      const line = text.slice(0, end + at).split('\n').length
      lost.push({line, what: `what is beside the text, \`content_for :${block ?? value ?? ''}\``})
      return ''
    })
    .replace(warning, (_whole: string, _quote: string, words: string) => `> [!WARNING]\n> ${words}`)
  return {text: text.slice(0, end) + (await place(own, path, work, 0)).replaceAll('<%%', '<%'), lost}
}

const aside =
  /^<%-?\s*content_for\s+:(?:(\w{1,100})\s+do\s*-?%>[ \t]*\n(?:(?![ \t]*<%-?\s*end\b)[^\n]*\n){0,500}?[ \t]*<%-?\s*end\s*-?%>|(\w{1,100}),[^%\n]{1,500}%>)[ \t]*(?:\n|$)/gm
/** A helper of the template for technical documentation of GOV.UK. */
const warning = /^<%=\s*warning_text[ (]\s*(["'])(.{1,2000}?)\1\s*\)?\s*-?%>[ \t]*$/gm
const output =
  /<%=\s*(?:current_page\.data\.(\w{1,100})|partial[ (]\s*(["'])([\w./-]{1,300})\2\s*\)?)\s*-?%>/g

async function place(text: string, path: string, work: Work, depth: number): Promise<string> {
  let result = ''
  let at = 0
  for (const {0: whole, 1: key, 3: name = '', index} of text.matchAll(output)) {
    const words = key === undefined ? await partial(name, path, work, depth) : textOf(work.data[key])
    if (words === undefined) continue
    result += text.slice(at, index) + words
    at = index + whole.length
  }
  return result + text.slice(at)
}

/** Undefined for one that is not there, or is too deep or too large; those of a file with `_` are called without it. */
async function partial(name: string, path: string, work: Work, depth: number): Promise<string | undefined> {
  const {tree, source, included} = work
  const named = posix.join(posix.dirname(name), `_${posix.basename(name).replace(/^_/, '')}`)
  const places = [source, posix.dirname(path)].flatMap((folder) =>
    endings.map((ending) => posix.join(folder, named + ending))
  )
  const file = places.find((one) => tree.has(one))
  const found = file === undefined || depth === deepest ? undefined : await tree.text(file)
  if (file === undefined || found === undefined || !takeRoom(work, found)) return undefined
  included.add(file)
  const words = found.replace(/\r\n?/g, '\n').replace(/^\u{FEFF}/u, '')
  return (await place(words.slice(headOf(file, words).end), file, work, depth + 1)).trim()
}

const endings = ['.html.md.erb', '.md.erb', '.html.md', '.md', '.html.erb', '.erb', '.html', '']
