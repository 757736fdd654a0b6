/** Fonts of the project's own: in place of Tetrapla's, and for characters that those lack. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {Fonts} from '../../../pipeline/editions/pdf/engine/file/fonts.ts'
import {openDocument} from '../../../pipeline/editions/pdf/engine/file/open-document.ts'
import {emojiFont, fontPackage, fontsForText, isPicture} from '../../../pipeline/model/installed-fonts.ts'
import {expectName} from '../../../pipeline/verify/pdf-reader/values.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {PdfDraft} from '../../support/pdf-draft.ts'
import {makePdf, publish} from './make-pdf.ts'
import {drawnIn, read, wordsOf} from './read-pdf.ts'

const modules = path.join(import.meta.dirname, '..', '..', '..', 'node_modules')
const fontFile = (file: string): Uint8Array => readFileSync(path.join(modules, file))
const serif = fontFile('dejavu-fonts-ttf/ttf/DejaVuSerif.ttf')
const bold = fontFile('dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf')

async function made(configuration: string, markdown: string): ReturnType<typeof makePdf> {
  const files = {
    'tetrapla.yaml': `language: en\n${configuration}`,
    'fonts/a.ttf': serif,
    'fonts/b.ttf': bold,
    'source/alpha.md': markdown
  }
  return makePdf(await publish(files), {world: memoryWorld(files)})
}

/** The names of the fonts that a file embeds. */
function fontsOf(bytes: Uint8Array): readonly string[] {
  const names = new PdfDraft(bytes)
    .all({Type: 'FontDescriptor'})
    .map((descriptor) => expectName(descriptor.get('FontName')).replace(/^[A-Z]{6}\+/, ''))
  return [...new Set(names)].sort()
}

const georgian = '# ანბანი\n\nანბანი and alpha ⇒ \u{10d0}.\n'

describe('brand.fonts', () => {
  test('sets other letters in its own fonts, headings in their semibold cut, signs in those of Tetrapla', async () => {
    const {bytes, diagnostics} = await made(
      'brand: {fonts: {more: [{regular: fonts/a.ttf, semibold: fonts/b.ttf}]}}\n',
      georgian
    )
    const {root, findings} = read(bytes)
    expect(findings).toEqual([])
    expect(diagnostics).toEqual([])
    expect(wordsOf(root)).toContain('ანბანი and alpha ⇒ ა.')
    expect(drawnIn(root)).toContain('ანბანი and alpha ⇒ ა.')
    expect(fontsOf(bytes)).toEqual([
      'DejaVuSans',
      'DejaVuSerif',
      'DejaVuSerif-Bold',
      'SourceSans3-SemiBold',
      'SourceSerif4-Regular'
    ])
  })

  test('puts a family in the place of one of Tetrapla, and the regular cut for those that are left out', async () => {
    const {bytes} = await made(
      'brand: {fonts: {serif: {regular: fonts/a.ttf}}}\n',
      '# Alpha\n\nAlpha *bravo* **charlie** ანბანი.\n'
    )
    expect(fontsOf(bytes)).toEqual(['DejaVuSerif', 'SourceSans3-SemiBold'])
    expect(wordsOf(read(bytes).root)).toContain('Alpha bravo charlie ანბანი.')
  })

  test('keeps a font apart from another with the same name', async () => {
    const {bytes} = await made(
      'brand: {fonts: {serif: {regular: fonts/a.ttf}, more: [fonts/a.ttf]}}\n',
      georgian
    )
    expect(wordsOf(read(bytes).root)).toContain('ანბანი and alpha ⇒ ა.')
  })
})

