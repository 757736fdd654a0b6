/** Language tags: BCP 47 in front matter, and the narrower ones in names of files. */
import {expect, test} from 'vitest'
import {languageOfName, languageTag, meantLanguage} from '../../pipeline/read/language-tag.ts'

test.each([
  ['en', 'en'],
  ['EN-us', 'en-US'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['sr-latn', 'sr-Latn'],
  ['es-419', 'es-419'],
  ['ca-ES-valencia', 'ca-ES-valencia'],
  ['de-1996', 'de-1996'],
  ['en-x-private', 'en-x-private'],
  ['en-u-ca-gregory', 'en-u-ca-gregory'],
  ['cnr', 'cnr'],
  ['und', 'und'],
  ['', undefined],
  ['e', undefined],
  ['xx', undefined],
  ['gb', undefined],
  ['english', undefined],
  ['en_US', undefined],
  ['en-', undefined],
  ['en US', undefined],
  ['-en', undefined],
  ['en-latn-latn', undefined]
])('`%s` in front matter', (text, tag) => {
  expect(languageTag(text)).toBe(tag)
})

test.each([
  ['fr', 'fr'],
  ['pt-br', 'pt-BR'],
  ['cnr', 'cnr'],
  ['zh-Hant', 'zh-Hant'],
  ['faq', undefined],
  ['old', undefined],
  ['no-draft', undefined],
  ['to-do', undefined],
  ['my-plan', undefined],
  ['is-safe', undefined],
  ['to-DO', 'to-DO'],
  ['fi-fi', 'fi-FI'],
  ['v2', undefined],
  ['und', undefined],
  ['fr_CA', undefined]
])('`%s` in the name of a file', (name, tag) => {
  expect(languageOfName(name)).toBe(tag)
})

test.each([
  ['en_gb', 'en-GB'],
  ['German', 'de'],
  ['jp', 'ja'],
  ['klingon', undefined]
])('`%s` as it was meant', (text, tag) => {
  expect(meantLanguage(text)).toBe(tag)
})
