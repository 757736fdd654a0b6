/** Finds where a text is code: in fences, and between backticks in a line. */

/** From one offset to another. */
export interface Range {
  readonly start: number
  readonly end: number
}

export interface CodeRange extends Range {
  /** Whether it is a fence that ends where it should: no words in a line, and no lines that are only indented, as those of a comment may be. */
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
    else if (indented(line)) ranges.push({start: offset, end: offset + line.length, isBlock: false})
    else
      for (const {start: from, end} of spansIn(line))
        ranges.push({start: offset + from, end: offset + end, isBlock: false})
    offset += line.length + 1
  }
  if (fence !== '') ranges.push({start, end: text.length, isBlock: false})
  return ranges
}

/**
 * What indented text may belong to: items of lists with whatever label, callouts and tabs of MkDocs, definitions, footnotes. All that does
 * not begin with a word counts, so that no remark that nobody is to read is taken for code.
 */
const opensIndented = /^ {0,3}(?![#<>`])(?:[^\p{L}\s]|(?:\p{L}|[ivxlcdm]{1,8})[.)](?:\s|$))/iu

/** Whether a line is indented code, asked of one after the other: it stands behind an empty line, and in nothing that indents its text. */
export function indentedLines(): (line: string) => boolean {
  let [isBehindEmpty, isInItem] = [true, false]
  return (line) => {
    const indent = /^(?: {4}| {0,3}\t)/.test(line)
    if (line.trim() === '') isBehindEmpty = true
    else if (indent && isBehindEmpty && !isInItem) return true
    else {
      // What is not indented ends an item where it does not go on with the lines before.
      if (opensIndented.test(line)) isInItem = true
      else if (isBehindEmpty && /^\S/.test(line)) isInItem = false
      isBehindEmpty = false
    }
    return false
  }
}

/** Runs of backticks, each up to the next of its length. */
export function spansIn(line: string): readonly Range[] {
  const runs = [...line.matchAll(/`+/g)]
  const closes = closesOf(runs.map(([ticks]) => ticks.length))
  const spans: Range[] = []
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index]
    const close = closes[index]
    if (run === undefined || close === undefined) continue
    spans.push({start: run.index, end: (runs[close]?.index ?? 0) + run[0].length})
    index = close
  }
  return spans
}

/** By the index of each length, that of the next that is the same. */
function closesOf(lengths: readonly number[]): readonly (number | undefined)[] {
  const closes = new Map<number, number>()
  const next = new Map<number, number>()
  for (const [behind, length] of lengths.toReversed().entries()) {
    const index = lengths.length - 1 - behind
    const close = next.get(length)
    if (close !== undefined) closes.set(index, close)
    next.set(length, index)
  }
  return lengths.map((_, index) => closes.get(index))
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
