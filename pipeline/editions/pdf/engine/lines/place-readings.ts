/** Puts the reading of words above them: it takes no room in the line, but for what it is wider than the words. */
import {isTurned, orderOf} from './bidirectional.ts'
import type {Ruby, Run} from './runs.ts'
import {Word} from './word.ts'

/** The words of a paragraph of some runs, those of a ruby kept together with room for its reading. */
export function placeReadings(words: readonly Word[], runs: readonly Run[]): readonly Word[] {
  if (!runs.some(({ruby}) => ruby !== undefined)) return words
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

/** Readings that are wider than a column stand behind their words there, so that they may go on in its next line. */
export function readingsWithin(
  runs: readonly Run[],
  words: readonly Word[],
  width: number
): readonly Run[] | undefined {
  if (!runs.some(({ruby}) => ruby !== undefined)) return undefined
  const widths = new Map<Ruby, number>()
  for (const {run, width: own} of words)
    if (run.ruby !== undefined) widths.set(run.ruby, (widths.get(run.ruby) ?? 0) + own)
  const wide = new Set([...widths].filter(([, own]) => own > width - tolerance).map(([ruby]) => ruby))
  if (wide.size === 0) return undefined
  return runs.flatMap((run, index) => {
    if (run.ruby === undefined || !wide.has(run.ruby)) return [run]
    return run.ruby === runs[index - 1]?.ruby ? [] : run.ruby.behind
  })
}

/** Sums of widths differ in their last digits by the order of adding. */
const tolerance = 0.001

function withReading(group: readonly Word[]): readonly Word[] {
  const base = group.filter(({run}) => run.isReading !== true)
  const reading = group.filter(({run}) => run.isReading === true)
  const [first, last] = [base[0], reading.at(-1)]
  if (first === undefined || last === undefined) return group
  // What has this level stands beside all words of this one and above (rule L2); what is not drawn has that of what is around.
  const drawn = base.filter((word) => word.text !== '')
  const level = Math.min(...(drawn.length === 0 ? base : drawn).map((word) => word.level))
  const [below, above] = [widthOf(base), widthOf(reading)]
  const room = Math.max(0, (above - below) / 2)
  const spaces = room === 0 ? [] : [space(first, room, level)]
  // Behind its words, which is at their left where these are written from right to left.
  const middle = (isTurned(level) ? 1 : -1) * (room + below / 2)
  const places = placesIn(reading, middle - above / 2)
  const raised = reading.map((word, index) => {
    const {run, set, breaking} = word
    const shifted = {...set, width: 0, leadingCut: 0, trailingCut: 0, shift: places[index] ?? 0}
    return new Word(run, shifted, word === last ? breaking : together, level)
  })
  return [...spaces, ...base.map(keptTogether), ...spaces, ...raised]
}

/** Where each word begins when the first of them on the page stands at `left`. */
function placesIn(words: readonly Word[], left: number): readonly number[] {
  const places: number[] = []
  let place = left
  for (const index of orderOf(words.map(({level}) => level))) {
    places[index] = place
    place += words[index]?.set.width ?? 0
  }
  return places
}

const together = {noNewLine: true} as const

function widthOf(words: readonly Word[]): number {
  return words.reduce((sum, {width}) => sum + width, 0)
}

function keptTogether({run, set, breaking: {separates}, level}: Word): Word {
  return new Word(run, set, separates === undefined ? together : {...together, separates}, level)
}

/** As wide, beside the word, and says nothing. */
function space({run: {actualText: _, anchors: __, ...run}, set}: Word, width: number, level: number): Word {
  return new Word(run, {...set.setter.set(''), width}, together, level)
}
