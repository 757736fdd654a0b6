/** Lists what a document has by its lines, as editors show its outline: headings, and in them what has an id or a title. */
import {SymbolKind, type DocumentSymbol} from 'vscode-languageserver'
import {headingsIn, textIn} from './headings-in.ts'
import {idsOf} from './written-ids.ts'

/** A line of the outline, with the headings that it stands below. */
interface Entry {
  readonly line: number
  /** Of what is no heading, deeper than all. */
  readonly depth: number
  readonly name: string
  readonly kind: SymbolKind
  readonly id: string | undefined
}

const noHeading = 7

/** Letters of a line of text that has an id: more says nothing in a list. */
const longest = 80

/** A heading reaches to the next one that is not below it, anything else to the end of its line. */
export function outline(lines: readonly string[]): DocumentSymbol[] {
  const entries = entriesIn(lines)
  const roots: DocumentSymbol[] = []
  const open: {readonly depth: number; readonly symbol: DocumentSymbol}[] = []
  for (const [index, entry] of entries.entries()) {
    const symbol = symbolOf(entry, lines, lastOf(index, entries, lines))
    while ((open.at(-1)?.depth ?? 0) >= entry.depth) open.pop()
    const siblings = open.at(-1)?.symbol.children ?? roots
    siblings.push(symbol)
    open.push({depth: entry.depth, symbol})
  }
  return roots
}

function lastOf(index: number, entries: readonly Entry[], lines: readonly string[]): number {
  const {line = 0, depth = 0} = entries[index] ?? {}
  if (depth === noHeading) return line
  let next = index + 1
  while ((entries[next]?.depth ?? 0) > depth) next += 1
  return (entries[next]?.line ?? lines.length) - 1
}

function entriesIn(lines: readonly string[]): readonly Entry[] {
  const text = textIn(lines)
  const [headings, ids] = [headingsIn(lines, text), idsOf(lines)]
  return text.flatMap((line, index) => {
    const heading = headings.get(index)
    const id = ids.get(index)?.id
    const [depth, kind, words] =
      heading === undefined
        ? ([noHeading, SymbolKind.Object, titleOf(line)] as const)
        : ([heading.depth, SymbolKind.String, heading.words] as const)
    if (id === undefined && words === undefined) return []
    const name = [plain(words ?? line), id].find((one) => one !== undefined && one !== '')
    return [{line: index, depth, kind, id, name: name ?? '#'}]
  })
}

/** The title of a directive, or the words of an image that stands alone and so is a figure. */
function titleOf(line: string): string | undefined {
  const [, directive, title] = /^\s*:{2,}\s*([\w-]+)\[([^\]]+)\]/.exec(line) ?? []
  if (directive !== undefined) return `${directive}: ${title}`
  return /^ {0,3}!\[([^\]]+)\]\([^)]*\)(?:\{[^}]*\})?\s*$/.exec(line)?.[1]
}

/** Without attributes, the addresses of links and signs of emphasis. */
function plain(words: string): string {
  return words
    .replaceAll(/\{[^{}]*\}/g, '')
    .replaceAll(/!?\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])?/g, '$1')
    .replaceAll(/\*+|`+|(?<!\w)_+|(?<!_)_+(?!\w)/g, '')
    .replace(/^[\s:|>#-]+/, '')
    .slice(0, longest)
    .trim()
}

function symbolOf({line, name, kind, id}: Entry, lines: readonly string[], last: number): DocumentSymbol {
  const end = {line: last, character: lines[last]?.length ?? 0}
  const own = {line, character: lines[line]?.length ?? 0}
  const start = {line, character: 0}
  return {
    name,
    kind,
    ...(id === undefined ? {} : {detail: `#${id}`}),
    range: {start, end},
    selectionRange: {start, end: own},
    children: []
  }
}
