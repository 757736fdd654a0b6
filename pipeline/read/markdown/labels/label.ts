/** Recognizes the label of a list's item as laws, treaties and contracts write it: `(a)`, `b)`, `(iv)`, `C.`, `1.1`, `12 bis.`. */

/** What a label counts: by one of these at a time. */
type Numerals = 'number' | 'lower' | 'upper' | 'lower roman' | 'upper roman' | 'han' | 'other'

/** One of the ways to read a label: `(i)` is a Roman one and the ninth letter. */
export interface Reading {
  readonly numerals: Numerals
  /** `[1, 2]` of `1.2`. */
  readonly path: readonly number[]
  /** Of what was put behind a number later: 1 of `5a`, 2 of `12 bis`; else 0. */
  readonly inserted: number
}

/** How the marks stand around it: labels of a list have the same. */
type Shape = '(x)' | 'x)' | 'x.' | 'x°' | 'x –' | '1.1'

export interface Label {
  /** As written. */
  readonly text: string
  readonly shape: Shape
  /** At least one. */
  readonly readings: readonly Reading[]
  /** Whether it is one that Markdown counts by itself, `1.` or `1)`. */
  readonly isPlain: boolean
}

/** Words that laws put behind the number of what was inserted later. */
const laterWords = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'nonies', 'decies']

const later = String.raw`(?:[ \u00a0-](?:${laterWords.join('|')}))?`
const counted = String.raw`(?:\p{Nd}{1,4}(?:${laterWords.join('|')}|\p{L}{0,2})|[ivxlc]{1,7}|[IVXLC]{1,7}|(\p{L})\1{0,2}|[一二三四五六七八九十百]{1,5})${later}`

const inBrackets = new RegExp(String.raw`[(（](${counted.replace('\\1', '\\2')})[)）]`, 'uy')
const beforeBracket = new RegExp(String.raw`(${counted.replace('\\1', '\\2')})\)`, 'uy')
const beforeStop = new RegExp(String.raw`(${counted.replace('\\1', '\\2')})\.`, 'uy')
const beforeDegree = new RegExp(String.raw`(\d{1,4}${later})[°º]\.?`, 'uy')
const beforeDash = /([IVXLC]{1,7}) ?[–—-](?=\s)/y
const dotted = /\d{1,3}(?:\.\d{1,3}){1,6}[.)]?/y

/** The label that stands at an offset of a line, with white space behind it; East Asian brackets need none. */
export function labelAt(line: string, offset: number): Label | undefined {
  const found =
    match(dotted, '1.1') ??
    match(inBrackets, '(x)') ??
    match(beforeBracket, 'x)') ??
    match(beforeStop, 'x.') ??
    match(beforeDegree, 'x°') ??
    match(beforeDash, 'x –')
  if (found === undefined) return undefined
  const {text, inner, shape} = found
  const rest = line.slice(offset + text.length)
  const isFree = /^[ \t]+\S/.test(rest) || (text.endsWith('）') && /^\S/.test(rest))
  const readings = isFree ? readingsOf(inner, shape) : []
  const isPlain = shape !== '(x)' && /^\d+[.)]$/.test(text)
  return readings.length === 0 ? undefined : {text, shape, readings, isPlain}

  function match(pattern: RegExp, shape: Shape) {
    pattern.lastIndex = offset
    const [text, inner = text] = pattern.exec(line) ?? []
    return text === undefined || inner === undefined ? undefined : {text, inner, shape}
  }
}

/** A label, and the word behind it. */
const withLater = new RegExp(String.raw`^(.+?)(?:(?<=\d)|[ \u00a0-])(${laterWords.join('|')})$|^(.+)$`)

