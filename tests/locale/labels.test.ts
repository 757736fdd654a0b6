/** Every language has every label, with the same places to fill in, and writes dates as its readers do. */
import {describe, expect, test} from 'vitest'
import {regional} from '../../pipeline/locale/cldr.ts'
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
  flatten(labelsFor(language).labels).filter(([path]) => !path.startsWith('pages.') && path !== 'firstDay')
const english = labelsIn('en')

describe.each(labelLanguages)('labels in %s', (language) => {
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

test('the official languages of the European Union, the United Nations and the OSCE have labels', () => {
  const european = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'
  const others = 'ar zh ru sq hy az be bs ca is ka kk ky lb mk mn nb sr tg tk tr uk uz'
  const more = 'bn fa he hi id ja ko nn no sw th ur vi cnr'
  for (const tag of `${european} ${others} ${more}`.split(' ')) expect(hasLabels(tag), tag).toBe(true)
})

test.each([
  ['sr', 'Садржај'],
  ['sr-RS', 'Садржај'],
  ['sr-Latn-RS', 'Sadržaj'],
  ['cnr', 'Sadržaj'],
  ['no', 'Innhold'],
  ['ja-Jpan', '目次'],
  ['az-Cyrl', 'Contents'],
  ['kk-Arab', 'Contents'],
  ['ur-Aran', 'فہرستِ مضامین'],
  ['tlh', 'Contents']
])('%s has the labels of its script', (language, contents) => {
  expect(labelsFor(language).labels.contents).toBe(contents)
})

describe.runIf(process.versions['cldr'] === '48.0')('what CLDR says', () => {
  test.each(labelLanguages)('of %s is in the labels', (tag) => {
    const {decimal, script} = labelsFor(tag).labels
    const parts = new Intl.NumberFormat(`${tag}-u-nu-latn`).formatToParts(1.5)
    expect(decimal).toBe(parts.find(({type}) => type === 'decimal')?.value)
    expect(script).toBe(new Intl.Locale(tag).maximize().script)
  })

  test.each(Object.keys(regional))('of %s is in its dates and numbers', (tag) => {
    const {labels} = labelsFor(tag)
    const parts = new Intl.NumberFormat(`${tag}-u-nu-latn`).formatToParts(1.5)
    expect(labels.decimal).toBe(parts.find(({type}) => type === 'decimal')?.value)
    const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, {
      dateStyle: 'long',
      timeZone: 'UTC'
    })
    expect(formatDate(labels, '2026-01-24')).toBe(format.format(new Date('2026-01-24')))
  })
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
    ['en-US', '2026-11-24', 'November 24, 2026'],
    ['en-Latn-CA', '2026-11-24', 'November 24, 2026'],
    ['en-IE', '2026-11-24', '24 November 2026'],
    ['fr', '2026-11-24', '24 novembre 2026'],
    ['fr', '2026-08-01', '1er août 2026'],
    ['de', '2026-11-24', '24. November 2026'],
    ['de', '2026-03-01', '1. März 2026'],
    ['de-AT', '2026-01-24', '24. Jänner 2026'],
    ['it', '2026-11-24', '24 novembre 2026'],
    ['it', '2026-05-01', '1º maggio 2026'],
    ['ru', '2026-11-24', '24 ноября 2026\u202fг.'],
    ['es', '2026-11-24', '24 de noviembre de 2026'],
    ['es', '2026-01-05', '5 de enero de 2026'],
    ['ar', '2026-11-24', '24 نوفمبر 2026'],
    ['el', '2026-05-01', '1 Μαΐου 2026'],
    ['pt', '2026-03-01', '1 de março de 2026'],
    ['ja', '2026-03-01', '2026年3月1日'],
    ['zh', '2026-11-24', '2026年11月24日'],
    ['pl', '2026-11-24', '24 listopada 2026'],
    ['hu', '2026-03-01', '2026. március 1.'],
    ['lt', '2026-03-01', '2026 m. kovo 1 d.'],
    ['ko', '2026-03-01', '2026년 3월 1일'],
    ['fa', '2026-11-24', '24 نوامبر 2026'],
    ['uk', '2026-11-24', '24 листопада 2026\u202fр.'],
    ['en', 'not a date', 'not a date']
  ])('%s writes %s as %s', (language, date, words) => {
    expect(formatDate(labelsFor(language).labels, date)).toBe(words)
  })
})

test('words are spelt as the region does', () => {
  const words = (language: string) => {
    const {licence, notFound, accessibility} = labelsFor(language).labels
    return [licence, / catal\w+/.exec(notFound.words)?.[0], / colou?r/.exec(accessibility.text)?.[0]]
  }
  expect(words('en-US')).toEqual(['License', ' catalog', ' color'])
  expect(words('en-Latn-PR')).toEqual(['License', ' catalog', ' color'])
  for (const tag of ['en', 'en-CA', 'en-GB']) expect(words(tag)).toEqual(['Licence', ' catalogue', ' colour'])
  for (const {licence} of [labelsFor('es-US').labels, labelsFor('vi').labels])
    expect(licence).not.toBe('License')
  expect(labelsFor('en-US', {en: {licence: 'Terms'}}).labels.licence).toBe('Terms')
})

test.each([
  ['de', /ß|„/],
  ['de-AT', /ß|„/],
  ['pt', /ficheiro|secção|«/],
  ['pt-AO', /ficheiro|secção|«/]
])('%s has %s among its labels, and Switzerland, Liechtenstein and Brazil have not', (language, words) => {
  expect(JSON.stringify(labelsFor(language).labels)).toMatch(words)
  const elsewhere = language.startsWith('de') ? ['de-CH', 'de-LI', 'de-Latn-CH'] : ['pt-BR', 'pt-Latn-BR']
  for (const tag of elsewhere) expect(JSON.stringify(labelsFor(tag).labels), tag).not.toMatch(words)
})

describe('plurals', () => {
  test.each(Intl.PluralRules.supportedLocalesOf(labelLanguages))('in %s are those of CLDR', (language) => {
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
    ['pt', 0, '0 página'],
    ['pl', 22, '22 strony'],
    ['sl', 102, '102 strani'],
    ['lv', 21, '21 lappuse'],
    ['ro', 20, '20 de pagini'],
    ['ga', 8, '8 leathanach'],
    ['he', 1, 'עמוד אחד'],
    ['th', 1, '1 หน้า']
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
  expect(hasLabels('tlh')).toBe(false)
  expect(labelsFor('tlh')).toEqual({labels: labelsFor('en').labels, language: 'en'})
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
