/** Isolates words whose direction is their own in a line that is written from right to left. */
import type {Properties} from 'hast'
import {directionOf, isRightToLeft, isWhollyRightToLeft} from '../locale/index.ts'
import type {Surface} from './surface.ts'

const letter = /\p{L}/u

/** Code, keys, numbers of notes: from left to right. `dir` isolates them (HTML §15.3.5); where all is so, they need none. */
export function fromLeft({language}: Pick<Surface, 'language'>): Properties {
  return directionOf(language) === 'rtl' ? {dir: 'ltr'} : {}
}

/** Words that have the direction of their first letter; a part of a word in that of its line is not cut off from the rest. */
export function byFirstLetter(words: string, surface: Pick<Surface, 'language'>): Properties {
  if (directionOf(surface.language) === 'ltr' || isWhollyRightToLeft(words)) return {}
  const [first = ''] = letter.exec(words) ?? []
  return {dir: isRightToLeft(first) ? 'rtl' : 'ltr'}
}
