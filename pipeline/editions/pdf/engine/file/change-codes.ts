/** Gives glyphs in the operators of a page other codes. */

/** What stands for a code of the font that is set. */
export type ChangeCode = (code: number) => number

/**
 * Writes into `operators`, which are as `TextWriter` writes them, what stands for each code: `changeIn` is asked where a font is set, and
 * what it gives for each glyph, in the order in which glyphs are shown.
 */
export function changeCodes(operators: Buffer, changeIn: (font: string) => ChangeCode): void {
  let change: ChangeCode | undefined
  for (let from = 0, end = 0; from < operators.length; from = end + 1) {
    const found = operators.indexOf(lineFeed, from)
    end = found === -1 ? operators.length : found
    if (operators[from] === slash && isBefore(operators, end, ' Tf'))
      change = changeIn(operators.toString('latin1', from + 1, operators.indexOf(space, from)))
    else if (change !== undefined && isBefore(operators, end, '] TJ'))
      changeStrings(operators.subarray(from, end), change)
  }
}

/** A code has four hexadecimal digits, and stands between angle brackets. */
function changeStrings(shown: Buffer, change: ChangeCode): void {
  let isWithin = false
  for (let at = 0; at < shown.length; at += 1) {
    const byte = shown[at]
    if (byte === opening) isWithin = true
    else if (byte === closing) isWithin = false
    else if (isWithin) {
      const code = codeAt(shown, at)
      const own = change(code)
      if (own !== code) writeCode(shown, at, own)
      at += 3
    }
  }
}

function codeAt(shown: Buffer, at: number): number {
  let code = 0
  for (let digit = at; digit < at + 4; digit += 1) {
    const byte = shown[digit] ?? 0
    code = code * 16 + byte - (byte >= letterA ? letterA - 10 : zero)
  }
  return code
}

function writeCode(shown: Buffer, at: number, code: number): void {
  for (let digit = 0; digit < 4; digit += 1) {
    const value = (code >> (12 - 4 * digit)) & 15
    shown[at + digit] = value + (value >= 10 ? letterA - 10 : zero)
  }
}

function isBefore(bytes: Buffer, end: number, word: string): boolean {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[end - word.length + index] !== word.charCodeAt(index)) return false
  }
  return true
}

const [lineFeed, space, slash] = [0x0a, 0x20, 0x2f]
const [opening, closing] = [0x3c, 0x3e]
const [zero, letterA] = [0x30, 0x61]
