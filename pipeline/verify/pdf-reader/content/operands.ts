/** Reads the values before an operator of a page's content as matrices and colours. */
import type {Matrix} from '../matrix.ts'
import {expectNumber, type PdfValue} from '../values.ts'

/** Under this contrast with white words can't be read (WCAG 2.2 SC 1.4.3 asks for 4.5). */
const leastContrast = 2

/** The values before an operator. */
export type Operands = readonly (PdfValue | undefined)[]

export function matrixOf(operands: Operands): Matrix {
  return [
    expectNumber(operands[0]),
    expectNumber(operands[1]),
    expectNumber(operands[2]),
    expectNumber(operands[3]),
    expectNumber(operands[4]),
    expectNumber(operands[5])
  ]
}

/** Whether a colour can be read on white, by its contrast (WCAG 2.2, relative luminance). */
export function isDark(operands: Operands): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((index) => {
    const value = expectNumber(operands[index])
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= leastContrast
}
