/** Finds what closes code in a line (CommonMark 0.31 §6.1). */

/** The runs of backticks of a text, by their length; they are asked for in their order. */
export class CodeSpans {
  readonly #text: string
  #runs: Map<number, {readonly starts: number[]; at: number}> | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** Where the first run of a length begins, from an offset on; undefined where there is none. */
  closing(length: number, from: number): number | undefined {
    this.#runs ??= runsOf(this.#text)
    const runs = this.#runs.get(length)
    if (runs === undefined) return undefined
    while ((runs.starts[runs.at] ?? from) < from) runs.at += 1
    return runs.starts[runs.at]
  }
}

function runsOf(text: string): Map<number, {readonly starts: number[]; at: number}> {
  const runs = new Map<number, {readonly starts: number[]; at: number}>()
  for (const {0: run, index} of text.matchAll(/`+/g)) {
    const known = runs.get(run.length)
    if (known === undefined) runs.set(run.length, {starts: [index], at: 0})
    else known.starts.push(index)
  }
  return runs
}

/** The words of code; undefined where spaces or line ends are at its ends otherwise than one at each. */
export function codeOf(written: string, isIndented: boolean): string | undefined {
  if (written.includes('\n') && (isIndented || /^\n|\n$| \n|\n /.test(written))) return undefined
  if (written.length > 2 && written.startsWith(' ') && written.endsWith(' ') && /[^ ]/.test(written)) {
    return written.slice(1, -1)
  }
  return written.trim() === '' ? undefined : written
}
