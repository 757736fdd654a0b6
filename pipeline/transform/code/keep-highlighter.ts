/** Keeps a highlighter from one publication to the next, which most often has code in the same languages. */
import {openHighlighter, type Highlighter} from './highlighter.ts'

/** As `openHighlighter`. */
export type OpenHighlighter = (languages: ReadonlySet<string>) => Promise<Highlighter | undefined>

/**
 * A highlighter compiles the patterns of a grammar as code needs them, which takes longer than to colour the code of a short publication. The last
 * one that was closed is given to who asks next for the same languages, and let go of where others are asked for. Who has one has it alone.
 */
export function keepHighlighter(): OpenHighlighter {
  let idle: {readonly name: string; readonly highlighter: Highlighter} | undefined
  return async (languages) => {
    const name = [...languages].join()
    const kept = idle?.name === name ? idle.highlighter : undefined
    if (kept === undefined) idle?.highlighter.close()
    idle = undefined
    const highlighter = kept ?? (await openHighlighter(languages))
    if (highlighter === undefined) return undefined
    const close = (): void => {
      idle?.highlighter.close()
      idle = {name, highlighter}
    }
    return {...highlighter, close}
  }
}
