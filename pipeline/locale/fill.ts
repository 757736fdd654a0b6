/** Replaces the placeholders of a label by values. */
import type {Labels, PluralCategory} from './labels.ts'

/** `Document {number} of {all}` with its values; a place without a value stays as it is. */
export function fill(label: string, values: {readonly [name: string]: string | number}): string {
  return label.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

/** `1 page`, `6 pages`, by the plural rule of the labels' language. */
export function pageCount(labels: Labels, language: string, count: number): string {
  return fill(labels.pages[pluralOf(language, count)] ?? labels.pages.other, {count})
}

/** CLDR's cardinal rules for whole numbers below a million, of the languages that have labels. */
function pluralOf(language: string, count: number): PluralCategory {
  const [ten, hundred] = [count % 10, count % 100]
  switch (language.split('-')[0]) {
    case 'ar':
      if (count <= 2) return (['zero', 'one', 'two'] as const)[count] ?? 'other'
      if (hundred >= 3 && hundred <= 10) return 'few'
      return hundred >= 11 ? 'many' : 'other'
    case 'ru':
      if (ten === 1 && hundred !== 11) return 'one'
      return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 'few' : 'many'
    case 'fr':
    case 'pt':
      return count < 2 ? 'one' : 'other'
    case 'ja':
    case 'zh':
      return 'other'
    default:
      return count === 1 ? 'one' : 'other'
  }
}
