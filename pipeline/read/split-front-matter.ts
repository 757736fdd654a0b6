/** Separates the front matter at the head of a document from its text, and reports one that is never closed. */

export type FrontMatterBlock =
  | {readonly kind: 'absent'}
  /** The YAML between the two `---` lines, with the offset of its first character (always line 2) and that of the line behind. */
  | {
      readonly kind: 'present'
      readonly yaml: string
      readonly offset: number
      readonly end: number
      /** Whether `...` closes it. */
      readonly isDotted: boolean
    }
  | {readonly kind: 'unclosed'}

/**
 * `---` alone on the first line, to the next line that is `---` alone, or `...` as YAML and Pandoc have it.
 * A thematic break may begin a document too. So what follows it tells: it is front matter that never closes when the
 * next line reads like a key; and a block that closes but begins with an empty line and holds no key is text between
 * two thematic breaks.
 */
export function splitFrontMatter(text: string): FrontMatterBlock {
  const opening = /^---[ \t]*\n/.exec(text)
  if (opening === null) return {kind: 'absent'}
  const offset = opening[0].length
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(offset))
  if (closing === null) return {kind: looksLikeKey(text, offset) ? 'unclosed' : 'absent'}
  const yaml = text.slice(offset, offset + closing.index)
  if (/^[ \t]*\n/.test(yaml) && !key.test(yaml)) return {kind: 'absent'}
  const end = Math.min(text.length, offset + closing.index + closing[0].length + 1)
  return {kind: 'present', yaml, offset, end, isDotted: closing[0].startsWith('.')}
}

/** `key: value`, `"key": value` or `key:` at the start of a line. */
const key = /^(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*:(?:[ \t]|$)/m

function looksLikeKey(text: string, offset: number): boolean {
  const end = text.indexOf('\n', offset)
  return key.test(text.slice(offset, end === -1 ? undefined : end))
}
