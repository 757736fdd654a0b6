/** Gives links that name a heading of any document, as the plugin autorefs of MkDocs has them, the address of that heading. */
import {posix} from 'node:path'
import {lettersOf} from '../model/references/find-anchor.ts'
import {codeRanges, isWithin} from '../read/markdown/dialects/code-ranges.ts'
import type {SourceTree} from './source-tree.ts'

/** The text of a document with a definition below it for each heading that it names, `[words][the-heading]` or `[the-heading][]`. */
export type ReferHeadings = (path: string, text: string) => string

/** Of several headings of one name, that of the document itself is meant, or else that of the first of `paths`. */
export async function headingReferences(paths: readonly string[], tree: SourceTree): Promise<ReferHeadings> {
  const own = new Map<string, ReadonlySet<string>>()
  const first = new Map<string, string>()
  for (const path of paths) {
    const names = namesIn(((await tree.text(path)) ?? '').replace(/\r\n?/g, '\n'))
    own.set(path, names)
    for (const name of names) if (!first.has(name)) first.set(name, path)
  }
  return (path, text) => {
    const lines = new Set<string>()
    for (const [, words = '', named] of text.matchAll(/\[([^[\]\n]{1,200})\]\[([^[\]\n]{0,200})\]/g)) {
      const label = named === undefined || named === '' ? words : named
      const name = lettersOf(label)
      const to = own.get(path)?.has(name) === true ? path : first.get(name)
      if (to === undefined || /\s/.test(label)) continue
      const address = to === path ? '' : posix.relative(posix.dirname(path), to).replaceAll(' ', '%20')
      lines.add(`[${label}]: ${address}#${label}`)
    }
    return lines.size === 0 ? text : `${text.trimEnd()}\n\n${[...lines].join('\n')}\n`
  }
}

/** The letters of the headings of a text, or of the ids that they are given, and of the places that it names. */
export function namesIn(text: string): ReadonlySet<string> {
  const code = codeRanges(text)
  const names = new Set<string>()
  for (const {1: heading = '', index} of text.matchAll(/^#{1,6}[ \t]+(\S.*)$/gm)) {
    if (isWithin(code, index)) continue
    const [, words = heading, attributes = ''] = /^(.*)\{:?([^{}]*)\}$/.exec(heading.trimEnd()) ?? []
    const id = /#([^\s{}]+)/.exec(attributes)?.[1]
    names.add(lettersOf(id ?? words.replace(/\]\([^()]*\)/g, '')))
  }
  for (const {1: id = '', index} of text.matchAll(/\[\]\(\)\{:?[ \t]*#([^\s{}]+)(?:[ \t][^{}\n]*)?\}/g))
    if (!isWithin(code, index)) names.add(lettersOf(id))
  names.delete('')
  return names
}
