/** Cuts code into coloured runs with shiki's grammars, which are loaded only for the languages that occur. */
import type {HighlighterCore, LanguageInput} from 'shiki/core'
import type {CodeToken} from '../../model/tree/nodes.ts'
import {codeTheme, kindOf} from './theme.ts'

/** A line longer than this stays plain: minified code is not for reading, and regular expressions dislike it. */
const longestLine = 500

export interface Highlighter {
  /** The lines of `code` in runs that joined give exactly the line; undefined for a language without a grammar. */
  tokensOf(code: string, language: string): readonly (readonly CodeToken[])[] | undefined
  close(): void
}

/** A highlighter for some languages, named as after a code fence; undefined when none of them has a grammar. */
export async function openHighlighter(languages: ReadonlySet<string>): Promise<Highlighter | undefined> {
  const {bundledLanguages} = await import('shiki/langs')
  const loaders = new Map<string, LanguageInput>(Object.entries(bundledLanguages))
  const known = new Set([...languages].filter((language) => loaders.has(language)).sort())
  if (known.size === 0) return undefined
  const [{createHighlighterCore}, {createOnigurumaEngine}] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/oniguruma')
  ])
  const shiki = await createHighlighterCore({
    themes: [{...codeTheme, settings: [...codeTheme.settings]}],
    langs: [...known].flatMap((language) => loaders.get(language) ?? []),
    engine: createOnigurumaEngine(import('shiki/wasm'))
  })
  return {
    tokensOf: (code, language) => (known.has(language) ? tokenize(shiki, code, language) : undefined),
    close: () => {
      shiki.dispose()
    }
  }
}

function tokenize(shiki: HighlighterCore, code: string, lang: string): readonly (readonly CodeToken[])[] {
  const lines = shiki.codeToTokensBase(code, {
    lang,
    theme: codeTheme.name,
    // A line is never left half coloured because a machine was slow.
    tokenizeTimeLimit: 0,
    tokenizeMaxLineLength: longestLine
  })
  return lines.map((line) => joined(line.map(({content, color}) => ({kind: kindOf(color), text: content}))))
}

/** Neighbours of one kind made one; white space belongs to the run before it. */
function joined(tokens: readonly CodeToken[]): readonly CodeToken[] {
  const runs: CodeToken[] = []
  for (const token of tokens) {
    if (token.text === '') continue
    const last = runs.at(-1)
    if (last !== undefined && (last.kind === token.kind || token.text.trim() === ''))
      runs[runs.length - 1] = {kind: last.kind, text: last.text + token.text}
    else runs.push(token)
  }
  return runs
}
