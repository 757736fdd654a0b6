/** Letters that are joined stay so where another look begins within their word, and where a line ends in it. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {Fonts} from '../../../pipeline/editions/pdf/engine/file/fonts.ts'
import {openDocument} from '../../../pipeline/editions/pdf/engine/file/open-document.ts'
import {cutAnywhere} from '../../../pipeline/editions/pdf/engine/lines/break-word.ts'
import type {Run} from '../../../pipeline/editions/pdf/engine/lines/runs.ts'
import type {Word} from '../../../pipeline/editions/pdf/engine/lines/word.ts'
import {wordsOf} from '../../../pipeline/editions/pdf/engine/lines/words.ts'
import {fontPackage} from '../../../pipeline/model/installed-fonts.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {plainStyle} from './plain-style.ts'

const root = path.join(import.meta.dirname, '..', '..', '..')
const {regular, semibold} = fontPackage('Noto Naskh Arabic')
const fonts = new Fonts(openDocument({title: 'Alpha', authors: [], language: 'ar'}, [100, 100]))
fonts.add('installed-Noto Naskh Arabic', readFileSync(path.join(root, regular)))
fonts.add('installed-Noto Naskh Arabic-semibold', readFileSync(path.join(root, semibold[0] ?? '')))
fonts.add('fallback-sans-regular', await memoryWorld().font('fallback-sans-regular'))

function run(text: string, more: Partial<Run> = {}): Run {
  const textStyle = plainStyle('serif')
  return {text, font: 'installed-Noto Naskh Arabic', textStyle, tag: 'Layout', ...more}
}

/** The glyphs in the order in which they are read, and the widths. */
function glyphsOf(words: readonly Word[]): readonly number[] {
  return words.flatMap(({set}) => set.glyphs.clusters.flatMap((cluster) => cluster.glyphs.map(({id}) => id)))
}

function widthOf(words: readonly Word[]): number {
  return words.reduce((sum, {width}) => sum + width, 0)
}

describe('a part of an Arabic word in a look of its own', () => {
  const [whole] = [wordsOf([run('مستشفى')], fonts, true)]

  test.each([
    ['at its start', ['مس', 'تشفى']],
    ['at its end', ['مستش', 'فى']],
    ['within', ['مس', 'تش', 'فى']],
    ['a letter', ['مست', 'ش', 'فى']]
  ])('%s has the letters of the whole word', (_, parts) => {
    const words = wordsOf(
      parts.map((text, index) => run(text, index === 1 ? {tag: 'Header'} : {})),
      fonts,
      true
    )
    expect(words.map(({text}) => text)).toEqual(parts)
    expect(glyphsOf(words)).toEqual(glyphsOf(whole))
    expect(widthOf(words)).toBeCloseTo(widthOf(whole), 6)
  })

  test('in bold letters has the forms of the whole word too', () => {
    const bold = 'installed-Noto Naskh Arabic-semibold'
    const words = wordsOf([run('مس'), run('تشفى', {font: bold})], fonts, true)
    const wholeBold = wordsOf([run('مستشفى', {font: bold})], fonts, true)
    expect(glyphsOf(words.slice(0, 1))).toEqual(glyphsOf(whole).slice(0, 2))
    expect(glyphsOf(words.slice(1))).toEqual(glyphsOf(wholeBold).slice(2))
  })

  test('within a ligature joins both letters, each in its own look', () => {
    const words = wordsOf([run('سل'), run('ام', {tag: 'Header'})], fonts, true)
    const apart = glyphsOf([...wordsOf([run('سل')], fonts, true), ...wordsOf([run('ام')], fonts, true)])
    expect(words.map(({text}) => text)).toEqual(['سل', 'ام'])
    expect(glyphsOf(words)).not.toEqual(apart)
  })

  test('behind a sign that joins nothing stands alone', () => {
    const words = wordsOf([run('می\u200c'), run('شوند', {tag: 'Header'})], fonts, true)
    const apart = [...wordsOf([run('می\u200c')], fonts, true), ...wordsOf([run('شوند')], fonts, true)]
    expect(glyphsOf(words)).toEqual(glyphsOf(apart))
  })
})

test('a word that no line holds is cut between letters that keep their forms', () => {
  const [word] = wordsOf([run('مستشفى')], fonts, true)
  if (word === undefined) throw new Error('expected a word')
  const division = cutAnywhere([word], word.width / 2, true)
  const parts = [...(division?.before ?? []), ...(division?.after ?? [])]
  expect(parts).toHaveLength(2)
  expect(glyphsOf(parts)).toEqual(glyphsOf([word]))
  expect(widthOf(parts)).toBeCloseTo(word.width, 6)
})

describe('a ligature from right to left', () => {
  const shaped = fonts.get('fallback-sans-regular')

  test.each([
    ['لا', ['ل', 'ا']],
    ['لَاً', ['لَ', 'اً']],
    ['لأ', ['ل', 'أ']]
  ])('%s has a code for each letter and its marks', (text, letters) => {
    const [{set} = missing()] = wordsOf([run(text, {font: 'fallback-sans-regular'})], fonts, true)
    const [cluster = missing()] = set.glyphs.clusters
    const {codes, isFaithful} = shaped.codes.codesOf(cluster)
    expect(codes.map(({coded}) => coded.text)).toEqual(letters)
    expect(isFaithful).toBe(true)
    // side by side, from right to left
    const [first = missing(), last = missing()] = codes
    expect(last.x + last.coded.advance).toBe(first.x)
    expect(first.x + first.coded.advance - last.x).toBeGreaterThanOrEqual(cluster.advance)
    expect([first.coded.glyphs.length, last.coded.glyphs.length]).toEqual([0, cluster.glyphs.length])
    expect(first.coded.hidden).toBeDefined()
  })

  test('has the same codes again', () => {
    const codes = (): readonly number[] =>
      wordsOf([run('لا', {font: 'fallback-sans-regular'})], fonts, true).flatMap(({set}) =>
        set.glyphs.clusters.flatMap((cluster) =>
          shaped.codes.codesOf(cluster).codes.map(({coded}) => coded.code)
        )
      )
    const [first, last] = codes()
    expect(codes()).toEqual([first, last])
    const own = shaped.ownCodes ?? missing()
    expect(
      own.all.slice(first, first === undefined ? 0 : first + 1).map((coded) => own.codeAgain(coded))
    ).toEqual([first])
  })

  test('with a joiner that is not seen keeps its one code', () => {
    const [{set} = missing()] = wordsOf([run('لا\u200d', {font: 'fallback-sans-regular'})], fonts, true)
    const [cluster = missing()] = set.glyphs.clusters
    expect(shaped.codes.codesOf(cluster).codes).toHaveLength(1)
  })
})

function missing(): never {
  throw new Error('expected a word')
}
