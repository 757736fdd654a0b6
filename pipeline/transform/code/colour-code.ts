/** Cuts code blocks into the runs that editions colour: keywords, strings, comments. */
import {digestOfData} from '../../model/memo.ts'
import type {Block, Code} from '../../model/tree/nodes.ts'
import {openHighlighter, type Highlighter} from './highlighter.ts'
import {codeKey, codeOf, languageOf, nameOfCode} from './code-of.ts'
import type {ArrangeContext, Change, Draft, DraftDocument} from '../draft.ts'
import type {OpenHighlighter} from './keep-highlighter.ts'
import {mapFlow} from '../map-nodes.ts'

/** By the language and the code of each block. */
type Colours = ReadonlyMap<string, Tokens>

type Tokens = ReturnType<Highlighter['tokensOf']>

/**
 * Code in a language without a grammar, or in none, has no tokens. Grammars are loaded where a document has other code than
 * before.
 */
export async function colourCode(
  {documents}: Draft,
  {memo, makeEach, openHighlighter: open = openHighlighter}: ArrangeContext
): Promise<Change | undefined> {
  const languages = languagesIn({documents})
  if (languages.size === 0) return undefined
  const openColouring = (): Colouring => colouringIn(languages, open, memo)
  if (makeEach === undefined) {
    const colouring = openColouring()
    const change = async (document: DraftDocument): Promise<DraftDocument> =>
      coloured(document, await colouring.coloursOf(codeOf(document)))
    return Object.assign(change, {
      again: (document: DraftDocument) => coloured(document, keptColours(codeOf(document), languages, memo)),
      end: () => colouring.close()
    })
  }
  const code = documents.map(codeOf)
  const colours = await makeEach(code.length, async (indices) => {
    const colouring = openColouring()
    const own: Colours[] = []
    for (const index of indices) own.push(await colouring.coloursOf(code[index] ?? []))
    await colouring.close()
    return own
  })
  if (!areAllColours(colours)) throw new Error('expected the colours of documents')
  return (document, index) => coloured(document, colours[index] ?? noColours)
}

/** Of all code of a publication: code in one may be coloured inside of another, in any document. */
export function languagesIn({documents}: Pick<Draft, 'documents'>): ReadonlySet<string> {
  return new Set(documents.flatMap(({languages}) => languages).sort())
}

/** What the colours of a document's code are kept by. */
export function coloursKey(languages: ReadonlySet<string>, code: string): string {
  return digestOfData(['colours of code', languages, code])
}

function keptColours(
  blocks: readonly Code[],
  languages: ReadonlySet<string>,
  memo: ArrangeContext['memo']
): Colours {
  const code = codeKey(blocks)
  const kept = code === undefined ? noColours : memo?.get(coloursKey(languages, code))
  if (!areColours(kept)) throw new Error('expected colours that are kept')
  return kept
}

/** Colours the code of one document after the other. */
interface Colouring {
  coloursOf(blocks: readonly Code[]): Promise<Colours>
  close(): Promise<void>
}

/** Opens a highlighter with the first code that was not coloured before. */
function colouringIn(
  languages: ReadonlySet<string>,
  open: OpenHighlighter,
  memo: ArrangeContext['memo']
): Colouring {
  let opening: ReturnType<OpenHighlighter> | undefined
  return {
    coloursOf: async (blocks) => {
      const code = codeKey(blocks)
      if (code === undefined) return noColours
      const key = coloursKey(languages, code)
      const before = memo?.get(key)
      if (areColours(before)) return before
      const highlighter = await (opening ??= open(languages))
      // The same code is coloured once: that takes longer than all else that is made of a block.
      const distinct = new Map(blocks.map((one) => [nameOfCode(one), one]))
      const colours = new Map([...distinct].map(([name, one]) => [name, tokensOf(one, highlighter)]))
      memo?.put(key, colours)
      return colours
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

function coloured(document: DraftDocument, colours: Colours): DraftDocument {
  const block = (node: Block): Block => {
    const tokens = node.type === 'code' ? colours.get(nameOfCode(node)) : undefined
    return node.type === 'code' && tokens !== undefined ? {...node, tokens} : node
  }
  return colours.size === 0 ? document : {...document, children: mapFlow(document.children, {block})}
}
