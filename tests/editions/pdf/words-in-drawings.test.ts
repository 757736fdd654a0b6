/** Words in drawings: each in a font of its script, shaped, and in the order in which it is read. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {Fonts} from '../../../pipeline/editions/pdf/engine/file/fonts.ts'
import {openDocument} from '../../../pipeline/editions/pdf/engine/file/open-document.ts'
import {svgWords} from '../../../pipeline/editions/pdf/pictures/svg-words.ts'
import {expectName} from '../../../pipeline/verify/pdf-reader/values.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {PdfDraft} from '../../support/pdf-draft.ts'
import {makePdf, publish} from './make-pdf.ts'
import {drawnTexts} from './torture/drawn-text.ts'

const modules = path.join(import.meta.dirname, '../../../node_modules/@expo-google-fonts')
const fontFile = (file: string): Uint8Array => readFileSync(path.join(modules, file))
const devanagari = fontFile('noto-serif-devanagari/400Regular/NotoSerifDevanagari_400Regular.ttf')
const arabic = fontFile('noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf')

const fonts = new Fonts(openDocument({title: 'Alpha', authors: [], language: 'en'}, [100, 100]))
for (const name of ['sans-regular', 'fallback-sans-regular'] as const)
  fonts.add(name, await memoryWorld().font(name))
fonts.add('more-0', devanagari)
fonts.add('more-1', arabic)

/** The runs of a text as they are drawn, each with its font. */
function drawn(text: string, attributes = ''): readonly string[] {
  const {svg} = svgWords(`<svg><text${attributes}>${text}</text></svg>`, fonts)
  return Array.from(
    svg.matchAll(/font-family:'(?:Svg)?([^']+)'">([^<]*)/g),
    ([, family = '', words = '']) => `${family}: ${words}`
  )
}

test.each([
  ['हिन्दी क्षेत्र 2026 &amp; b', ['more-0 ltr: हिन्दी क्षेत्र 2026 &#38; ', 'Fallback: b']],
  ['alpha → bravo', []],
  ['漢字', ['Fallback: □□']],
  ['कल 漢', ['more-0 ltr: कल ', 'Fallback: □']]
])('%j is set in the font that has it', (text, expected) => {
  expect(drawn(text)).toEqual(expected)
})

test.each([
  [
    'النسبة 2026 في (ب)',
    '',
    ['more-1 rtl: في (ب)', 'fallback-sans-regular rtl:  ', 'Fallback: 2026', 'more-1 rtl: النسبة ']
  ],
  ['مرحبا SVG بالعالم', '', ['more-1 rtl: مرحبا', 'Fallback:  SVG ', 'more-1 rtl: بالعالم']],
  [
    'مرحبا SVG بالعالم',
    ' direction="rtl"',
    ['more-1 rtl: بالعالم', 'fallback-sans-regular rtl:  ', 'Fallback: SVG', 'more-1 rtl: مرحبا ']
  ]
])('%j stands in visual order%s', (text, attributes, expected) => {
  expect(drawn(text, attributes)).toEqual(expected)
})

test('names and styles are no words, and styles choose no fonts', () => {
  const hidden = '<title>कल</title><style>.ك{fill:red}tspan{font-family:Arial;fill:blue}</style>'
  const {svg, missing} = svgWords(`<svg>${hidden}<text>कल 漢</text></svg>`, fonts)
  expect(svg).toContain('<title>कल</title><style>.ك{fill:red}tspan{;fill:blue}</style>')
  expect(missing).toEqual(['漢'])
})

test.each([
  ['tspan{fill:red}', 'a'],
  ['.tspan{fill:red} #tspan, g{fill:red}', 'tspan']
])('no rule of a stylesheet, such as %s, is for what they are parted into', (rules, expected) => {
  const {svg} = svgWords(`<svg><style>${rules}</style><text>कल</text></svg>`, fonts)
  expect(svg).toContain(`<text><${expected} xml:space="preserve"`)
})

test('words that are never drawn need no font', () => {
  const svg = '<svg><defs><text>漢</text></defs><text display="none">字</text><text>कल</text></svg>'
  expect(svgWords(svg, fonts).missing).toEqual([])
})

test('words of the text and of a drawing are in one font of the file', async () => {
  const files = {
    'source/a.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40" width="200" height="40"><text x="10" y="30">office AV</text></svg>',
    'source/alpha.md': '# Office\n\n![Alpha](a.svg)\n'
  }
  const {bytes} = await makePdf(await publish(files), {world: memoryWorld(files)})
  const words = drawnTexts(bytes).map(({text}) => text)
  expect(words.join('')).toContain('office AV')
  const names = new PdfDraft(bytes)
    .all({Type: 'FontDescriptor'})
    .map((descriptor) => expectName(descriptor.get('FontName')).replace(/^[A-Z]{6}\+/, ''))
  expect(names).toEqual([...new Set(names)])
})

test('the PDF draws them, shaped, with nothing to tell', async () => {
  const svg = (words: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40" width="200" height="40"><text x="100" y="30" text-anchor="middle">${words}</text></svg>`
  const files = {
    'tetrapla.yaml':
      'language: en\nbrand: {fonts: {more: [{regular: fonts/a.ttf}, {regular: fonts/b.ttf}]}}\n',
    'fonts/a.ttf': devanagari,
    'fonts/b.ttf': arabic,
    'source/a.svg': svg('हिन्दी'),
    'source/b.svg': svg('النسبة 2026'),
    'source/alpha.md': '# Title\n\n![Alpha](a.svg)\n\n![Bravo](b.svg)\n'
  }
  const {bytes, diagnostics} = await makePdf(await publish(files), {world: memoryWorld(files)})
  expect(diagnostics).toEqual([])
  const words = drawnTexts(bytes).map(({text}) => text.trim())
  expect(words.join('')).toMatch(/हिन्दी2026ةبسنلا/)
})
