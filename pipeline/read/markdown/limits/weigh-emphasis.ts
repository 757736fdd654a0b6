/** Weighs emphasis: at each run that can close, the parser goes back to one that it closes, or to the start of the block. */
import type {Mark, Run} from './marks.ts'
import type {Step} from '../step.ts'

/** A run that can open, with as much of it as is left. */
interface Opener {
  readonly run: Run
  left: number
}

/** The steps of the parser, at offsets of runs that close. `marks` come in order. */
export function* emphasisSteps(marks: readonly Mark[]): Generator<Step> {
  const openers: Opener[] = []
  for (const run of marks) {
    if (run.kind !== 'run') continue
    let left = run.length
    while (run.closes && left > 0) {
      const index = openers.findLastIndex((opener) => isClosed(opener, run, left))
      const opener = openers[index]
      const distance = run.before - (opener?.run.before ?? 0)
      // What emphasis holds is gone through again, and what follows is moved.
      yield {
        construct: constructOf(run),
        offset: run.offset,
        steps: opener === undefined ? distance : 3 * distance + 0.02 * (marks.length - run.before)
      }
      if (opener === undefined) break
      const used = run.sign === '~' ? left : opener.left > 1 && left > 1 ? 2 : 1
      opener.left -= used
      left -= used
      openers.length = opener.left > 0 ? index + 1 : index
    }
    if (run.opens && left > 0) openers.push({run, left})
  }
}

/** CommonMark 0.31.2 §6.2, rules 9 and 10; strikethrough closes what is as long. */
function isClosed({run, left: open}: Opener, closer: Run, left: number): boolean {
  if (run.sign !== closer.sign) return false
  if (run.sign === '~') return open === left
  return !((run.closes || closer.opens) && left % 3 !== 0 && (open + left) % 3 === 0)
}

function constructOf({sign}: Run): string {
  return sign === '~' ? 'marks `~`' : 'marks `*` and `_`'
}
