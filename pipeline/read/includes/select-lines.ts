/** Selects the lines of an included file that are shown. */

export interface Selection {
  /** From one to another, counted from 1. */
  readonly lines?: readonly (readonly [first: number, last: number])[]
  /** What stands between remarks `ANCHOR: name` or `--8<-- [start:name]`. */
  readonly part?: string
  /** What the line above the first says, and the line below the last. */
  readonly after?: string
  readonly before?: string
  /** Whether lines that only say where a part begins or ends are left out. */
  readonly hasMarks?: boolean
}

/** Their numbers from 0, in order; undefined where the file does not have what is asked for. */
export function selectLines(
  lines: readonly string[],
  {lines: ranges, part, after, before, hasMarks = false}: Selection
): readonly number[] | undefined {
  let [first, last] = [0, lines.length]
  if (part !== undefined) {
    first = lines.findIndex((line) => namesIn(line, starts).includes(part)) + 1
    const end = lines.findIndex((line, index) => index >= first && namesIn(line, ends).includes(part))
    if (first === 0) return undefined
    if (end !== -1) last = end
  }
  if (after !== undefined) {
    first = lines.findIndex((line) => line.includes(after)) + 1
    if (first === 0) return undefined
  }
  if (before !== undefined) {
    last = lines.findIndex((line, index) => index >= first && line.includes(before))
    if (last === -1) return undefined
  }
  const shown = lines.flatMap((line, index) => {
    const isIn = index >= first && index < last && !(hasMarks && mark.test(line))
    return isIn && (ranges?.some(([from, to]) => index + 1 >= from && index + 1 <= to) ?? true) ? [index] : []
  })
  return shown.length === 0 && ranges !== undefined ? undefined : shown
}

const starts = /(?:ANCHOR:\s*|\[start:)([\w-]+)/g
const ends = /(?:ANCHOR_END:\s*|\[end:)([\w-]+)/g

/** The whole names of the parts that begin or end in a line. */
function namesIn(line: string, pattern: RegExp): readonly (string | undefined)[] {
  return [...line.matchAll(pattern)].map(([, name]) => name)
}

const mark = /ANCHOR(?:_END)?:\s*[\w-]+|-{1,2}8<-{1,2}\s*\[(?:start|end):/
