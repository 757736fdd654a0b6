/** Makes a formula of TeX in Markdown; one that can't be read is reported and kept as code. */
import {mathWords} from '../../model/tree/mathml.ts'
import type {Formula, InlineCode} from '../../model/tree/nodes.ts'
import {positionOf} from '../markdown/place-all.ts'
import type {Reading} from '../markdown/reading.ts'
import {placeInFormula, type InlineMath, type DisplayMath} from './formula-nodes.ts'

/** Code when it can't be read. */
export function makeFormula(node: InlineMath | DisplayMath, reading: Reading): Formula | InlineCode {
  const {value, display} = node
  const position = positionOf(node)
  const {tex} = reading.settings
  if (tex === undefined) throw new Error('expected what reads TeX')
  const read = tex(value, display)
  if (!read.ok) {
    const {message, hint, at} = read.fault
    const place = placeInFormula(node, at, reading.lines)
    reading.report('formula/is-understood', place, message, {hints: [hint]})
    return {type: 'inlineCode', value: value.replace(/\s+/g, ' ').trim(), position}
  }
  const alt = mathWords(read.mathml)
  if (alt === '') {
    reading.report('formula/is-understood', position, 'a formula has no signs', {
      hints: ['delete it, or write `\\$` for `$` where no formula is meant']
    })
    return {type: 'inlineCode', value: value.trim(), position}
  }
  reportMisreadTex(node, position, reading)
  for (const what of read.left)
    reading.report('formula/is-understood', position, `${what} in a formula are not shown`)
  const label = /\(\\#[a-z]{2,10}:[\w-]{1,60}\)/.exec(value)?.[0]
  if (label !== undefined)
    reading.report(
      'formula/is-understood',
      position,
      `\`${label}\`, a label of Bookdown, is shown in a formula`,
      {
        hints: ['delete it, and write `:::equation{#name}` before the formula and `:::` after it']
      }
    )
  const formula = {
    type: 'formula' as const,
    display: display ? ('block' as const) : ('inline' as const),
    alt,
    mathml: read.mathml,
    position
  }
  if (read.tag === undefined) return formula
  if (node.type === 'math' || node.isOfParagraph) return {...formula, tag: read.tag}
  reading.report(
    'formula/is-understood',
    position,
    'the `\\tag` of a formula that does not stand by itself is left out',
    {
      hints: ['write `$$` on lines of their own before and after it']
    }
  )
  return formula
}

/**
 * Tells of what TeX reads, and its author hardly meant: `x^10`, which is x to the first, and a nought; `x^-1`; a comment within a
 * line.
 */
function reportMisreadTex(
  node: InlineMath | DisplayMath,
  position: Formula['position'],
  reading: Reading
): void {
  const {value} = node
  if (looksLikeText(value)) {
    reading.report(
      'formula/is-no-text',
      position,
      `\`$${value}$\` is read as a formula, and looks like text`,
      {
        hints: ['write `\\$` for `$` where money or a name is meant, or `math: false` in the front matter']
      }
    )
  }
  const tell = (at: number, quoted: string, message: string, hint: string): void => {
    const place = placeInFormula(node, [at, at + quoted.length], reading.lines)
    reading.report('formula/is-understood', place, message, {hints: [hint]})
  }
  // In words and in chemistry it is another's.
  const isOfOthers = /\\(?:ce|pu|text\w*|mbox|label|\w*ref|tag|url|href)\b/.test(value)
  const power = isOfOthers ? null : /[\^_](?:-\d+|\d{2,})(?![\d}])/.exec(value)
  if (power !== null) {
    const [written] = power
    const message = `\`${written.slice(0, 2)}\` ends before \`${written.slice(2)}\``
    tell(power.index, written, message, `write \`${written.slice(0, 1)}{${written.slice(1)}}\``)
  }
  const comment = value.includes('\n') ? undefined : commentIn(value)
  if (comment !== undefined) {
    const message = `\`${comment}\` is a comment in TeX, and is left out`
    tell(value.length - comment.length, comment, message, 'write `\\%` for the sign')
  }
}

/** What stands behind the first `%` without a backslash of its own, to the end; nothing when that is white space. */
function commentIn(tex: string): string | undefined {
  return /(?<!\\)(?:\\\\)*(%[ \t]*\S[\s\S]*)/.exec(tex)?.[1]
}

/**
 * What has no command and holds a quotation mark or two words one after the other, but for differentials (`^; in regex ^a`); a long
 * word, or a number and a word, without any sign of a formula: `5 to 6`, `title`; or letters in a list with a number, or behind a
 * colon or semicolon: `HOME, 5`, `x; US`.
 */
function looksLikeText(tex: string): boolean {
  if (!tex.includes('\\') && (tex.includes('"') || twoWords.test(tex))) return true
  if (!/^[\p{L}\d\s.,:;'’-]*$/u.test(tex)) return false
  if (/\p{L}{2}/u.test(tex) && /,\s+\d|[;:]\s/.test(tex)) return true
  return /^\d[\d.,]*\s+\p{Ll}/u.test(tex) || /\p{Ll}{4}/u.test(tex)
}

const twoWords = /(?<![\p{L}\d])(?!d\p{L}\s)\p{Ll}{2,}\s+(?!d\p{L}\b)\p{Ll}{2,}(?![\p{L}\d])/u
