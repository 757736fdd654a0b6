/** Finds the marks of a text that the parser pairs with each other, and how far from each other they stand. */

/** A run of `*`, `_` or `~`. */
export interface Run {
  readonly kind: 'run'
  readonly sign: string
  readonly length: number
  readonly opens: boolean
  readonly closes: boolean
  readonly offset: number
  /** How many marks and words stand before it: what the parser goes through on its way back. */
  readonly before: number
}

interface Bracket {
  readonly kind: 'opening' | 'closing' | 'word' | 'line'
  readonly offset: number
  readonly before: number
  /** Whether `(` or `[` follows, so that it may end a link. */
  readonly endsLink: boolean
}

export type Mark = Run | Bracket

/** In order; words too, since the parser begins anew at each. Code and HTML are not told apart: they only add to what is counted. */
export function marksOf(text: string): readonly Mark[] {
  const marks: Mark[] = []
  for (const {0: found, index: offset} of text.matchAll(
    /\\[!-/:-@[-`{-~]|\*+|_+|~+|!?\[|\]|\n|[\p{L}\p{N}]+/gu
  )) {
    if (found.startsWith('\\')) continue
    const before = marks.length
    const [sign = ''] = found
    if (sign === '*' || sign === '_' || sign === '~') {
      marks.push({kind: 'run', sign, length: found.length, offset, before, ...flanks(text, offset, found)})
    } else {
      const kind = kindOf(found)
      const next = text[offset + found.length]
      marks.push({kind, offset, before, endsLink: kind === 'closing' && (next === '(' || next === '[')})
    }
  }
  return marks
}

function kindOf(found: string): Bracket['kind'] {
  if (found.endsWith('[')) return 'opening'
  if (found === '\n') return 'line'
  return found === ']' ? 'closing' : 'word'
}

/** CommonMark 0.31.2 §6.2: what is left-flanking can open, what is right-flanking can close. */
function flanks(text: string, offset: number, run: string): Pick<Run, 'opens' | 'closes'> {
  const before = classOf(text[offset - 1])
  const after = classOf(text[offset + run.length])
  const left = after === 'other' || (after === 'sign' && before !== 'other')
  const right = before === 'other' || (before === 'sign' && after !== 'other')
  if (!run.startsWith('_')) return {opens: left, closes: right}
  return {opens: left && (before !== 'other' || !right), closes: right && (after !== 'other' || !left)}
}

/** Of which kind the character beside a run of marks is; the end of the text counts as space. */
export function classOf(character: string | undefined): 'space' | 'sign' | 'other' {
  if (character === undefined || /\s/.test(character)) return 'space'
  return /[\p{P}\p{S}]/u.test(character) ? 'sign' : 'other'
}
