/** Finds where a text is code: in fences, and between backticks in a line. */

/** From one offset to another. */
export interface Range {
  readonly start: number
  readonly end: number
}

export interface CodeRange extends Range {
  /** Whether it is whole lines that end where they should, and no words in a line. */
  readonly isBlock: boolean
}

/** In order. */
export function codeRanges(text: string): readonly CodeRange[] {
  const ranges: CodeRange[] = []
  const indented = indentedLines()
  let [offset, fence, start] = [0, '', 0]
  for (const line of text.split('\n')) {
    const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (fence !== '') {
      if (mark.startsWith(fence) && line.replace(/[ \t>]/g, '') === mark) {
        ranges.push({start, end: offset + line.length, isBlock: true})
        fence = ''
      }
    } else if (mark !== '') [fence, start] = [mark, offset]
    else if (indented(line)) ranges.push({start: offset, end: offset + line.length, isBlock: true})
    else
      for (const {start: from, end} of spansIn(line))
        ranges.push({start: offset + from, end: offset + end, isBlock: false})
    offset += line.length + 1
  }
  if (fence !== '') ranges.push({start, end: text.length, isBlock: false})
  return ranges
}

/** Whether a line is indented code, asked of one after the other: it stands behind an empty line, and in no list. */
function indentedLines(): (line: string) => boolean {
  let [isBehindEmpty, isInList] = [true, false]
  return (line) => {
    const indent = /^(?: {4}| {0,3}\t)/.test(line)
    if (line.trim() === '') isBehindEmpty = true
    else if (indent && isBehindEmpty && !isInList) return true
    else {
      // What is not indented ends a list where it does not go on with the lines before.
      if (/^ {0,3}(?:[-*+]|\d{1,9}[.)]|\[\^[^\]]+\]:)(?:\s|$)/.test(line)) isInList = true
      else if (isBehindEmpty && /^\S/.test(line)) isInList = false
      isBehindEmpty = false
    }
    return false
  }
}

/** Runs of backticks, each up to the next of its length. */
export function spansIn(line: string): readonly Range[] {
  const runs = [...line.matchAll(/`+/g)]
  const spans: Range[] = []
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index]
    const close = runs.findIndex((one, at) => at > index && one[0] === run?.[0])
    if (run === undefined || close === -1) continue
    spans.push({start: run.index, end: (runs[close]?.index ?? 0) + run[0].length})
    index = close
  }
  return spans
}

/** Whether an offset lies in one of them; they are in order. */
export function isWithin(ranges: readonly Range[], offset: number): boolean {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const range = ranges[low]
  return range !== undefined && range.start <= offset
}
