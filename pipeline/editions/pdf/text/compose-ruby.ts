/** Composes words with their reading, which is set small above them. */
import type {Ruby} from '../../../model/tree/nodes.ts'
import type {Run} from '../engine/lines/runs.ts'
import type {Composition} from '../composition.ts'
import {textRuns, type RunSetting} from './text-runs.ts'

/** Sizes of the words' own. */
const readingSize = 0.5
const readingRise = 0.96

/** In letters, without the marks at them: more words stand on several lines, and what is read of them stands behind them. */
const mostLetters = 12
/** In points: what is smaller can't be read above, as in tables of very many columns, whose words are parted, too. */
const leastSize = 3.5

/** `words` are composed already; the setting is that of the reading, with the style of the words. */
export function composeRuby(
  {reading}: Ruby,
  words: readonly Run[],
  setting: RunSetting,
  composition: Composition
): readonly Run[] {
  const {underline: _, strike: __, ground: ___, ...style} = setting.textStyle
  const size = style.size * readingSize
  const isAbove = standsInOneLine(words) && size >= leastSize
  const rise = (style.rise ?? 0) + style.size * readingRise
  const said = textRuns(reading, {...setting, textStyle: {...style, size}}, composition)
  const behind = [...words, ...said]
  if (!isAbove) return behind
  const ruby = {behind}
  return [
    ...words.map((run) => ({...run, noWrap: true, ruby})),
    ...said.map((run) => ({
      ...run,
      textStyle: {...run.textStyle, rise},
      noWrap: true,
      ruby,
      isReading: true
    }))
  ]
}

function standsInOneLine(words: readonly Run[]): boolean {
  const letters = words.reduce((sum, {text}) => sum + text.replace(/\p{M}/gu, '').length, 0)
  const isPlain = words.every(
    ({picture, note, text}) => picture === undefined && note === undefined && !text.includes('\n')
  )
  return isPlain && letters > 0 && letters <= mostLetters
}
