/** Says which line closes a fence of backticks or tildes. */

export interface OpenFence {
  readonly mark: string
  readonly column: number
  /** Whether nothing is left of it but what is in it. */
  readonly isCell?: true
}

/** CommonMark 0.31.2, 4.5: what is indented by four or more closes nothing. That counts from what the fence stands in, which begins at the fence or before. */
export function isClosedBy(fence: OpenFence, line: string, mark: string): boolean {
  const isAlone = mark.startsWith(fence.mark) && line.replace(/[ \t>]/g, '') === mark
  return isAlone && columnOf(line, mark) < fence.column + 4
}

/** The number of the first line from `from` that closes a fence; undefined where none does. */
export function closingOf(fence: OpenFence, lines: readonly string[], from: number): number | undefined {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (isClosedBy(fence, line, markAt(line))) return index
  }
  return undefined
}

function markAt(line: string): string {
  return /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
}

/** Behind the signs of quotations, which may have a space. */
export function columnOf(line: string, mark: string): number {
  const before = line.slice(0, line.indexOf(mark)).replace(/> ?/g, '')
  return [...before].reduce((column, sign) => (sign === '\t' ? column + 4 - (column % 4) : column + 1), 0)
}
