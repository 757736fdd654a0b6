/** Isolates words whose direction is their own in a line that is written from right to left. */
import type {Properties} from 'hast'
import {directionOf} from '../locale/index.ts'
import type {Surface} from './surface.ts'

const letter = /\p{L}/u
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** Code, keys, numbers of notes: from left to right. `dir` isolates them (HTML §15.3.5); where all is so, they need none. */
export function fromLeft({language}: Pick<Surface, 'language'>): Properties {
  return directionOf(language) === 'rtl' ? {dir: 'ltr'} : {}
}

/** Words that have the direction of their first letter. */
export function byFirstLetter(words: string, surface: Pick<Surface, 'language'>): Properties {
  const [first = ''] = letter.exec(words) ?? []
  return directionOf(surface.language) === 'rtl' ? {dir: rightToLeft.test(first) ? 'rtl' : 'ltr'} : {}
}