describe('a font package that is installed in the project', () => {
  const georgianFont =
    'node_modules/@expo-google-fonts/noto-sans-georgian/400Regular/NotoSansGeorgian_400Regular.ttf'
  const semibold = 'node_modules/@expo-google-fonts/noto-sans-georgian/700Bold/NotoSansGeorgian_700Bold.ttf'

  test('sets the letters of its script, in its own bold cut where there is one, and no others', async () => {
    const files = {
      'tetrapla.yaml': 'language: ka\n',
      [georgianFont]: serif,
      [semibold]: bold,
      'source/alpha.md': '# ანბანი\n\nანბანი and alpha.\n'
    }
    const {bytes} = await makePdf(await publish(files), {world: memoryWorld(files)})
    const {root, findings} = read(bytes)
    expect(findings).toEqual([])
    expect(wordsOf(root)).toContain('ანბანი and alpha.')
    expect(fontsOf(bytes)).toEqual([
      'DejaVuSerif',
      'DejaVuSerif-Bold',
      'SourceSans3-SemiBold',
      'SourceSerif4-Regular'
    ])
  })

  test.each([
    ['zh-Hans', ['Noto Serif SC']],
    ['zh', ['Noto Serif SC']],
    ['zh-Hant', ['Noto Serif TC']],
    ['zh-TW', ['Noto Serif TC']],
    ['zh-HK', ['Noto Sans HK']],
    ['zh-Hant-HK', ['Noto Sans HK']],
    ['ja', ['Noto Serif JP']],
    ['ko', ['Noto Serif KR']]
  ])('sets Han letters of %s in its own forms, and in no others', (language, names) => {
    expect(fontsForText('骨', language)).toEqual(names)
  })

  test('is any of those for Han letters in a language that has none of its own', () => {
    expect(fontsForText(`${'long '.repeat(2e6)}骨`, 'en')).toEqual(fontsForText('骨', 'en'))
    expect(fontsForText('骨', 'en')[0]).toBe('Noto Serif SC')
    expect(fontsForText('骨', 'en')).toContain('Noto Serif JP')
  })

  test('is first the Japanese one for a text with kana, in a language that has none of its own', () => {
    expect(fontsForText('骨の', 'en').slice(0, 2)).toEqual(['Noto Serif JP', 'Noto Serif SC'])
    expect(fontsForText('タワー', 'fr')[0]).toBe('Noto Serif JP')
    expect(fontsForText('骨の', 'zh')).toEqual(['Noto Serif SC'])
  })
})

describe('a font for pictures that is installed in the project', () => {
  // stands for Noto Emoji: it has the face too
  const pictures = fontFile('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')
  const markdown = '# Alpha\n\nAlpha \u{1f600} bravo.\n'

  async function madeWith(files: Readonly<Record<string, Uint8Array>>): ReturnType<typeof makePdf> {
    const all = {...files, 'tetrapla.yaml': 'language: en\n', 'source/alpha.md': markdown}
    return makePdf(await publish(all), {world: memoryWorld(all)})
  }

  test('draws them, and nothing else', async () => {
    const {bytes, diagnostics} = await madeWith({[fontPackage(emojiFont).regular]: pictures})
    expect(fontsOf(bytes)).toContain('DejaVuSans-Bold')
    expect(fontsOf(bytes)).not.toContain('DejaVuSans')
    expect(wordsOf(read(bytes).root)).toContain('Alpha \u{1f600} bravo.')
    expect(diagnostics.filter(({ruleId}) => ruleId === 'pdf/has-glyph')).toEqual([])
    expect(fontsOf((await madeWith({})).bytes)).not.toContain('DejaVuSans-Bold')
  })

  test('draws a sign as a sign where its author asks for that', () => {
    expect(fontsForText('\u{1f600}', 'en')).toEqual([emojiFont])
    expect(fontsForText('1 \u2192 2 \u00b1', 'en')).toEqual([])
    expect(['\u2764\ufe0f', '\u2705', '\u{1f1e9}\u{1f1ea}', '1\ufe0f\u20e3'].every(isPicture)).toBe(true)
    expect(['\u2764', '\u2705\ufe0e', '\u2192', '1'].some(isPicture)).toBe(false)
  })
})

test('a font has one name once', () => {
  const fonts = new Fonts(openDocument({title: 'Alpha', authors: [], language: 'en'}, [100, 100]))
  fonts.add('more-0', serif)
  fonts.add('more-0', serif)
  expect(() => fonts.add('more-0', bold)).toThrow('expected one font more-0')
})
