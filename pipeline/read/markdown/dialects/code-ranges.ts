/** Finds where a text is code: in fences, and between backticks in a line. */

/** From one offset to another. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** In order. */
export function codeRanges(text: string): readonly Range[] {
  const ranges: Range[] = []
  let [offset, fence, start] = [0, '', 0]
  for (const line of text.split('\n')) {
    const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (fence !== '') {
      if (mark.startsWith(fence) && line.replace(/[ \t>]/g, '') === mark) {
        ranges.push({start, end: offset + line.length})
        fence = ''
      }
    } else if (mark !== '') [fence, start] = [mark, offset]
    else for (const one of spansIn(line)) ranges.push({start: offset + one.start, end: offset + one.end})
    offset += line.length + 1
  }
  if (fence !== '') ranges.push({start, end: text.length})
  return ranges
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
