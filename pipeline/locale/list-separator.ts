/** Chooses the separator between the entries of a list in a line. */
import {directionOf} from './direction.ts'

const hebrewLetters = new Set(['he', 'yi'])

/** By a BCP 47 tag: the Arabic comma (U+060C), the ideographic one (U+3001), or that of Latin letters. */
export function listSeparator(language: string): string {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  if (directionOf(language) === 'rtl')
    return hebrewLetters.has(primary) || rest.includes('hebr') ? ', ' : '، '
  return ['ja', 'zh'].includes(primary) && !rest.includes('latn') ? '、' : ', '
}
