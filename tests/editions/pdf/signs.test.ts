/** Signs that no font has: their names are drawn, and whoever copies, hears or compares the text has the signs. */
import {describe, expect, test} from 'vitest'
import {verifyEditions} from '../../support/verify-editions.ts'
import {isNameOf} from '../../../pipeline/verify/pdf-reader/name-of-sign.ts'
import {PdfDraft} from '../../support/pdf-draft.ts'
import {makePdf, publish} from './make-pdf.ts'
import {elementsOf, read, wordsOf} from './read-pdf.ts'

const source =
  '---\ntitle: Alpha\nparagraphs: none\n---\n\nAlpha \u{1f973} and \u{1f44d}\u{1f3fd}, 1\ufe0f\u20e3, \u{1f1e9}\u{1f1ea}, \u{1f469}\u200d\u{1f52c} and \u{1f70a}.\n\n| Bravo |\n| --- |\n| \u{1f680}\u{1f680} |\n'

function foundIn(
  publication: Awaited<ReturnType<typeof publish>>,
  bytes: Uint8Array
): readonly (string | undefined)[] {
  const artifact = {path: 'alpha.pdf', mediaType: 'application/pdf', bytes}
  const {verdicts} = verifyEditions(publication, new Map([['pdf', [artifact]]]))
  return verdicts.flatMap(({differences}) =>
    differences.filter(({what = ''}) => !what.includes('attached')).map(({kind, key}) => `${key}: ${kind}`)
  )
}

describe.each(['en', 'ar'])('in a publication in %s, a sign without a glyph', async (language) => {
  const publication = await publish({'tetrapla.yaml': `language: ${language}\n`, 'source/alpha.md': source})
  const {bytes, diagnostics} = await makePdf(publication)
  const [paragraph] = elementsOf(read(bytes).root, 'P')
  const [cell] = elementsOf(read(bytes).root, 'TD')

  test('is said, and stands for itself in the proof', () => {
    expect(paragraph === undefined ? '' : wordsOf(paragraph)).toBe(
      'Alpha \u{1f973} and \u{1f44d}\u{1f3fd}, 1\ufe0f\u20e3, \u{1f1e9}\u{1f1ea}, \u{1f469}\u200d\u{1f52c} and \u{1f70a}.'
    )
    expect(cell === undefined ? '' : wordsOf(cell)).toBe('\u{1f680}\u{1f680}')
    expect(foundIn(publication, bytes)).toEqual([])
  })

  test.each([
    ['\u{1f973}', '[partying face]'],
    ['\u{1f44d}\u{1f3fd}', '[thumbs up]'],
    ['1\ufe0f\u20e3', '[keycap: 1]'],
    ['\u{1f1e9}\u{1f1ea}', '[flag: Germany]'],
    ['\u{1f469}\u200d\u{1f52c}', '[woman scientist]'],
    ['\u{1f70a}', '[U+1F70A]']
  ])('is named in what is reported: %s', async (sign, name) => {
    const alone = await publish({
      'tetrapla.yaml': `language: ${language}\n`,
      'source/alpha.md': `# Alpha\n\n${sign}\n`
    })
    const hints = (await makePdf(alone)).diagnostics.flatMap((one) => one.hints ?? [])
    expect(hints).toContainEqual(expect.stringContaining(`shows \`${name}\` in its place`))
  })

  test('is told with the others, where there are more than a few', () => {
    const told = diagnostics.filter(({ruleId}) => ruleId === 'pdf/has-glyph')
    expect(told.map(({message, place}) => `${String(place.start.line)} ${message}`)).toEqual([
      expect.stringMatching(
        /^6 no font of the PDF has these 6 characters: `1\ufe0f\u20e3` .*`\u{1f680}` \(U\+1F680\); and at 5 other places$/u
      ),
      '6 no font of the PDF has the character `\u{1f70a}` (U+1F70A)'
    ])
    expect(told[0]?.hints?.[0]).toContain('`[keycap: 1]` in place of the first, and so of the others; text')
  })

  test('is missed when its name is not drawn', () => {
    const draft = new PdfDraft(bytes)
    draft.rewrite(draft.page(1).get('Contents'), (content) =>
      content.replace(/(ActualText <feffd83edd73>>> BDC)[^]*?EMC/i, '$1 EMC')
    )
    expect(foundIn(publication, draft.write())).toContainEqual(
      expect.stringMatching(/p1: (drawn|unexpected)$/)
    )
  })
})

test('heads of pages and of tables have the name again', async () => {
  const rows = Array.from({length: 90}, () => '| b |').join('\n')
  const publication = await publish({
    'tetrapla.yaml': 'language: en\n',
    'source/alpha.md': `---\ntitle: Alpha \u{1f680}\n---\n\n## Bravo \u{1f680}\n\n| a \u{1f680} |\n| --- |\n${rows}\n`
  })
  const {bytes} = await makePdf(publication)
  expect(foundIn(publication, bytes)).toEqual([])
})

test('a name that no line holds is cut short, and says its sign once', async () => {
  const family = '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}'
  const publication = await publish({
    'tetrapla.yaml': 'language: en\n',
    'source/alpha.md': `# Alpha ${family} b\n`
  })
  const {bytes} = await makePdf(publication)
  expect(foundIn(publication, bytes)).toEqual([])
})

test.each([
  ['\u{1f973}', '[partying face]', true],
  ['\u{1f973}', '[\u2026]', true],
  ['\u{1f1e8}\u{1f1ee}', '[flag: C\u00f4te d\u2019Ivoire]', true],
  ['\u{1f70a}', '[U+1F70A]', true],
  ['\u{1f70a}', '[U+1F70B]', false],
  ['\u{1f973}', 'partying face', false],
  ['\u{1f973}', '[]', false],
  ['1\ufe0f\u20e3', '[keycap: 1]', true],
  ['1', '[keycap: 1]', false],
  ['alpha', '[alpha]', false],
  ['\u6f22', '[alpha]', false]
])('%s is named by %s: %s', (said, drawn, expected) => {
  expect(isNameOf(said, drawn)).toBe(expected)
})
