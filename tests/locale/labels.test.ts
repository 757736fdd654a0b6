/** Every language has every label, with the same places to fill in, and writes dates as its readers do. */
import {describe, expect, test} from 'vitest'
import {
  directionOf,
  fill,
  formatDate,
  hasLabels,
  labelLanguages,
  labelsFor,
  listSeparator,
  pageCount
} from '../../pipeline/locale/index.ts'

/** Every label by its path, `callouts.note`. */
function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries<unknown>({...value}).flatMap(([key, child]) =>
    flatten(child, path === '' ? key : `${path}.${key}`)
  )
}

const places = (label: string): string[] => (label.match(/\{\w+\}/g) ?? []).toSorted()
/** Those that every language has in one form. */
const labelsIn = (language: string): [string, string][] =>
  flatten(labelsFor(language).labels).filter(([path]) => !path.startsWith('pages.'))
const english = labelsIn('en')

describe.each([...labelLanguages, 'zh-Hant'])('labels in %s', (language) => {
  const labels = labelsIn(language)

  test('are all there, with words', () => {
    expect(labels.map(([path]) => path)).toEqual(english.map(([path]) => path))
    expect(labels.filter(([, label]) => label.trim() === '')).toEqual([])
  })

  test('have the places of the English ones', () => {
    expect(labels.map(([path, label]) => [path, places(label)])).toEqual(
      english.map(([path, label]) => [path, places(label)])
    )
  })

  test('use typographic quotation marks and apostrophes', () => {
    expect(labels.filter(([, label]) => /["']/.test(label))).toEqual([])
  })
})

test('eleven languages have labels', () => {
  expect(labelLanguages).toEqual(['ar', 'de', 'el', 'en', 'es', 'fr', 'it', 'ja', 'pt', 'ru', 'zh'])
})

test('high punctuation in French has a narrow no-break space before it', () => {
  const wrong = flatten(labelsFor('fr').labels).filter(([, label]) =>
    /[^\u202f][:;!?»]|«[^\u202f]/.test(label)
  )
  expect(wrong).toEqual([])
})

describe('dates', () => {
  test.each([
    ['en', '2026-11-24', '24 November 2026'],
    ['fr', '2026-11-24', '24 novembre 2026'],
    ['fr', '2026-08-01', '1er août 2026'],
    ['de', '2026-11-24', '24. November 2026'],
    ['de', '2026-03-01', '1. März 2026'],
    ['it', '2026-11-24', '24 novembre 2026'],
    ['it', '2026-05-01', '1º maggio 2026'],
    ['ru', '2026-11-24', '24 ноября 2026\u00a0г.'],
    ['es', '2026-11-24', '24 de noviembre de 2026'],
    ['es', '2026-01-05', '5 de enero de 2026'],
    ['ar', '2026-11-24', '24 نوفمبر 2026'],
    ['el', '2026-05-01', '1 Μαΐου 2026'],
    ['pt', '2026-03-01', '1 de março de 2026'],
    ['ja', '2026-03-01', '2026年3月1日'],
    ['zh', '2026-11-24', '2026年11月24日'],
    ['en', 'not a date', 'not a date']
  ])('%s writes %s as %s', (language, date, words) => {
    expect(formatDate(labelsFor(language).labels, date)).toBe(words)
  })
})

describe('plurals', () => {
  test.each(labelLanguages)('in %s are those of CLDR', (language) => {
    const {labels} = labelsFor(language)
    const rules = new Intl.PluralRules(language)
    for (let count = 0; count < 1300; count += 1) {
      const form = labels.pages[rules.select(count)]
      expect(form).toBeDefined()
      expect(pageCount(labels, language, count)).toBe(fill(form ?? '', {count}))
    }
  })

  test.each([
    ['en', 1, '1 page'],
    ['en', 0, '0 pages'],
    ['fr', 0, '0 page'],
    ['fr', 2, '2 pages'],
    ['de', 2, '2 Seiten'],
    ['es', 1, '1 página'],
    ['it', 5, '5 pagine'],
    ['ru', 1, '1 страница'],
    ['ru', 3, '3 страницы'],
    ['ru', 5, '5 страниц'],
    ['ru', 11, '11 страниц'],
    ['ru', 12, '12 страниц'],
    ['ru', 21, '21 страница'],
    ['ru', 112, '112 страниц'],
    ['ru', 122, '122 страницы'],
    ['ar', 1, 'صفحة واحدة'],
    ['ar', 2, 'صفحتان'],
    ['ar', 6, '6 صفحات'],
    ['ar', 11, '11 صفحة'],
    ['ar', 100, '100 صفحة'],
    ['ar', 103, '103 صفحات'],
    ['el', 2, '2 σελίδες'],
    ['pt', 0, '0 página']
  ])('%s counts %i as %s', (language, count, words) => {
    expect(pageCount(labelsFor(language).labels, language, count)).toBe(words)
  })
})

test('a region does not change the labels', () => {
  expect(labelsFor('fr-CH')).toEqual({labels: labelsFor('fr').labels, language: 'fr'})
})

test.each([
  ['zh', '目录'],
  ['zh-CN', '目录'],
  ['zh-Hans-HK', '目录'],
  ['zh-Hant', '目錄'],
  ['zh-TW', '目錄'],
  ['zh-HK', '目錄']
])('Chinese as %s has the labels of its script', (language, contents) => {
  expect(labelsFor(language)).toMatchObject({language: 'zh', labels: {contents}})
})

test.each([
  ['en', ', '],
  ['ar', '، '],
  ['fa-IR', '، '],
  ['ar-Latn', ', '],
  ['he', ', '],
  ['az-Arab', '، '],
  ['zh-TW', '、'],
  ['ja', '、'],
  ['ko', ', ']
])('a list in %s is parted by `%s`', (language, separator) => {
  expect(listSeparator(language)).toBe(separator)
})

test('a language without labels has the English ones, and says so', () => {
  expect(hasLabels('ka')).toBe(false)
  expect(labelsFor('ka')).toEqual({labels: labelsFor('en').labels, language: 'en'})
})

test('a place without a value stays as it is', () => {
  expect(fill('{number} of {all}', {number: 2})).toBe('2 of {all}')
})

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['az-Arab-IR', 'rtl']
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})
