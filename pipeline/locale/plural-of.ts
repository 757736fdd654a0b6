/** Chooses the form of a counted word: CLDR's cardinal rules for whole numbers below a million, of the languages that have labels. */
import type {PluralCategory} from './labels.ts'

type Rule = (count: number) => PluralCategory

const one: Rule = (count) => (count === 1 ? 'one' : 'other')
const upToOne: Rule = (count) => (count < 2 ? 'one' : 'other')
const oneOfTen: Rule = (count) => (endsIn(count, 1, 1) ? 'one' : 'other')
const same: Rule = () => 'other'

/** Whether the last digit lies in a range, and the number does not end in one from 10 to 19. */
function endsIn(count: number, from: number, to: number): boolean {
  const ten = count % 10
  return ten >= from && ten <= to && Math.floor((count % 100) / 10) !== 1
}

const within = (count: number, from: number, to: number): boolean => count >= from && count <= to

const eastSlavic: Rule = (count) => {
  if (endsIn(count, 1, 1)) return 'one'
  return endsIn(count, 2, 4) ? 'few' : 'many'
}
const southSlavic: Rule = (count) => {
  if (endsIn(count, 1, 1)) return 'one'
  return endsIn(count, 2, 4) ? 'few' : 'other'
}
const westSlavic: Rule = (count) => {
  if (count === 1) return 'one'
  return within(count, 2, 4) ? 'few' : 'other'
}

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...['id', 'ja', 'ko', 'th', 'tg', 'vi', 'zh'].map((tag) => [tag, same] as const),
  ...['bn', 'fa', 'fr', 'hi', 'hy', 'pt'].map((tag) => [tag, upToOne] as const),
  ...['is', 'mk'].map((tag) => [tag, oneOfTen] as const),
  ...['be', 'ru', 'uk'].map((tag) => [tag, eastSlavic] as const),
  ...['bs', 'cnr', 'hr', 'sh', 'sr'].map((tag) => [tag, southSlavic] as const),
  ...['cs', 'sk'].map((tag) => [tag, westSlavic] as const),
  [
    'ar',
    (count) => {
      if (count <= 2) return (['zero', 'one', 'two'] as const)[count] ?? 'other'
      if (within(count % 100, 3, 10)) return 'few'
      return count % 100 >= 11 ? 'many' : 'other'
    }
  ],
  [
    'ga',
    (count) => {
      if (within(count, 1, 2)) return count === 1 ? 'one' : 'two'
      if (within(count, 3, 6)) return 'few'
      return within(count, 7, 10) ? 'many' : 'other'
    }
  ],
  ['he', (count) => (count === 2 ? 'two' : one(count))],
  [
    'lt',
    (count) => {
      if (endsIn(count, 1, 1)) return 'one'
      return endsIn(count, 2, 9) ? 'few' : 'other'
    }
  ],
  [
    'lv',
    (count) => {
      if (count % 10 === 0 || within(count % 100, 11, 19)) return 'zero'
      return count % 10 === 1 ? 'one' : 'other'
    }
  ],
  [
    'mt',
    (count) => {
      if (within(count, 1, 2)) return count === 1 ? 'one' : 'two'
      if (count === 0 || within(count % 100, 3, 10)) return 'few'
      return within(count % 100, 11, 19) ? 'many' : 'other'
    }
  ],
  [
    'pl',
    (count) => {
      if (count === 1) return 'one'
      return endsIn(count, 2, 4) ? 'few' : 'many'
    }
  ],
  [
    'ro',
    (count) => {
      if (count === 1) return 'one'
      return count === 0 || within(count % 100, 1, 19) ? 'few' : 'other'
    }
  ],
  ['sl', (count) => (['other', 'one', 'two', 'few', 'few'] as const)[count % 100] ?? 'other']
])

/** Of a whole number in a language, by its BCP 47 tag; English's rule where none is known. */
export function pluralOf(language: string, count: number): PluralCategory {
  return (rules.get(language.toLowerCase().split('-')[0] ?? '') ?? one)(count)
}
