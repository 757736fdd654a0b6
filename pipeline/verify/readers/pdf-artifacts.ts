/** The words of a PDF that are in no block: running heads, page numbers, heads of tables again, and nothing else. */
import type {ArtifactText} from '../pdf/content.ts'
import type {Loose} from '../unit.ts'
import {lettersOf} from '../unit-text.ts'

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

/** Words beside the text that say nothing of the kind, and pages with another number than they have. */
export function strayArtifacts(artifacts: readonly ArtifactText[], around: Around): readonly Loose[] {
  const found: Loose[] = []
  const feet = new Map<number, string>()
  for (const {page, kind, text} of byPage(artifacts)) {
    if (kind === 'Pagination/Footer') feet.set(page, text)
    else if (!isExpected(kind, text, around))
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

function isExpected(kind: string, text: string, {title, sections, heads}: Around): boolean {
  const letters = lettersOf(text)
  if (kind === 'Pagination') return heads.includes(letters) || !plain.test(text)
  if (kind !== 'Pagination/Header') return !/[\p{L}\p{N}]/u.test(text)
  return !plain.test(text) || isHead(letters, lettersOf(title), sections.map(lettersOf))
}

/** The beginning of the title, and of a section; one that does not fit ends with an ellipsis. */
function isHead(letters: string, title: string, sections: readonly string[]): boolean {
  const [first = '', second, ...more] = letters.split('\u2026')
  if (more.length > 1) return false
  const starts = ['', ...sections]
  const isStart = (part: string): boolean => starts.some((section) => section.startsWith(part))
  if (first.startsWith(title) && isStart(first.slice(title.length))) return true
  return title.startsWith(first) ? isStart(second ?? '') : isStart(first)
}
