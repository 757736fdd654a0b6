/** Finds documents, and headings, figures and records in them, by their words and ids, wherever they are in a project. */
import {SymbolKind} from 'vscode-languageserver'
import type {Anchor} from '../../model/publication/library.ts'
import {writtenAt, type Defined, type LinesOf} from './define.ts'
import type {TypedProject} from './judge-typed.ts'

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
  const found = documents.flatMap(({path, title, anchors}) => [
    ...(has(title) ? [{led: {path}, name: title, kind: SymbolKind.File}] : []),
    ...anchors
      .filter(({id, kind, text}) => (kind !== 'block' || text !== '') && has(`${text} #${id}`))
      .map(({id, kind, text}) => ({
        led: {path, id},
        name: text === '' ? `#${id}` : text,
        kind: kindOf(kind),
        containerName: title
      }))
  ])
  const placed = await Promise.all(
    found.slice(0, most).map(async ({led, ...symbol}) => ({...symbol, at: await writtenAt(led, linesOf)}))
  )
  // Former ids that lead on to a heading have its words, and no line of their own.
  return placed.flatMap(({at, ...symbol}) => (at === undefined ? [] : [{...symbol, at}]))
}

function kindOf(kind: Anchor['kind']): SymbolKind {
  return kind === 'heading' ? SymbolKind.String : SymbolKind.Object
}
