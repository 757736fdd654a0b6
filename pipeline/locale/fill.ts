/** Puts values in a label's places. */
import type {Labels} from './labels.ts'

/** `Document {number} of {all}` with its values; a place without a value stays as it is. */
export function fill(label: string, values: {readonly [name: string]: string | number}): string {
  return label.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

/** `1 page`, `6 pages`, by the plural rule of the labels' language. */
export function pageCount(labels: Labels, language: string, count: number): string {
  return fill(labels.pages[pluralOf(language, count)], {count})
}

/** 0 for one, 1 for few, 2 for many; CLDR's cardinal rules for whole numbers. */
function pluralOf(language: string, count: number): 0 | 1 | 2 {
  const [ten, hundred] = [count % 10, count % 100]
  switch (language.split('-')[0]) {
    case 'ru':
      if (ten === 1 && hundred !== 11) return 0
      return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 1 : 2
    case 'fr':
      return count < 2 ? 0 : 2
    default:
      return count === 1 ? 0 : 2
  }
}
