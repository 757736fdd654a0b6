/** Finds the document that a place is in which authors of Quarto, Bookdown and MyST name in any chapter of a book: `[words](#scope)`. */
import {codeRanges, isWithin} from '../../read/markdown/dialects/code-ranges.ts'
import type {SourceTree} from '../source-tree.ts'

/** The path of the document that has a place of this name, where only one has. */
export type NamedPlaces = (name: string) => string | undefined

/** Of the documents at `paths`; of those that are no text in UTF-8 none. `mask` gives a text as Markdown, each character in its place. */
export async function namedPlaces(
  paths: readonly string[],
  tree: SourceTree,
  mask: (text: string) => string
): Promise<NamedPlaces> {
  const found = new Map<string, string | undefined>()
  for (const path of paths)
    for (const name of placesIn((await tree.text(path)) ?? '', mask))
      found.set(name, found.has(name) ? undefined : path)
  return (name) => found.get(name)
}

/** The names that headings and other blocks of a text are given in attributes, `{#scope}`, and in MyST on a line before them, `(scope)=`, or in their options, `:label: scope`. */
function placesIn(text: string, mask: (text: string) => string): ReadonlySet<string> {
  const code = codeRanges(mask(text))
  const names = [...text.matchAll(/\{#([\w:.-]{1,200})[^{}\n]{0,200}\}/g)]
  const lines = [...text.matchAll(/^[ \t]*\(([^()\s]{1,200})\)=[ \t]*$/gm)]
  // Blocks of MyST are fenced like code.
  const options = [...text.matchAll(/^[ \t]*:(?:label|name):[ \t]+(\S{1,200})[ \t]*$/gm)]
  const named = [...names, ...lines].filter(({index}) => !isWithin(code, index))
  return new Set([...named, ...options].flatMap(({1: name = ''}) => [name]))
}
