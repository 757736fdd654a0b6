/** Chooses the form of a counted word: CLDR's cardinal rules for whole numbers below a million. */
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

const upToTwo: Rule = (count) => {
  if (count === 2) return 'two'
  return one(count)
}
const ofHundred: Rule = (count) => (['other', 'one', 'two', 'few', 'few'] as const)[count % 100] ?? 'other'

/** All languages of a rule, by their tags. */
const each = (tags: string, rule: Rule): readonly (readonly [string, Rule])[] =>
  tags.split(' ').map((tag) => [tag, rule] as const)

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...each(
    'id ja ko th tg vi zh bm bo dz ig ii jv kde kea km lkt lo ms my nqo sah ses sg su to wo yo yue',
    same
  ),
  ...each('bn fa fr hi hy pt ak am as bho csw doi ff gu kab kn kok ln mg nso pa pcm si ti zu', upToOne),
  ...each('is mk', oneOfTen),
  ...each('be ru uk', eastSlavic),
  ...each('bs cnr hr sh sr', southSlavic),
  ...each('cs sk', westSlavic),
  ...each('he iw naq sat se smn', upToTwo),
  ...each('sl dsb hsb', ofHundred),
  ...each('blo cv ksh lag', (count) => (count === 0 ? 'zero' : one(count))),
  ...each('ceb fil', (count) => ([4, 6, 9].includes(count % 10) ? 'other' : 'one')),
  [
    'br',
    (count) => {
      const [ten, hundred] = [count % 10, Math.floor((count % 100) / 10)]
      if ([1, 7, 9].includes(hundred)) return 'other'
      return ten === 9 ? 'few' : ((['other', 'one', 'two', 'few', 'few'] as const)[ten] ?? 'other')
    }
  ],
  ['cy', (count) => (count === 6 ? 'many' : ((['zero', 'one', 'two', 'few'] as const)[count] ?? 'other'))],
  [
    'gd',
    (count) => {
      if (count === 1 || count === 11) return 'one'
      if (count === 2 || count === 12) return 'two'
      return within(count, 3, 19) ? 'few' : 'other'
    }
  ],
  ...each('ar ars', (count) => {
    if (count <= 2) return (['zero', 'one', 'two'] as const)[count] ?? 'other'
    if (within(count % 100, 3, 10)) return 'few'
    return count % 100 >= 11 ? 'many' : 'other'
  }),
  [
    'ga',
    (count) => {
      if (within(count, 1, 2)) return count === 1 ? 'one' : 'two'
      if (within(count, 3, 6)) return 'few'
      return within(count, 7, 10) ? 'many' : 'other'
    }
  ],
  [
    'lt',
    (count) => {
      if (endsIn(count, 1, 1)) return 'one'
      return endsIn(count, 2, 9) ? 'few' : 'other'
    }
  ],
  ...each('lv prg', (count) => {
    if (count % 10 === 0 || within(count % 100, 11, 19)) return 'zero'
    return count % 10 === 1 ? 'one' : 'other'
  }),
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
  ]
])

/** Of a whole number in a language, by its BCP 47 tag; English's rule where none is known. */
export function pluralOf(language: string, count: number): PluralCategory {
  return (rules.get(language.toLowerCase().split('-')[0] ?? '') ?? one)(count)
}

/** The forms that counted words have in a language. */
export function pluralForms(language: string): readonly PluralCategory[] {
  return [...new Set(Array.from({length: 200}, (_, count) => pluralOf(language, count)))]
}
