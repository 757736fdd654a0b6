/** Takes the conditions from words in a line that Quarto shows in some formats alone: `[words]{.content-visible when-format="html"}`. */
import {pointAt} from '../../../line-table.ts'
import type {Reading} from '../../reading.ts'
import {conditionIn, type Written} from './condition.ts'
import {shown, unmet, unshown} from './mask-unshown.ts'

/** What is in braces without conditions, or that the words are not shown; undefined where nothing is said of formats. `start` is where the braces begin. */
export function takeCondition(
  braces: string,
  start: number,
  reading: Reading
): {readonly isShown: boolean; readonly rest: string} | undefined {
  const {lines, settings} = reading
  if (settings.profile?.hasCrossReferences !== true) return undefined
  const condition = conditionIn(braces.slice(1, -1))
  if (condition === undefined) return undefined
  const {isShown, unknown, others} = condition
  const placeOf = ({words, column}: Written) => ({
    quoted: words,
    position: {start: pointAt(lines, start + column), end: pointAt(lines, start + column + words.length)}
  })
  reading.tell({...(isShown ? shown : unshown), ...placeOf({words: braces, column: 0})})
  for (const {words, column} of unknown) reading.tell({...unmet, ...placeOf({words, column: column + 1})})
  return {isShown, rest: others.map(({words}) => words).join(' ')}
}
