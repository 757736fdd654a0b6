/** Cuts code blocks into the runs that editions colour: keywords, strings, comments. */
import {digestOfData} from '../model/memo.ts'
import type {Block, Code} from '../model/tree/nodes.ts'
import {nodesOf} from '../model/tree/walk.ts'
import {openHighlighter, type Highlighter} from './code-highlighter.ts'
import {changeDocuments, makeEachHere, type ArrangeContext, type Draft} from './draft.ts'
import type {OpenHighlighter} from './keep-highlighter.ts'
import {mapFlow} from './map-nodes.ts'

/** By the language and the code of each block. */
type Colours = ReadonlyMap<string, Tokens>

type Tokens = ReturnType<Highlighter['tokensOf']>

/**
 * Code in a language without a grammar, or in none, has no tokens. Grammars are loaded where a document has other code than
 * before.
 */
export async function colourCode(
  draft: Draft,
  {
    memo,
    makeEach = makeEachHere,
    openHighlighter: open = openHighlighter
  }: Pick<ArrangeContext, 'memo' | 'makeEach' | 'openHighlighter'>
): Promise<Draft> {
  const code = draft.documents.map(({children, holds}) =>
    holds.has('code') ? nodesOf(children, 'code').filter(isOfLanguage) : []
  )
  const colours = await makeEach(code.length, (indices) => coloursIn({code, indices}, open, memo))
  if (!areAllColours(colours)) throw new Error('expected the colours of documents')
  return changeDocuments(draft, (document, index) => {
    const own = colours[index] ?? noColours
    const block = (node: Block): Block => coloured(node, own)
    return own.size === 0 ? document : {...document, children: mapFlow(document.children, {block})}
  })
}

/** Of the code of some documents. */
async function coloursIn(
  {code, indices}: {readonly code: readonly (readonly Code[])[]; readonly indices: readonly number[]},
  open: OpenHighlighter,
  memo: ArrangeContext['memo']
): Promise<readonly Colours[]> {
  // All of them, since code in one may be coloured inside of another.
  const languages = new Set(code.flat().map(languageOf).sort())
  const colouring = colouringIn(languages, open)
  const colours: Colours[] = []
  for (const index of indices) {
    const blocks = code[index] ?? []
    const key = digestOfData(['code', languages, blocks.map(nameOf)])
    const before = blocks.length === 0 ? noColours : memo?.get(key)
    const own = areColours(before) ? before : await colouring.coloursOf(blocks)
    if (own !== before) memo?.put(key, own)
    colours.push(own)
  }
  await colouring.close()
  return colours
}

/** Opens a highlighter with the first code that is to be coloured. */
function colouringIn(
  languages: ReadonlySet<string>,
  open: OpenHighlighter
): {
  coloursOf(blocks: readonly Code[]): Promise<Colours>
  close(): Promise<void>
} {
  let opening: ReturnType<OpenHighlighter> | undefined
  return {
    coloursOf: async (blocks) => {
      const highlighter = await (opening ??= open(languages))
      // The same code is coloured once: that takes longer than all else that is made of a block.
      const distinct = new Map(blocks.map((one) => [nameOf(one), one]))
      return new Map([...distinct].map(([name, one]) => [name, tokensOf(one, highlighter)]))
    },
    close: async () => (await opening)?.close()
  }
}

/** A carriage return would count as the end of a line for the grammar, and as a character for us. */
function tokensOf(code: Code, highlighter: Highlighter | undefined): Tokens {
  return code.value.includes('\r') ? undefined : highlighter?.tokensOf(code.value, languageOf(code))
}

const noColours: Colours = new Map()

function areAllColours(value: readonly unknown[]): value is readonly Colours[] {
  return value.every(areColours)
}

/** What is kept was put there by the same version of Tetrapla. */
function areColours(value: unknown): value is Colours {
  return value instanceof Map
}

function coloured(node: Block, colours: Colours): Block {
  if (node.type !== 'code') return node
  const tokens = colours.get(nameOf(node))
  return tokens === undefined ? node : {...node, tokens}
}

const plain: ReadonlySet<string> = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none', 'ansi'])

function isOfLanguage(code: Code): boolean {
  return !plain.has(languageOf(code))
}

function nameOf(code: Code): string {
  return JSON.stringify([languageOf(code), code.value])
}

/** `rust` for an info string such as `Rust,ignore` or `rust{1,3}`. */
function languageOf(code: Code): string {
  return (code.language ?? '').toLowerCase().split(/[,{\s]/)[0] ?? ''
}
