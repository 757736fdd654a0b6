/** Reads what Sphinx says of documents of MyST: conf.py, and the lists `toctree` that stand in the documents themselves. */
import {posix} from 'node:path'
import {compareStrings} from '../../model/diagnostic.ts'
import {given} from '../../model/values/given.ts'
import {codeRanges} from '../../read/markdown/dialects/code-ranges.ts'
import type {SourceTree} from '../source-tree.ts'
import {take, takeTitle, type Gathering, type Site} from './system.ts'

/** The extensions that read Markdown. */
const readsMarkdown = /\b(?:myst_parser|myst_nb|recommonmark)\b/

/** Of the conf.py nearest to the folder that has one of them; undefined where none has. */
export async function readSphinx(tree: SourceTree): Promise<Site | undefined> {
  const confs = tree.paths.filter((path) => posix.basename(path) === 'conf.py')
  for (const conf of confs.toSorted((a, b) => a.split('/').length - b.split('/').length)) {
    const settings = await tree.text(conf)
    if (settings === undefined || !readsMarkdown.test(settings)) continue
    const source = posix.dirname(conf)
    const start = valueOf('root_doc', settings) ?? valueOf('master_doc', settings) ?? 'index'
    const found: Gathering = {entries: [], lost: []}
    await gather(posix.join(source, start), {tree, source, found, seen: new Set()})
    const author = valueOf('author', settings)
    return {
      profile: 'myst',
      source,
      roots: [source],
      takesUnlisted: found.entries.length < 2,
      ...(found.entries.length < 2 ? {} : {contents: found.entries}),
      ...given({
        title: valueOf('project', settings),
        language: valueOf('language', settings),
        authors: author === undefined ? undefined : [author]
      }),
      lost: found.lost
    }
  }
  return undefined
}

/** What a variable is set to, where that is a text. */
function valueOf(name: string, settings: string): string | undefined {
  return new RegExp(`^${name}\\s*=\\s*(["'])(.+)\\1\\s*(?:#.*)?$`, 'm').exec(settings)?.[2]
}

interface Walk {
  readonly tree: SourceTree
  readonly source: string
  readonly found: Gathering
  /** The documents whose lists were read. */
  readonly seen: Set<string>
}

/** A document, where it is Markdown, and what its lists name, one after the other; the lists of reStructuredText lead on, too. */
async function gather(name: string, walk: Walk, title?: string, depth = 0): Promise<void> {
  const {tree, source, found, seen} = walk
  const path = [name, `${name}.md`, `${name}.rst`, `${name}.ipynb`].find((one) => tree.has(one)) ?? name
  if (seen.has(path)) return
  seen.add(path)
  if (!/\.(?:rst|ipynb)$/.test(path)) take(found, {path, ...given({title})}, posix.join(source, 'conf.py'))
  for (const list of listsIn((await tree.text(path)) ?? '')) {
    if (list.caption !== undefined) takeTitle(found, list.caption, {list: path, depth})
    for (const entry of list.entries) {
      const [, words, address = entry] = /^(.*?)\s*<([^<>]+)>$/.exec(entry) ?? []
      if (address === 'self') continue
      if (/^[a-z][a-z\d+.-]*:/i.test(address)) take(found, {path: address}, path)
      else
        for (const one of namedBy(address, list.hasPatterns, {tree, folder: posix.dirname(path), source}))
          await gather(one, walk, words, depth + 1)
    }
  }
}

interface From {
  readonly tree: SourceTree
  readonly folder: string
  readonly source: string
}

/** The documents that an entry means: with `:glob:`, all that its pattern fits, by their names. */
function namedBy(address: string, hasPatterns: boolean, {tree, folder, source}: From): readonly string[] {
  const path = posix.join(address.startsWith('/') ? source : folder, address)
  if (!hasPatterns || !address.includes('*')) return [path]
  const parts = path.split(/\*+/).map((part) => part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
  const pattern = new RegExp(`^${parts.join('[^/]*')}$`)
  const names = tree.paths.filter((one) => /\.(?:md|rst|ipynb)$/.test(one))
  return names.filter((one) => pattern.test(one.replace(/\.\w+$/, ''))).toSorted(compareStrings)
}

/** The text without the lists, whose entries are those of the publication's contents. */
export function withoutLists(text: string): string {
  const lists = listsIn(text)
  const lines = text.split('\n')
  return lists.length === 0
    ? text
    : lines.filter((_, line) => !lists.some(({first, last}) => first <= line && line <= last)).join('\n')
}

interface List {
  /** The lines that it stands in, from 0. */
  readonly first: number
  readonly last: number
  readonly caption?: string
  readonly hasPatterns: boolean
  readonly entries: readonly string[]
}

/** `{toctree}` between fences, and `.. toctree::` with what is indented below it; those within code are examples. */
function listsIn(text: string): readonly List[] {
  if (!text.includes('toctree')) return []
  const code = codeRanges(text)
  const lines = text.split('\n')
  const lists: List[] = []
  let offset = 0
  for (const [first, line] of lines.entries()) {
    const start = offset
    offset += line.length + 1
    const last = endOf(first, lines)
    if (last === undefined || code.some((range) => range.start < start && start < range.end)) continue
    lists.push({first, last, ...contentOf(lines.slice(first + 1, last + 1))})
  }
  return lists
}

/** The last line of the list that begins in a line; undefined where none does. */
function endOf(first: number, lines: readonly string[]): number | undefined {
  const line = lines[first] ?? ''
  const [, fence] = /^[ \t]*(`{3,}|:{3,}|~{3,})\{toctree\}/.exec(line) ?? []
  if (fence !== undefined) {
    const end = lines.findIndex((one, index) => index > first && one.trim() === fence)
    return end === -1 ? undefined : end
  }
  const [, indent] = /^([ \t]*)\.\. toctree::/.exec(line) ?? []
  if (indent === undefined) return undefined
  const isWithin = (one: string) =>
    one.trim() === '' || (/^[ \t]*/.exec(one)?.[0] ?? '').length > indent.length
  const behind = lines.findIndex((one, index) => index > first && !isWithin(one))
  return behind === -1 ? lines.length - 1 : behind - 1
}

/** Options are `:caption: Words`, or YAML between hyphens. */
function contentOf(lines: readonly string[]): Omit<List, 'first' | 'last'> {
  const written = lines.map((line) => line.trim())
  const end = written[0] === '---' ? written.indexOf('---', 1) : -1
  const isOption = (line: string, index: number) => index <= end || /^:[a-z]+:/.test(line)
  const options = written.filter(isOption)
  const caption = options
    .map((line) => /^:?caption:\s*["']?(.+?)["']?$/.exec(line)?.[1])
    .find((one) => one !== undefined)
  return {
    ...(caption === undefined ? {} : {caption}),
    hasPatterns: options.some((line) => /^:?glob:/.test(line)),
    entries: written.filter((line, index) => !isOption(line, index) && !/^(?:[`:~]{3,}|#.*)?$/.test(line))
  }
}
