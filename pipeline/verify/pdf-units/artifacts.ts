/** Checks the text of a PDF that is in no block: running heads, page numbers, repeated heads of tables, and nothing else. */
import type {ArtifactText} from '../pdf-reader/content/page-content.ts'
import type {Unexpected} from '../units/unit.ts'
import {lettersOf} from '../units/unit-text.ts'

export interface Around {
  /** What may stand beside the text: the title, those of the sections, what the heads of tables draw. */
  readonly words: readonly string[]
  /** How many pages there are. */
  readonly pages: number
}

/** Scripts whose glyphs stand in the order of their letters, and that all fonts of a PDF have. */
const plain = /^[\x20-\x7e\u00a0-\u024f\u0370-\u04ff\u2010-\u2027]*$/

/** The name of a sign that no font has: it stands for a sign in the words, and is no letters of theirs. */
const nameOfSign = /\[[^[\]]+\]/

/** Words beside the text that say nothing of the kind, and pages with another number than they have. */
export function unexpectedArtifacts(
  artifacts: readonly ArtifactText[],
  {words, pages}: Around
): readonly Unexpected[] {
  // No letter ends a line, and most lines stand on each page of their section.
  const letters = words.map(lettersOf).join('\n')
  const known = new Set<string>()
  const found: Unexpected[] = []
  const feet = new Map<number, string>()
  for (const {page, kind, text} of artifacts) {
    const line = JSON.stringify([kind, text])
    if (kind === 'Pagination/Footer') feet.set(page, `${feet.get(page) ?? ''}${text}`)
    else if (known.has(line) || isExpected(kind, text, letters)) known.add(line)
    else found.push({what: 'words beside the text', at: `page ${String(page)}`, text})
  }
  if (feet.size === 0) return found
  for (let page = 1; page <= pages; page += 1) {
    const foot = feet.get(page)
    const isRight = foot === undefined ? page === 1 : foot.includes(String(page))
    if (!isRight) found.push({what: 'page number', at: `page ${String(page)}`, text: foot ?? 'nothing'})
  }
  return found
}

function isExpected(kind: string, text: string, letters: string): boolean {
  if (!kind.startsWith('Pagination')) return !/[\p{L}\p{N}]/u.test(text)
  return !plain.test(text) || nameOfSign.test(text) || saysWordsOf(letters, text)
}

/** Whether all words of a line are in the texts: from right to left, they stand in another order, or their letters do. */
function saysWordsOf(texts: string, line: string): boolean {
  const isSaid = (word: string): boolean =>
    texts.includes(word) || texts.includes([...word].toReversed().join(''))
  // The last word of the title and the first of the section are not parted by a space.
  const isJoined = (word: string): boolean =>
    Array.from(word, (_, at) => at).some((at) => isSaid(word.slice(0, at)) && isSaid(word.slice(at)))
  const words = line.split(/[^\p{L}\p{M}\p{N}]+/u).map(lettersOf)
  return words.every((word) => isSaid(word) || isJoined(word))
}
