/** Web fonts of further scripts: what is in them, how they are named, and whom they are for. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {decompress} from 'woff2-encoder'
import {expect, test} from 'vitest'
import {bookStylesheet} from '../../pipeline/design/book-stylesheet.ts'
import {charactersIn} from '../../pipeline/design/letters/characters.ts'
import {webLetterRules} from '../../pipeline/design/letters/letter-rules.ts'
import {subsetLetters, type Letters} from '../../pipeline/design/letters/subset-letters.ts'
import {Face} from '../../pipeline/design/shaping/face.ts'
import {fontPackage} from '../../pipeline/model/installed-fonts.ts'
import {memoryWorld} from '../support/memory-world.ts'

const samples = [
  ['ar', 'Noto Naskh Arabic', 'لا يولد جميع الناس أحرارًا متساوين في الكرامة', 'rtl'],
  ['hi', 'Noto Serif Devanagari', 'सभी मनुष्यों को स्वतन्त्रता प्राप्त है। क्‍ष द्ध', 'ltr'],
  ['th', 'Noto Sans Thai', 'น้ำที่ศักดิ์สิทธิ์', 'ltr'],
  ['my', 'Noto Sans Myanmar', 'လူတိုင်းသည် တူညီလွတ်လပ်သော ဂုဏ်သိက္ခာ', 'ltr']
] as const

const root = path.join(import.meta.dirname, '..', '..')

/** A world in which fonts are installed. */
const world = memoryWorld(
  Object.fromEntries(
    samples.map(([, name]) => {
      const {regular} = fontPackage(name)
      return [regular, readFileSync(path.join(root, regular))]
    })
  )
)

test.each(samples)(
  'letters of %s are shaped as in the whole font',
  async (language, name, words, direction) => {
    const {fonts} = await subsetLetters(charactersIn([{language, words: `Alpha ${words}`}]), world)
    const [font] = fonts
    if (font === undefined) throw new Error('no font')
    expect(fonts.length).toBe(1)
    const whole = readFileSync(path.join(root, fontPackage(name).regular))
    expect(font.bytes.length).toBeLessThan(whole.length / 5)
    const subset = await decompress(font.bytes)
    for (const word of words.split(' '))
      expect(outlinesOf(word, subset, {language, direction}), word).toEqual(
        outlinesOf(word, whole, {language, direction})
      )
    expect(Buffer.from(subset).toString('latin1').replaceAll('\0', '')).toContain('Open Font License')
    expect(new Face(subset).has(0x41)).toBe(false)
  }
)

/** What is drawn, whatever numbers the glyphs have. */
function outlinesOf(
  words: string,
  bytes: Uint8Array,
  {language, direction}: {readonly language: string; readonly direction: 'ltr' | 'rtl'}
): unknown {
  const face = new Face(bytes)
  return face.shape(words, {features: [], direction, language}).clusters.map(({glyphs, ...cluster}) => ({
    ...cluster,
    drawn: glyphs.map(({id, x, y}) => [x, y, face.outlineOf(id)])
  }))
}

test('a text has no font where none is installed, or none is needed', async () => {
  const words = [
    {language: 'ja', words: 'かな'},
    {language: 'en', words: 'Alpha — Ωμέγα, Ёлка → “bravo”'}
  ]
  expect(await subsetLetters(charactersIn(words), world)).toEqual({fonts: [], families: new Map()})
})

test('words whose font is not installed take none of the words around them', async () => {
  const words = [
    {language: 'ar', words: 'سلام'},
    {language: 'ur', words: 'اردو'},
    {language: 'en', words: 'Alpha'}
  ]
  const found = await subsetLetters(charactersIn(words), world)
  expect([...found.families]).toEqual([
    ['ar', ['Tetrapla Noto Naskh Arabic']],
    ['ur', []]
  ])
  const [, lists] = /^:lang\(ur\) \{(.+?)\}$/ms.exec(webLetterRules(found, () => '')) ?? []
  expect(lists).toMatch(/--serif: .+--sans: .+--mono: /s)
  expect(lists).not.toContain('Naskh')
  const urlOf = () => ''
  const css = bookStylesheet({letters: found, language: 'ar', urlOf})
  expect(css).toContain('[lang]:lang(ur) {font-family: serif}')
})

test('the same words in any order make the same fonts', async () => {
  const [first, second] = await Promise.all(
    ['سلام', 'مالس'].map((words) => subsetLetters(charactersIn([{language: 'ar', words}]), world))
  )
  expect(first).toEqual(second)
})

const letters: Letters = {
  fonts: [
    {family: 'Tetrapla Alpha', cut: 'regular', characters: [0x4e00, 0x4e8c, 0xff08], bytes: new Uint8Array()}
  ],
  families: new Map([
    ['ja', ['Tetrapla Alpha']],
    ['zh-Hans', ['Tetrapla Bravo']]
  ])
}

test('words of each language are set in their own families alone', () => {
  const css = webLetterRules(letters, () => 'alpha.woff2')
  const lists = new Map(
    [...css.matchAll(/^:lang\((.+?)\) \{(.+?)\}$/gms)].map(([, tag, list]) => [tag, list])
  )
  expect([...lists.keys()]).toEqual(['ja', 'zh-Hans'])
  expect(lists.get('ja')?.match(/Tetrapla (?:Alpha|Bravo)/g)).toEqual(Array(3).fill('Tetrapla Alpha'))
  expect(lists.get('zh-Hans')?.match(/Tetrapla (?:Alpha|Bravo)/g)).toEqual(Array(3).fill('Tetrapla Bravo'))
  expect(css).toContain('unicode-range: U+4E00-4E8C,U+FF08}')
})

test('names of languages whose fonts come late have room in lists', () => {
  const css = webLetterRules(letters, () => 'alpha.woff2')
  expect(css).toContain(
    ':is(.languages, .facts-line) [lang]:is(:lang(ja), :lang(zh-Hans)) {min-inline-size: 5rem;'
  )
})

test('a book has the letters before the generic families, and none without letters', () => {
  const css = bookStylesheet({letters, language: 'ja', urlOf: () => 'fonts/alpha.woff2'})
  expect(css).toContain("[lang]:lang(ja) {font-family: 'Tetrapla Alpha', serif}")
  expect(css).toContain("font-family: 'Tetrapla Alpha', sans-serif")
  expect(css).not.toMatch(/font-family: (?:sans-serif|monospace)/)
  const none = {letters: {fonts: [], families: new Map()}, language: 'ja', urlOf: () => ''}
  expect(bookStylesheet(none)).toBe(bookStylesheet())
})
