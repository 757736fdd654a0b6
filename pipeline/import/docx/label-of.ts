/** Writes the label of an item as its list in a DOCX file numbers it. */
import {romanNumeral} from '../../model/values/roman-numeral.ts'
import type {Level} from './styles.ts'

/** As the list writes it, where that is one number or letter; a number with those above it is its own alone. */
export function labelOf(level: Level | undefined, count: number): string {
  if (level === undefined || level.format === 'bullet' || level.format === 'none') return '-'
  const own = numberOf(level.format, count)
  if (/^\(%\d\)$/.test(level.text)) return `(${own})`
  return /^%\d\)$/.test(level.text) ? `${own})` : `${own}.`
}

function numberOf(format: string, count: number): string {
  switch (format) {
    case 'lowerLetter':
      return lettersOf(count)
    case 'upperLetter':
      return lettersOf(count).toUpperCase()
    case 'lowerRoman':
      return romanNumeral(count).toLowerCase()
    case 'upperRoman':
      return romanNumeral(count)
    default:
      return String(count)
  }
}

/** As Word has it: behind `z` comes `aa`, then `bb`. */
function lettersOf(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
}
