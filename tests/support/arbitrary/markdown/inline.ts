/** Arbitrary inlines as an author writes them: Markdown, and HTML within it. */
import {fc} from '@fast-check/vitest'
import {noteIdentifiers} from '../inlines.ts'
import {phrases} from '../words.ts'
import {escapeHtml, escapeMarkdown, htmlWords, words} from './text.ts'
import {givenId, linkTo} from './tokens.ts'

/** Images beside every document, one of each kind that can be shown. */
export const images = ['pixel.png', 'diagram.svg', 'photo.jpg', 'photo.webp', 'moving.gif'] as const

export const languages = fc.constantFrom('en', 'fr', 'ru', 'ar', 'he', 'de-CH', 'zh-Hant', 'ja', 'hi')

/** Without brackets: those of a label count them in code, too. */
const code = fc.tuple(phrases, fc.constantFrom('`', '``', '```')).map(([value, fence]) => {
  const inside = value
    .replace(/[`[\]]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
  return `${fence}${inside === '' ? 'alpha' : inside}${fence}`
})

/** Formulas, from one letter to a matrix. */
export const formula = fc
  .tuple(
    fc.constantFrom(
      '<mi>x</mi>',
      '<mi>π</mi><msup><mi>r</mi><mn>2</mn></msup>',
      '<mfrac><mn>1</mn><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></mfrac>',
      '<msqrt><mi>y</mi></msqrt><mo>=</mo><mtext>über alles</mtext>',
      '<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><msub><mi>a</mi><mi>i</mi></msub>',
      '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr></mtable>'
    ),
    fc.boolean(),
    fc.option(fc.constantFrom('alpha squared', 'a < b', 'ж и "щ"'))
  )
  .map(([content, isBlock, alternative]) => {
    const display = isBlock ? ' display="block"' : ''
    const alt = alternative === null ? '' : ` alttext="${escapeHtml(alternative)}"`
    return `<math${display}${alt}>${content}</math>`
  })

const alternative = phrases.map((value) => escapeMarkdown(`alpha ${value.replace(/\s+/g, ' ')}`.trim()))

const image = fc.oneof(
  fc
    .tuple(fc.constantFrom(...images), alternative, fc.option(fc.constantFrom('Bravo', 'a \\"b\\"')))
    .map(([file, alt, title]) => `![${alt}](${file}${title === null ? '' : ` "${title}"`})`),
  fc
    .tuple(fc.constantFrom(...images), fc.constantFrom('', 'alpha', 'ж'))
    .map(([file, alt]) => `<img src="${file}" alt="${alt}">`)
)

const note = fc.constantFrom(...noteIdentifiers).map((name) => `[^${name}]`)

const plain: fc.Arbitrary<string> = fc.oneof(
  {weight: 8, arbitrary: words},
  {weight: 2, arbitrary: code},
  note,
  image,
  formula,
  fc.constantFrom('<br>', '<wbr>', '\\\n', '  \n', '<!-- -->', `<a id="${givenId}"></a>`)
)

const elements = [
  'sub', 'sup', 'kbd', 'mark', 'ins', 'cite', 'q', 'small', 'samp', 'var', 'u', 'bdi', 'em', 'b', 'i', 's', 'code', 'tt'
] // prettier-ignore

/** Marks around words, in Markdown and in HTML. */
function marked(inside: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    fc
      .tuple(fc.constantFrom('*', '**', '_', '__', '~~', '***'), inside)
      .map(([mark, text]) => `${mark}${text}${mark}`),
    fc.tuple(fc.constantFrom(...elements), inside).map(([name, text]) => `<${name}>${text}</${name}>`),
    fc.tuple(languages, inside).map(([lang, text]) => `<span lang="${lang}">${text}</span>`),
    fc
      .tuple(fc.constantFrom('abbr', 'dfn'), htmlWords, inside)
      .map(([name, title, text]) => `<${name} title="${title.replaceAll('\n', ' ')}">${text}</${name}>`)
  )
}

function several(inline: fc.Arbitrary<string>, minLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(inline, fc.constantFrom(' ', ' ', ' ', '', '\n')), {minLength, maxLength: 4})
    .map((all) => all.flat().join(''))
}

const inner = fc.oneof({weight: 5, arbitrary: plain}, marked(several(plain, 1)))

const addresses = [
  'https://example.org/',
  '<https://example.org/a b>',
  'https://example.org/a%20b?c=1&d=%D1%84#e',
  'mailto:alpha@example.org',
  'tel:+43123',
  'https://example.org/base/bravo/en/#alpha',
  '#',
  ''
]

const address = fc.oneof(
  fc.constantFrom(...addresses).filter((url) => url !== ''),
  fc.nat({max: 99}).map(linkTo)
)

const link = fc.oneof(
  fc
    .tuple(several(inner, 1), address, fc.option(fc.constantFrom('Charlie', 'a & b')))
    .map(([text, to, title]) => `[alpha${text}](${to}${title === null ? '' : ` "${title}"`})`),
  fc.nat({max: 99}).map((number) => `[](${linkTo(number)})`),
  several(inner, 1).map((text) => `[alpha ${text}][delta]`),
  fc.constantFrom('[delta]', '[Echo][]', '<https://example.org/foxtrot>'),
  fc.tuple(address, htmlWords).map(([to, text]) => `<a href="${to.replace(/[<>]/g, '')}">alpha ${text}</a>`)
)

const inline = fc.oneof(
  {weight: 6, arbitrary: plain},
  {weight: 3, arbitrary: marked(several(fc.oneof({weight: 4, arbitrary: inner}, link), 1))},
  {weight: 2, arbitrary: link}
)

/** What stands in a paragraph: one line or several, none of them blank. */
export const lines: fc.Arbitrary<string> = several(inline, 1).map((text) =>
  `alpha ${text}`.replace(/\n(?=\s*(\n|$))/g, '')
)

/** What stands on one line: a heading, a caption, a cell. */
export const line: fc.Arbitrary<string> = several(inline, 1).map((text) => onOneLine(`alpha ${text}`))

/** The same, or nothing. */
export const fewWords: fc.Arbitrary<string> = fc.oneof({weight: 4, arbitrary: line}, fc.constant(''))

function onOneLine(text: string): string {
  return text.replace(/\\\n| *\n/g, ' ').trim()
}
