/** A title in words, as contents, bookmarks and catalogues show it. */
import type {Inline} from '../model/nodes.ts'
import {plainText} from '../model/plain-text.ts'

/** In one line: a heading may stand on several. No-break spaces stay. */
export function wordsOf(title: readonly Inline[]): string {
  return plainText(title)
    .replace(/[ \t\n\f\r]+/g, ' ')
    .trim()
}
