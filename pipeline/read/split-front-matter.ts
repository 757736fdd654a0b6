/** Separates the front matter at the head of a document from its text, and reports one that is never closed. */

export type FrontMatterBlock =
  | {readonly kind: 'absent'}
  /** The YAML between the two `---` lines, with the offset of its first character (always line 2) and that of the line behind. */
  | {
      readonly kind: 'present'
      readonly yaml: string
      readonly offset: number
      readonly end: number
      /** What closes it: `...` as YAML and Pandoc have it, the part of an Internet-Draft that begins there, or, where nothing does, the empty line before the text. */
      readonly closing: '---' | '...' | 'part' | 'empty line'
    }
  | {readonly kind: 'unclosed'}

/**
 * `---` alone on the first line, to the next line that is `---` alone, or `...` as YAML and Pandoc have it; or to a line `--- abstract`, as those who
 * write Internet-Drafts have it, which is of the text.
 * A thematic break may begin a document too. So what follows it tells: it is front matter that never closes when the
 * next line reads like a key; and a block that closes but begins with an empty line and holds no key is text between
 * two thematic breaks. What never closes is read up to its first empty line where it can be nothing else: each line is a
 * plain `key: value`, and prose follows that holds no key.
 */
export function splitFrontMatter(text: string): FrontMatterBlock {
  const opening = /^---[ \t]*\n/.exec(text)
  if (opening === null) return {kind: 'absent'}
  const offset = opening[0].length
  const closing = /^(?:---(?: (?:abstract|middle|note_\w+))?|\.\.\.)[ \t]*$/m.exec(text.slice(offset))
  if (closing === null) {
    if (!looksLikeKey(text, offset)) return {kind: 'absent'}
    const end = endOfPlainKeys(text, offset)
    return end === undefined
      ? {kind: 'unclosed'}
      : {kind: 'present', yaml: text.slice(offset, end), offset, end, closing: 'empty line'}
  }
  const yaml = text.slice(offset, offset + closing.index)
  if (/^[ \t]*\n/.test(yaml) && !key.test(yaml)) return {kind: 'absent'}
  const start = offset + closing.index
  if (closing[0].startsWith('--- ')) return {kind: 'present', yaml, offset, end: start, closing: 'part'}
  const end = Math.min(text.length, start + closing[0].length + 1)
  return {kind: 'present', yaml, offset, end, closing: closing[0].startsWith('.') ? '...' : '---'}
}

/** `key: value`, `"key": value` or `key:` at the start of a line. */
const key = /^(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*:(?:[ \t]|$)/m

function looksLikeKey(text: string, offset: number): boolean {
  const end = text.indexOf('\n', offset)
  return key.test(text.slice(offset, end === -1 ? undefined : end))
}

/** `key: value` in small letters, with a value of one line: no block, nor what may go on in the next. */
const plainKey = /^[a-z][a-z0-9_-]*:[ \t]+(?![|>&*!{[]|"[^"]*$|'[^']*$)\S/

/** A line of several words, also as a heading, an item or a quotation. */
const prose =
  /^(?:#{1,6}[ \t]+|[-*+>][ \t]+)?[\p{Pi}\p{Ps}"'*_¿¡]{0,4}[\p{L}\p{N}].*?(?:\S[ \t]+\S|\p{Lo}{4})/mu

/** A key in small letters at the start of any line, also one of a list: of YAML that goes on behind an empty line. */
const keyBelow = /^[ \t]*(?:-[ \t]+)?["']?[a-z][\w-]*["']?[ \t]*:(?:[ \t]|$)/m

/** Where front matter without a closing line ends; undefined where that is not beyond doubt. */
function endOfPlainKeys(text: string, offset: number): number | undefined {
  const empty = text.slice(offset).search(/\n[ \t]*\n/)
  if (empty === -1) return undefined
  const end = offset + empty + 1
  const lines = text.slice(offset, end - 1).split('\n')
  if (!lines.every((line) => plainKey.test(line))) return undefined
  const below = text.slice(end).trimStart()
  const [first = ''] = below.split(/\n[ \t]*\n/, 1)
  return prose.test(below) && !key.test(first) && !keyBelow.test(below) ? end : undefined
}
