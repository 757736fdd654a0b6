/** Gives glyphs in the operators of a page other codes. */

/** `change` gives a font's code, of four hexadecimal digits, that for it; it is asked in the order in which glyphs are shown. */
export function changeCodes(operators: string, change: (font: string, code: string) => string): string {
  let font = ''
  const lines = operators.split('\n').map((line) => {
    font = fontSet.exec(line)?.[1] ?? font
    if (!line.endsWith('] TJ')) return line
    return line.replace(strings, (digits) => digits.replace(codes, (code) => change(font, code)))
  })
  return lines.join('\n')
}

/** As `TextWriter` writes them. */
const fontSet = /^\/(\S+) \S+ Tf$/
const strings = /<[0-9a-f]+>/g
const codes = /[0-9a-f]{4}/g
