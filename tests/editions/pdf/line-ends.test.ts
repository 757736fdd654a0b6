/** Where a word may be cut, and where lines of scripts without spaces may end: never within what a reader takes for one sign. */
import {describe, expect, test} from 'vitest'
import {Fonts} from '../../../pipeline/editions/pdf/engine/file/fonts.ts'
import {openDocument} from '../../../pipeline/editions/pdf/engine/file/open-document.ts'
import {inParts} from '../../../pipeline/editions/pdf/engine/lines/clusters.ts'
import {wordsWithoutSpaces} from '../../../pipeline/editions/pdf/engine/lines/words-without-spaces.ts'
import {wordsOf} from '../../../pipeline/editions/pdf/engine/lines/words.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {plainStyle} from './plain-style.ts'
import {PdfDraft} from '../../support/pdf-draft.ts'
import {makePdfOf} from './make-pdf.ts'

const fonts = new Fonts(openDocument({title: 'Alpha', authors: [], language: 'en'}, [100, 100]))
fonts.add('fallback-sans-regular', await memoryWorld().font('fallback-sans-regular'))

describe('a word that is cut', () => {
  test.each([
    ['a letter and its accents', 'xe\u0301\u0323y', ['x', 'e\u0301\u0323', 'y']],
    ['a pair of surrogates', 'a\u{1d11e}b', ['a', '\u{1d11e}', 'b']],
    ['a vowel of Thai and its consonant', 'เป็น้ำ', ['เป็', 'น้ำ']],
    ['consonants of Devanagari that are joined', 'क्षेत्र', ['क्षे', 'त्र']],
    ['a stack of Burmese', 'က္ကာခ', ['က္ကာ', 'ခ']],
    ['a stack of Khmer', 'ស្ត្រី', ['ស្ត្រី']],
    ['what is joined by a joiner', 'ල්\u200dරක', ['ල්\u200dර', 'ක']]
  ])('keeps %s together', (_, text, parts) => {
    expect(inParts(text, 1)).toEqual(parts)
  })
})

describe('words that no space parts', () => {
  test.each([
    ['Thai', 'น้ำท่วมที่เชียงใหม่', ['น้ำ', 'ท่วม', 'ที่', 'เชียงใหม่']],
    ['Lao', 'ປະຊາຊົນຕ້ອງ', ['ປະຊາຊົນ', 'ຕ້ອງ']],
    ['Khmer', 'ប្រជាជនកម្ពុជា', ['ប្រជាជន', 'កម្ពុជា']],
    ['Thai beside numbers', 'ปี2567 (ข่าวล่าสุด)', ['ปี2567 (ข่าว', 'ล่าสุด)']],
    ['Latin', 'alpha bravo', ['alpha bravo']]
  ])('of %s are found', (_, text, words) => {
    expect(wordsWithoutSpaces(text)).toEqual(words)
  })

  test('of Burmese do not end within a stack', () => {
    const text = 'မန္တလေးတိုင်းဒေသကြီး'
    const words = wordsWithoutSpaces(text)
    expect(words.join('')).toBe(text)
    expect(words.length).toBeGreaterThan(1)
    for (const word of words) expect(word).not.toMatch(/^\p{M}|\u1039$/u)
  })
})

describe('a line', () => {
  test.each([
    ['git commit -m "fix"', ['git ', 'commit ', '-m ', '"fix"']],
    ['run --all', ['run ', '--all']],
    ['well-known', ['well-', 'known']],
    ['alpha - bravo', ['alpha ', '- ', 'bravo']]
  ])('of %s ends behind no hyphen that begins a word', (text, expected) => {
    expect(partsOf([text])).toEqual(expected)
  })

  test.each([
    ['in French', ['dit : « alpha bravo » ; charlie'], ['dit : ', '« alpha ', 'bravo » ; ', 'charlie']],
    ['before a point', ['“ alpha ” bravo (‹ charlie ›).'], ['“ alpha ” ', 'bravo ', '(‹ charlie ›).']],
    ['in several styles', ['dit « ', 'alpha', ' » puis'], ['dit ', '« alpha » ', 'puis']],
    [
      'but not in German',
      ['ein »Alpha« und »', 'Bravo', '« danach'],
      ['ein ', '»Alpha« ', 'und ', '»Bravo« ', 'danach']
    ],
    ['nor with an apostrophe', ['rock ’n’ roll'], ['rock ', '’n’ ', 'roll']]
  ])('ends at no white space within quotation marks: %s', (_, texts, expected) => {
    expect(partsOf(texts)).toEqual(expected)
  })
})

/** The words between which a line may end, of runs with these texts. */
function partsOf(texts: readonly string[]): readonly string[] {
  const textStyle = plainStyle('sans')
  const runs = texts.map((text) => ({text, font: 'fallback-sans-regular', textStyle, tag: 'Layout'}) as const)
  const parts = ['']
  for (const word of wordsOf(runs, fonts)) {
    parts.push((parts.pop() ?? '') + word.text)
    if (word.breaking.noNewLine !== true) parts.push('')
  }
  return parts.filter((part) => part !== '')
}

test('a line of code that goes on has its mark drawn, and no text that would be copied', async () => {
  const {bytes} = await makePdfOf(`# Alpha\n\n\`\`\`\n${'alpha bravo '.repeat(20)}\n\`\`\`\n`)
  const draft = new PdfDraft(bytes)
  const fonts = draft
    .all({Type: 'Font', Subtype: 'Type0'})
    .map((font) => draft.contentOf(font.get('ToUnicode')))
  expect(fonts.join('\n')).toContain('<0062>')
  expect(fonts.join('\n')).not.toContain('<203a>')
  const marks = draft.contentOf(draft.page(1).get('Contents')).match(/ m [^\n]+ l [^\n]+ h f$/gm) ?? []
  expect(marks).toHaveLength(3)
})
