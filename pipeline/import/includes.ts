/** Puts included files where other systems include them: mdBook, Quarto, MyST, snippets of MkDocs. */
import {posix} from 'node:path'
import type {SourceTree} from './source-tree.ts'

/** An instruction to include a file, in the text that it stands in. */
interface Include {
  readonly start: number
  readonly end: number
  /** As written, relative to the document or to the folder that is imported. */
  readonly path: string
  /** What is shown of the file. */
  readonly choose: (text: string) => string
  /** How it stands in the document. */
  readonly wrap: (text: string, path: string) => string
}

/** Files that include files that include files are put in as deep. */
const deepest = 8

/**
 * The text with every include of a file in the folder carried out; one that is not there, or leads out of the folder, stays as it
 * is written.
 */
export async function includeFiles(text: string, path: string, tree: SourceTree, depth = 0): Promise<string> {
  const includes = [...includesIn(text)].sort((a, b) => a.start - b.start)
  let result = ''
  let at = 0
  for (const {start, end, path: written, choose, wrap} of includes) {
    if (start < at) continue
    const file = [posix.join(posix.dirname(path), written), posix.normalize(written)].find((one) =>
      tree.has(one)
    )
    const found = file === undefined || depth === deepest ? undefined : await tree.text(file)
    if (file === undefined || found === undefined) continue
    const chosen = choose(found.replace(/\r\n?/g, '\n').replace(/^\u{FEFF}/u, ''))
    const inner = isMarkdown(file) ? await includeFiles(withoutHead(chosen), file, tree, depth + 1) : chosen
    result += text.slice(at, start) + wrap(inner.replace(/\n+$/, ''), file)
    at = end
  }
  return result + text.slice(at)
}

/** Where a text still asks for a file, line by line. */
export function includesLeft(text: string): readonly {readonly line: number; readonly what: string}[] {
  return [...includesIn(text)].map(({start, path}) => ({
    line: text.slice(0, start).split('\n').length,
    what: `the file \`${path}\` that is included`
  }))
}

function* includesIn(text: string): Generator<Include> {
  // mdBook: {{#include file:2:10}}, {{#rustdoc_include file:anchor}}, {{#playground file}}.
  for (const match of text.matchAll(
    /(?<!\\)\{\{#(include|rustdoc_include|playground|playpen)\s+([^\s}]{1,300})[^}\n]{0,100}\}\}/g
  )) {
    const [whole, kind = '', written = ''] = match
    const [path = '', ...range] = written.split(':')
    const isCode = kind.startsWith('play')
    yield {
      ...spanOf(match.index, whole),
      path,
      choose: (file) => choose(file, range),
      wrap: isCode ? (code) => fenced(code, 'rust') : (inner) => inner
    }
  }
  // Quarto: {{< include file >}}.
  for (const match of text.matchAll(/(?<!\{)\{\{<\s*include\s+([^\s>]{1,300})\s*>\}\}/g))
    yield {...spanOf(match.index, match[0]), path: match[1] ?? '', choose: same, wrap: same}
  // Snippets of MkDocs, on a line of their own: --8<-- "file".
  for (const match of text.matchAll(/^[ \t]*-{1,2}8<-{1,2}[ \t]+["']([^"'\n]{1,300})["'][ \t]*$/gm)) {
    const [path = '', ...range] = (match[1] ?? '').split(':')
    yield {...spanOf(match.index, match[0]), path, choose: (file) => choose(file, range), wrap: same}
  }
  // MyST: a fence {include} or {literalinclude}, with options.
  const fence =
    /^([`~:]{3,})\{(include|literalinclude)\}[ \t]+(\S{1,300})[ \t]*\n((?:(?!\1)[^\n]*\n)*?)\1[`~:]*[ \t]*$/gm
  for (const match of text.matchAll(fence)) {
    const [whole, , kind = '', path = '', options = ''] = match
    const language = /^:language:[ \t]*(\S+)/m.exec(options)?.[1]
    yield {
      ...spanOf(match.index, whole),
      path,
      choose: same,
      wrap: kind === 'include' ? same : (code, file) => fenced(code, language ?? posix.extname(file).slice(1))
    }
  }
}

function spanOf(start: number, whole: string) {
  return {start, end: start + whole.length}
}

function same(text: string): string {
  return text
}

/** All of a file, its lines from one to another, or what stands between remarks `ANCHOR: name` or `--8<-- [start:name]`. */
function choose(file: string, [from, to]: readonly string[]): string {
  const lines = file.split('\n')
  const plain = (some: readonly string[]) => some.filter((line) => !mark.test(line)).join('\n')
  if (from === undefined || (from === '' && to === undefined)) return plain(lines)
  if (/^\d*$/.test(from)) {
    const first = from === '' ? 1 : Number(from)
    const last = to === undefined ? first : to === '' ? lines.length : Number(to)
    return plain(lines.slice(first - 1, last))
  }
  const name = from.replace(/[^\w-]/g, '')
  const start = lines.findIndex((line) => new RegExp(`(?:ANCHOR:\\s*|\\[start:)${name}\\b`).test(line))
  const end = lines.findIndex((line) => new RegExp(`(?:ANCHOR_END:\\s*|\\[end:)${name}\\b`).test(line))
  return start === -1 ? plain(lines) : plain(lines.slice(start + 1, end === -1 ? undefined : end))
}

/** A line that only says where a part begins or ends. */
const mark = /ANCHOR(?:_END)?:\s*[\w-]+|-{1,2}8<-{1,2}\s*\[(?:start|end):/

function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([signs]) => signs.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${code}\n${fence}`
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown|mdx|qmd|rmd)$/i.test(path)
}

function withoutHead(text: string): string {
  return text.replace(/^---[ \t]*\n[^]*?\n---[ \t]*(?:\n|$)/, '')
}
