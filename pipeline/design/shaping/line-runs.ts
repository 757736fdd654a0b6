/** Splits a line with text from right to left into runs of one direction, in visual order (UAX #9). */
import makeBidi from 'bidi-js'

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/u

const bidi = makeBidi()

/** A piece that is set in one direction. */
export interface LineRun {
  readonly text: string
  readonly direction: 'ltr' | 'rtl'
}

interface Run {
  readonly level: number
  text: string
}

/** Whether some of a text is written from right to left. */
export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}

/**
 * Numbers and Latin words beside what is read from right to left would else be turned along; `base` is the direction of the line, else that of
 * its first letter.
 */
export function lineRuns(line: string, base?: 'ltr' | 'rtl'): readonly LineRun[] {
  if (!isRightToLeft(line)) return [{text: line, direction: 'ltr'}]
  const {levels} = bidi.getEmbeddingLevels(line, base)
  const runs: Run[] = []
  for (let index = 0; index < line.length; index += 1) {
    const level = levels[index] ?? 0
    const character = line.charAt(index)
    const last = runs.at(-1)
    if (last !== undefined && last.level === level) last.text += character
    else runs.push({level, text: character})
  }
  return reordered(runs).map(({text, level}) => ({text, direction: level % 2 === 1 ? 'rtl' : 'ltr'}))
}

/** Rule L2: from the highest level to the lowest odd one, neighbours of that level and above are reversed. */
function reordered(runs: readonly Run[]): readonly Run[] {
  let order = runs
  for (let level = Math.max(...runs.map((run) => run.level)); level > 0; level -= 1) {
    const turned: Run[] = []
    let among: Run[] = []
    for (const run of order) {
      if (run.level >= level) {
        among = [run, ...among]
      } else {
        turned.push(...among, run)
        among = []
      }
    }
    order = [...turned, ...among]
  }
  return order
}
