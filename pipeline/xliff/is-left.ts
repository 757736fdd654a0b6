/** Says whether a translation has a line in the words of its original still. */
import {shapeOf, type Line} from './line.ts'
import type {Stretch} from './stretch.ts'

/**
 * Where all of it is marked as in the original's language, as an import leaves it; and, where nothing can be marked, as in a title or an
 * alternative text, where it says the same.
 */
export function isLeft(translation: Stretch, original: Stretch, language: string): boolean {
  switch (translation.form) {
    case 'yaml':
    case 'alternative':
    case 'attribute':
    case 'title':
      return shapeOf(translation.line.tokens) === shapeOf(original.line.tokens)
    case 'markdown':
    case 'heading':
    case 'cell':
    case 'html':
    case 'as-written':
      return isMarked(translation.line, language)
  }
}

function isMarked({tokens, codes}: Line, language: string): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (first?.kind !== 'open' || last?.kind !== 'close' || first.id !== last.id) return false
  const open = codes.find(({id}) => id === first.id)?.open ?? ''
  return /^<span lang="([^"]*)">$/i.exec(open)?.[1]?.toLowerCase() === language.toLowerCase()
}
