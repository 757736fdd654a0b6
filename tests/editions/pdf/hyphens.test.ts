/** Hyphens: real ones stay, soft ones show only at the end of a line, words are parted where the language allows it. */
import {describe, expect, test} from 'vitest'
import {Fonts} from '../../../pipeline/editions/pdf/engine/file/fonts.ts'
import {openDocument} from '../../../pipeline/editions/pdf/engine/file/open-document.ts'
import {loadHyphenation} from '../../../pipeline/editions/pdf/text/hyphenation.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {makePdf, makePdfOf, publish} from './make-pdf.ts'
import {drawnIn, read, wordsOf} from './read-pdf.ts'

describe('a real hyphen', () => {
  test('is drawn after a soft one was measured in the same font', async () => {
    const fonts = new Fonts(openDocument({title: 'Alpha', authors: [], language: 'en'}, [100, 100]))
    fonts.add('serif-regular', await memoryWorld().font('serif-regular'))
    const font = fonts.get('serif-regular')
    const shape = font.shaper({features: [], direction: 'ltr', language: 'en'})
    expect(shape('co\u00adoperation').clusters).toHaveLength(11)
    const shaped = shape('Counter-Terrorism')
    expect(shaped.clusters.map(({text}) => text).join('')).toBe('Counter-Terrorism')
    expect(shaped.clusters[7]?.advance).toBeGreaterThan(100)
    expect(font.draw(shaped).isFaithful).toBe(true)
  })

  test('stands in the file beside soft ones', async () => {
    const {bytes} = await makePdfOf('# Alpha\n\nco\u00adoperation and Counter-Terrorism')
    expect(drawnIn(read(bytes).root)).toContain('Counter-Terrorism')
  })
})

describe('a word at the end of a line', () => {
  test('is parted by a hyphen that a reader takes for a soft one', async () => {
    const {bytes} = await makePdfOf(`# Alpha\n\n${'responsibility and internationalisation '.repeat(12)}`)
    const {root} = read(bytes)
    expect(wordsOf(root)).toContain('\u00ad')
    expect(wordsOf(root).replaceAll('\u00ad', '')).not.toContain('-')
    expect(drawnIn(root)).toMatch(/[a-z]-[a-z]/)
  })
})

describe('a word of a heading', () => {
  const heading = (words: string) => `---\nlanguage: de\n---\n\n# Alpha\n\n## ${words}\n`
  const drawn = async (words: string) => drawnIn(read((await makePdfOf(heading(words))).bytes).root)

  test('that no line holds is parted by a hyphen', async () => {
    const long = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'
    expect(await drawn(long)).toMatch(/Rindfleisch\S*[a-zü]-[a-zü]\S*gesetz/)
  })

  test('of the publication, on the page that has its contents, is, too', async () => {
    const publication = await publish({
      'tetrapla.yaml': 'language: de\n',
      'source/alpha/publication.yaml': 'title: Bundesdatenschutzgesetzesnovelle\n',
      'source/alpha/bravo.md': '# Bravo\n\nWorte.\n',
      'source/alpha/charlie.md': '# Charlie\n\nWorte.\n'
    })
    expect(drawnIn(read((await makePdf(publication)).bytes).root)).toMatch(/Bundes[a-z]*-[a-z]*novelle/)
  })

  test('that a line holds stands on the next one whole', async () => {
    expect(await drawn('Zusammenarbeit und Verantwortung '.repeat(4))).not.toContain('-')
  })
})

describe('hyphenation', () => {
  test.each([
    ['en', 'responsibility', ['respon', 'si', 'bil', 'ity']],
    ['en-GB', 'responsibility', ['respons', 'ib', 'il', 'ity']],
    ['en', 'information', ['infor', 'ma', 'tion']],
    ['fr', 'international', ['in', 'ter', 'na', 'tio', 'nal']],
    ['de', 'Zusammenarbeit', ['Zu', 'sam', 'men', 'ar', 'beit']],
    ['ru', 'противодействие', ['про', 'ти', 'во', 'дей', 'ствие']],
    ['it', 'responsabile', ['re', 'spon', 'sa', 'bi', 'le']],
    ['es', 'terrorismo', ['te', 'rro', 'ris', 'mo']],
    ['el', 'μετεωρολογικές', ['με', 'τε', 'ω', 'ρο', 'λο', 'γι', 'κές']],
    ['pt', 'meteorológicas', ['me', 'te', 'o', 'ro', 'ló', 'gi', 'cas']]
  ])(
    'of %s parts %s with two letters before, in English three, and three after',
    async (language, word, parts) => {
      const hyphenate = (await loadHyphenation([language]))(language)
      const points = hyphenate?.(word) ?? []
      expect(points.every((point) => point >= 2 && word.length - point >= 3)).toBe(true)
      const all = parts.map((_, index) => parts.slice(0, index + 1).join('').length)
      expect(points).toEqual(all.filter((point) => points.includes(point)))
      expect(points.length).toBeGreaterThan(0)
    }
  )

  test('leaves short words and languages without patterns alone', async () => {
    const hyphenation = await loadHyphenation(['en', 'xx'])
    expect(hyphenation('en')?.('alpha')).toEqual([])
    expect(hyphenation('xx')).toBeUndefined()
  })
})

describe('an address that is longer than a line', () => {
  const path = 'administration/international/responsibility/characteristics/infrastructure/'

  test.each([
    ['of the web', `https://example.org/${path.repeat(3)}`],
    ['without its scheme', `www.example.org/${path.repeat(3)}`]
  ])('has no hyphens that are none of its own: %s', async (_, address) => {
    const {bytes} = await makePdfOf(
      `# Alpha\n\nBravo charlie at ${address} and [delta](https://example.org).\n`
    )
    expect(drawnIn(read(bytes).root)).toContain(address)
  })

  test('leaves other links their hyphens', async () => {
    const {bytes} = await makePdfOf(
      `# Alpha\n\n[${'responsibility and internationalisation '.repeat(12).trim()}](https://example.org)\n`
    )
    expect(drawnIn(read(bytes).root)).toMatch(/[a-z]-[a-z]/)
  })
})