function readingsOf(inner: string, shape: Shape): readonly Reading[] {
  if (shape === '1.1') {
    const path = inner.replace(/[.)]$/, '').split('.').map(Number)
    return [{numerals: 'number', path, inserted: 0}]
  }
  const [, before, word, alone = ''] = withLater.exec(inner) ?? []
  const counted = before ?? alone
  const added = word === undefined ? 0 : laterWords.indexOf(word) + 2
  const one = (numerals: Numerals, value: number, inserted = added): Reading => ({
    numerals,
    path: [value],
    inserted
  })
  const number = /^(\p{Nd}+)(\p{L}*)$/u.exec(counted)
  if (number !== null) {
    const [, digits = '', letters = ''] = number
    return [
      one('number', valueOfDigits(digits), letters === '' ? added : valueOfLetters(letters.toLowerCase()))
    ]
  }
  if (/^[一二三四五六七八九十百]+$/.test(counted)) return [one('han', valueOfHan(counted))]
  const readings: Reading[] = []
  const isOfOneLetter = new Set(counted).size === 1
  if (/^[a-z]+$/.test(counted) && isOfOneLetter) readings.push(one('lower', valueOfLetters(counted)))
  if (/^[A-Z]+$/.test(counted) && isOfOneLetter)
    readings.push(one('upper', valueOfLetters(counted.toLowerCase())))
  const roman = valueOfRoman(counted.toLowerCase())
  if (roman !== undefined && /^[a-z]+$/.test(counted)) readings.push(one('lower roman', roman))
  if (roman !== undefined && /^[A-Z]+$/.test(counted)) readings.push(one('upper roman', roman))
  if (!/^[a-z]+$/i.test(counted)) readings.push(one('other', counted.codePointAt(0) ?? 0))
  return readings
}

/** Decimal digits of any script: in each, the ten stand in order, from one whose code point is even in its block. */
function valueOfDigits(digits: string): number {
  return [...digits].reduce((sum, digit) => 10 * sum + valueOfDigit(digit.codePointAt(0) ?? 0), 0)
}

function valueOfDigit(code: number): number {
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1
  return code - zero
}

/** As laws count: `z`, `aa`, `bb`. */
function valueOfLetters(letters: string): number {
  return (letters.codePointAt(0) ?? 0) - 96 + 26 * (letters.length - 1)
}

const romanForm = /^(?=[ivxlc])(?<hundreds>c{0,3})(?<tens>xc|xl|l?x{0,3})(?<ones>ix|iv|v?i{0,3})$/
const romanParts = {c: 100, xc: 90, l: 50, xl: 40, x: 10, ix: 9, v: 5, iv: 4, i: 1}

function valueOfRoman(letters: string): number | undefined {
  if (!romanForm.test(letters)) return undefined
  let [rest, value] = [letters, 0]
  for (const [part, worth] of Object.entries(romanParts)) {
    while (rest.startsWith(part)) {
      rest = rest.slice(part.length)
      value += worth
    }
  }
  return rest === '' ? value : undefined
}

function valueOfHan(signs: string): number {
  let [value, digit] = [0, 0]
  for (const sign of signs) {
    if (sign === '十' || sign === '百') {
      value += (digit === 0 ? 1 : digit) * (sign === '十' ? 10 : 100)
      digit = 0
    } else digit = '一二三四五六七八九'.indexOf(sign) + 1
  }
  return value + digit
}

/** Whether a reading is the first that a list has. */
export function isFirst({numerals, path, inserted}: Reading): boolean {
  if (inserted > 0) return false
  return path.at(-1) === 1 || (numerals === 'other' && firstLetters.has(path[0] ?? 0))
}

/** Those that lists begin with: Greek, Cyrillic, Arabic, Hebrew, Devanagari, kana. */
const firstLetters: ReadonlySet<number> = new Set(
  [...'αаΑАأاאअアあ가ก'].map((letter) => letter.codePointAt(0) ?? 0)
)

/** Whether two labels could be of one list. */
export function isOfKind(one: Reading, other: Reading): boolean {
  return one.numerals === other.numerals && one.path.length === other.path.length
}

/** Whether one label comes somewhere after another in one list. Letters of other alphabets have no order that is known here. */
export function follows(before: Reading, after: Reading): boolean {
  if (!isOfKind(before, after)) return false
  if (before.numerals === 'other') return before.path[0] !== after.path[0]
  const change = before.path.findIndex((step, index) => step !== after.path[index])
  if (change === -1) return after.inserted > before.inserted
  return (after.path[change] ?? 0) > (before.path[change] ?? 0)
}

/** Whether one label is the very next after another: `(b)` after `(a)`, `6.` after `5a.`, `12 bis.` after `12.`. */
export function isNext(before: Reading, after: Reading): boolean {
  if (!follows(before, after)) return false
  if (before.numerals === 'other') return true
  const [last = 0, next = 0] = [before.path.at(-1), after.path.at(-1)]
  const isSameStem = before.path.slice(0, -1).join('.') === after.path.slice(0, -1).join('.')
  if (!isSameStem) return false
  if (next === last) return after.inserted <= Math.max(2, before.inserted + 1)
  return next === last + 1 && after.inserted === 0
}
