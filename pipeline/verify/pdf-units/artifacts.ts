/** Checks the text of a PDF that is in no block: running heads, page numbers, repeated heads of tables, and nothing else. */
import type {ArtifactText} from '../pdf-reader/content/page-content.ts'
import type {Unexpected} from '../units/unit.ts'
import {lettersOf} from '../units/unit-text.ts'

export interface Around {
  readonly title: string
  /** Of the sections, with their numbers. */
  readonly sections: readonly string[]
  /** The letters of the heads of all tables. */
  readonly heads: string
  /** How many pages there are. */
  readonly pages: number
}

/** Scripts whose glyphs stand in the order of their letters, and that all fonts of a PDF have. */
const plain = /^[\x20-\x7e\u00a0-\u024f\u0370-\u04ff\u2010-\u2027]*$/

/** The name of a sign that no font has: it stands for a sign in the words, and is no letters of theirs. */
const name = /\[[^[\]]+\]/
const sign = /[\p{S}\p{Extended_Pictographic}]/u

/** The same, brought to the letters that are drawn: once, and not for each page. */
interface Letters {
  readonly title: string
  readonly sections: ReadonlySet<string>
  readonly heads: string
}

/** Words beside the text that say nothing of the kind, and pages with another number than they have. */
export function unexpectedArtifacts(
  artifacts: readonly ArtifactText[],
  around: Around
): readonly Unexpected[] {
  const letters: Letters = {
    title: lettersOf(around.title),
    sections: new Set(around.sections.map(lettersOf)),
    heads: around.heads
  }
  const found: Unexpected[] = []
  const feet = new Map<number, string>()
  for (const {page, kind, text} of byPage(artifacts)) {
    if (kind === 'Pagination/Footer') feet.set(page, text)
    else if (!isExpected(kind, text, letters))
      found.push({what: 'words beside the text', at: `page ${String(page)}`, text})
  }
  if (feet.size === 0) return found
  for (let page = 1; page <= around.pages; page += 1) {
    const foot = feet.get(page)
    const isRight = foot === undefined ? page === 1 : foot.includes(String(page))
    if (!isRight) found.push({what: 'page number', at: `page ${String(page)}`, text: foot ?? 'nothing'})
  }
  return found
}

/** The head of a page is one, and its foot, however many times what is drawn of it is interrupted. */
function byPage(artifacts: readonly ArtifactText[]): readonly ArtifactText[] {
  const joined = new Map<string, ArtifactText>()
  const others: ArtifactText[] = []
  for (const artifact of artifacts) {
    const {page, kind, text} = artifact
    const key = `${String(page)} ${kind}`
    if (kind.includes('/')) joined.set(key, {page, kind, text: `${joined.get(key)?.text ?? ''}${text}`})
    else others.push(artifact)
  }
  return [...others, ...joined.values()]
}

function isExpected(kind: string, text: string, {title, sections, heads}: Letters): boolean {
  const letters = lettersOf(text)
  if (kind === 'Pagination')
    return (
      heads.includes(letters) || !plain.test(text) || saysWordsOf([heads], text) || mayNameSign(text, [heads])
    )
  if (kind !== 'Pagination/Header') return !/[\p{L}\p{N}]/u.test(text)
  const titles = [title, ...sections]
  return (
    !plain.test(text) ||
    isHead(letters, title, sections) ||
    saysWordsOf(titles, text) ||
    mayNameSign(text, titles)
  )
}

/** Whether a line has words in brackets, and the texts a sign, or the box that stands for one. */
function mayNameSign(line: string, texts: readonly string[]): boolean {
  return name.test(line) && texts.some((text) => sign.test(text))
}

/** Whether all words of a line are in the texts: from right to left, they stand in another order, or their letters do. */
function saysWordsOf(texts: readonly string[], line: string): boolean {
  const isSaid = (word: string): boolean => {
    const turned = [...word].toReversed().join('')
    return texts.some((text) => text.includes(word) || text.includes(turned))
  }
  // The last word of the title and the first of the section are not parted by a space.
  const isJoined = (word: string): boolean =>
    Array.from(word, (_, at) => at).some((at) => isSaid(word.slice(0, at)) && isSaid(word.slice(at)))
  const words = line.split(/[^\p{L}\p{M}\p{N}]+/u).map(lettersOf)
  return words.every((word) => isSaid(word) || isJoined(word))
}

/** The beginning of the title, and of a section; one that does not fit ends with an ellipsis. */
function isHead(letters: string, title: string, sections: ReadonlySet<string>): boolean {
  const [first = '', second, ...more] = letters.split('\u2026')
  if (more.length > 1) return false
  if (first.startsWith(title) && isStart(first.slice(title.length), sections)) return true
  return title.startsWith(first) ? isStart(second ?? '', sections) : isStart(first, sections)
}

/** Most heads are whole. */
function isStart(part: string, sections: ReadonlySet<string>): boolean {
  if (part === '' || sections.has(part)) return true
  for (const section of sections) if (section.startsWith(part)) return true
  return false
}
