/** Finds documents, and headings, figures and records in them, by their words and ids, wherever they are in a project. */
import {SymbolKind} from 'vscode-languageserver'
import type {Anchor} from '../../model/publication/library.ts'
import type {Defined, LinesOf} from './define.ts'
import type {TypedProject} from './judge-typed.ts'
import {linesOfIds} from './written-ids.ts'

export interface FoundSymbol {
  readonly name: string
  readonly kind: SymbolKind
  /** The document's title, for what stands in one. */
  readonly containerName?: string
  readonly at: Defined
}

/** What is asked for is mostly among the first: an editor asks again with each letter. */
const most = 200

/** Those whose words or `#id` have the query in them, in capital or small letters. */
export async function findSymbols(
  {judgement}: TypedProject,
  query: string,
  linesOf: LinesOf
): Promise<readonly FoundSymbol[]> {
  const asked = query.toLowerCase()
  const has = (words: string): boolean => words.toLowerCase().includes(asked)
  const documents = judgement?.index.publications.flatMap((one) => one.documents) ?? []
  const symbols: FoundSymbol[] = []
  for (const {path, title, anchors} of documents) {
    if (symbols.length >= most) break
    if (has(title)) symbols.push({name: title, kind: SymbolKind.File, at: {file: path, line: 0}})
    const named = anchors.filter(
      ({id, kind, text}) => (kind !== 'block' || text !== '') && has(`${text} #${id}`)
    )
    const written = named.length === 0 ? new Map<string, number>() : linesOfIds(await linesOf(path))
    for (const {id, kind, text} of named) {
      const line = written.get(id)
      // Former ids that lead on to a heading have its words, and no line of their own.
      if (line === undefined) continue
      const name = text === '' ? `#${id}` : text
      symbols.push({name, kind: kindOf(kind), containerName: title, at: {file: path, line}})
    }
  }
  return symbols.slice(0, most)
}

function kindOf(kind: Anchor['kind']): SymbolKind {
  return kind === 'heading' ? SymbolKind.String : SymbolKind.Object
}
