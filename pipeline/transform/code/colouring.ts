/** Colours the code of documents: what was coloured before is taken, and grammars are loaded where a document has other code. */
import {digestOfData, type Memo} from '../../model/memo.ts'
import type {Code} from '../../model/tree/nodes.ts'
import {codeKey, languageOf, nameOfCode} from './code-of.ts'
import {openHighlighter, type Highlighter} from './highlighter.ts'
import type {OpenHighlighter} from './keep-highlighter.ts'

/** By the language and the code of each block. */
export type Colours = ReadonlyMap<string, Tokens>

type Tokens = ReturnType<Highlighter['tokensOf']>

/** Languages are those of all code of a publication: code in one may be coloured inside of another. */
export interface Colouring {
  coloursOf(blocks: readonly Code[], languages: readonly string[]): Promise<Colours>
  /** Of code that `isKept`, without waiting. */
  keptColours(blocks: readonly Code[], languages: readonly string[]): Colours
  /** Whether code with this key was coloured. */
  isKept(code: string, languages: readonly string[]): boolean
  close(): Promise<void>
}

/** Opens a highlighter with the first code that was not coloured before. */
export function openColouring({
  memo,
  open = openHighlighter
}: {
  readonly memo?: Memo | undefined
  readonly open?: OpenHighlighter | undefined
}): Colouring {
  let opening: ReturnType<OpenHighlighter> | undefined
  return {
    async coloursOf(blocks, languages) {
      const code = codeKey(blocks)
      if (code === undefined) return noColours
      const key = coloursKey(code, languages)
      const before = memo?.get(key)
      if (areColours(before)) return before
      const highlighter = await (opening ??= open(new Set(languages)))
      // The same code is coloured once: that takes longer than all else that is made of a block.
      const distinct = new Map(blocks.map((one) => [nameOfCode(one), one]))
      const colours = new Map([...distinct].map(([name, one]) => [name, tokensOf(one, highlighter)]))
      memo?.put(key, colours)
      return colours
    },
    keptColours(blocks, languages) {
      const code = codeKey(blocks)
      const kept = code === undefined ? noColours : memo?.get(coloursKey(code, languages))
      if (!areColours(kept)) throw new Error('expected colours that are kept')
      return kept
    },
    isKept: (code, languages) => memo?.has(coloursKey(code, languages)) === true,
    close: async () => (await opening)?.close()
  }
}

/** The same, of code that was coloured: that of two workers, of which each did a half. */
export function colouredBefore(all: ReadonlyMap<string | undefined, Colours>): Colouring {
  const coloursOf = (blocks: readonly Code[]): Colours => all.get(codeKey(blocks)) ?? noColours
  return {
    coloursOf: (blocks) => Promise.resolve(coloursOf(blocks)),
    keptColours: coloursOf,
    isKept: (code) => all.has(code),
    close: () => Promise.resolve()
  }
}

const noColours: Colours = new Map()

/** What is kept was put there by the same version of Tetrapla. */
export function areColours(value: unknown): value is Colours {
  return value instanceof Map
}

function coloursKey(code: string, languages: readonly string[]): string {
  return digestOfData(['colours of code', languages, code])
}

/** A carriage return would count as the end of a line for the grammar, and as a character for us. */
function tokensOf(code: Code, highlighter: Highlighter | undefined): Tokens {
  return code.value.includes('\r') ? undefined : highlighter?.tokensOf(code.value, languageOf(code))
}
