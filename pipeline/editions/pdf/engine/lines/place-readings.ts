/** Puts the reading of words above them: it takes no room in the line, but for what it is wider than the words. */
import {Word} from './word.ts'

/** The words of a paragraph, those of a ruby kept together with room for its reading. */
export function placeReadings(words: readonly Word[]): readonly Word[] {
  if (!words.some(({run}) => run.ruby !== undefined)) return words
  const placed: Word[] = []
  let group: Word[] = []
  for (const [index, word] of words.entries()) {
    const {ruby} = word.run
    if (ruby === undefined) {
      placed.push(word)
      continue
    }
    group.push(word)
    if (words[index + 1]?.run.ruby === ruby) continue
    placed.push(...withReading(group))
    group = []
  }
  return placed
}

function withReading(group: readonly Word[]): readonly Word[] {
  const base = group.filter(({run}) => run.isReading !== true)
  const reading = group.filter(({run}) => run.isReading === true)
  const [first, last] = [base[0], reading.at(-1)]
  if (first === undefined || last === undefined) return group
  const [below, above] = [widthOf(base), widthOf(reading)]
  const room = Math.max(0, (above - below) / 2)
  const spaces = room === 0 ? [] : [space(first, room)]
  let left = -room - (below + above) / 2
  const raised = reading.map((word) => {
    const {run, set, breaking, level} = word
    const shifted = {...set, width: 0, leadingCut: 0, trailingCut: 0, shift: left}
    left += set.width
    return new Word(run, shifted, word === last ? breaking : together, level)
  })
  return [...spaces, ...base.map(keptTogether), ...spaces, ...raised]
}

const together = {noNewLine: true} as const

function widthOf(words: readonly Word[]): number {
  return words.reduce((sum, {width}) => sum + width, 0)
}

function keptTogether({run, set, level}: Word): Word {
  return new Word(run, set, together, level)
}

/** As wide, beside the word, and says nothing. */
function space({run: {actualText: _, anchors: __, ...run}, set, level}: Word, width: number): Word {
  return new Word(run, {...set.setter.set(''), width}, together, level)
}
