/** Lines of a paragraph: no word is lost, none is too long, the edge is even, white space fills lines when asked. */
import {fc, test as property} from '@fast-check/vitest'
import {describe, expect, test} from 'vitest'
import {linesOf} from '../../../pipeline/editions/pdf/engine/lines/break-lines.ts'
import {Fonts} from '../../../pipeline/editions/pdf/engine/file/fonts.ts'
import type {TextLine} from '../../../pipeline/editions/pdf/engine/pages/laid.ts'
import {openDocument} from '../../../pipeline/editions/pdf/engine/file/open-document.ts'
import type {TextStyle} from '../../../pipeline/editions/pdf/engine/lines/runs.ts'
import {wordsOf} from '../../../pipeline/editions/pdf/engine/lines/words.ts'
import {loadHyphenation} from '../../../pipeline/editions/pdf/text/hyphenation.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {makePdf, publish} from './make-pdf.ts'
import {drawnIn, read, wordsOf as wordsIn} from './read-pdf.ts'

const fonts = new Fonts(openDocument({title: 'Alpha', authors: [], language: 'en'}, [100, 100]))
fonts.add('serif-regular', await memoryWorld().font('serif-regular'))
const hyphenation = await loadHyphenation(['en', 'de'])
const textStyle: TextStyle = {
  family: 'serif',
  weight: 'regular',
  italic: false,
  size: 10.5,
  lead: 14,
  colour: '#000000',
  figures: 'old'
}

interface Setting {
  readonly width: number
  readonly language?: string
  readonly totalFit?: boolean
  readonly justified?: boolean
  readonly balanced?: boolean
}

function set(
  text: string,
  {width, language = 'en', totalFit = true, justified = false, balanced = false}: Setting
): readonly TextLine[] {
  const hyphenate = hyphenation(language)
  const run = {text, font: 'serif-regular' as const, textStyle, tag: 'Layout' as const}
  const runs = [hyphenate === undefined ? run : {...run, hyphenate}]
  return linesOf(
    {text: runs, textStyle, totalFit, justified, balanced, words: wordsOf(runs, fonts)},
    width,
    fonts
  )
}

/** What a line shows, with the hyphens at its end. */
function shown({words}: TextLine): string {
  return words.map(({word}) => word.text + (word.breaking.hyphenated === true ? '\u00ad' : '')).join('')
}

function right({words}: TextLine): number {
  return Math.max(...words.map(({word, x}) => x + word.width - word.trailingCut))
}

const prose =
  'The observer’s temperament matters more than the precision of the instrument, and an uninterrupted series of ' +
  'mediocre readings is worth more than a brilliant fragment that nobody is able to compare with anything else.'
const german =
  'Die Wasserstandsvorhersage der Schifffahrtsverwaltung verlangt ununterbrochene Beobachtungsreihen, die nach den ' +
  'Donaudampfschifffahrtsgesellschaftsbestimmungen aufzubewahren sind.'

describe('the lines of a paragraph', () => {
  property.prop([
    fc.array(
      fc.constantFrom(
        'a',
        'alpha',
        'bravo-charlie',
        'responsibility',
        'delta,',
        'internationalisation',
        '\n'
      ),
      {
        maxLength: 60
      }
    ),
    fc.integer({min: 30, max: 360}),
    fc.boolean()
  ])('hold every word in order, within the column', (words, width, justified) => {
    const text = words.join(' ')
    const lines = set(text, {width, justified})
    expect(
      lines
        .map(shown)
        .join('')
        .replace(/\s+|\u00ad/g, '')
    ).toBe(text.replace(/\s+/g, ''))
    for (const line of lines.filter(({words: placed}) => placed.length > 0)) {
      expect(right(line)).toBeLessThanOrEqual(width + 0.01)
    }
  })

  test('part fewer words than lines that are filled one by one', () => {
    const widths = Array.from({length: 21}, (_, index) => 200 + 10 * index)
    const partedIn = (totalFit: boolean): number =>
      widths
        .flatMap((width) => set(prose, {width, totalFit}).map(shown))
        .filter((line) => line.endsWith('\u00ad')).length
    expect(partedIn(true)).toBeLessThan(partedIn(false))
  })

  test('leave no lonely word at the end', () => {
    const text =
      'Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar so.'
    const width = 2 + Math.max(0, ...set(text.replace(/ so\.$/, ''), {width: 1000}).map(right))
    expect(set(text, {width, totalFit: false}).map(shown).at(-1)).toBe('so.')
    expect(set(text, {width}).map(shown).at(-1)).toMatch(/^\S+ .*so\.$/)
  })

  test('do not part what follows a hyphen, unless it is long', () => {
    const shownIn = (text: string): string => set(text, {width: 60, language: 'de'}).map(shown).join('|')
    expect(shownIn('Alpha-Nachrichten Alpha-Nachrichten')).not.toContain('\u00ad')
    expect(shownIn('Alpha-Nachrichtenübermittlung')).toContain('\u00ad')
  })

  test('end where the source ends them', () => {
    expect(set('alpha bravo \ncharlie', {width: 300}).map(shown)).toEqual(['alpha bravo ', 'charlie'])
  })

  test('part long words in a language that has many', () => {
    const lines = set(german, {width: 180, language: 'de'})
    expect(lines.some((line) => shown(line).endsWith('\u00ad'))).toBe(true)
  })
})

describe('a balanced title', () => {
  const lines = (text: string, width: number): readonly string[] =>
    set(text, {width, language: 'und', totalFit: false, balanced: true}).map(shown)

  test('is as narrow as the number of its lines allows', () => {
    expect(lines('Alpha bravo charlie delta', 100)).toEqual(['Alpha bravo ', 'charlie delta'])
  })

  test('is never so narrow that a word is cut', () => {
    expect(lines('Alpha incomprehensibilities', 130)).toEqual(['Alpha ', 'incomprehensibilities'])
    expect(lines('«incomprehensibilities» & a b', 130)).toEqual(['«incomprehensibilities» ', '& a b'])
  })
})

describe('a justified paragraph', () => {
  test.each([240, 300, 357])('fills all lines but the last, %i points wide', (width) => {
    const lines = set(prose, {width, justified: true})
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines.slice(0, -1)) {
      const last = line.words.at(-1)?.word
      const hyphen =
        last?.breaking.hyphenated === true
          ? fonts.setter({text: '-', font: 'serif-regular', textStyle, tag: 'Layout'}).widthOf('-')
          : 0
      expect(right(line) + hyphen).toBeCloseTo(width, 1)
    }
    expect(
      lines
        .slice(-1)
        .map(right)
        .every((end) => end < width)
    ).toBe(true)
  })

  test('is made when the project asks for it, and says the same', async () => {
    const files = {
      'tetrapla.yaml': 'language: en\npdf: {text: justified}\n',
      'source/alpha.md': `# Alpha\n\n${prose}\n`
    }
    const {root, findings} = read((await makePdf(await publish(files))).bytes)
    expect(findings).toEqual([])
    expect(wordsIn(root).replaceAll('\u00ad', '')).toContain(prose)
    expect(drawnIn(root)).toContain('uninterrupted series')
  })

  test('is read in the order in which it was written, from right to left too', async () => {
    const words = 'يتطلب التشغيل البيني لأنظمة وثائق السفر مسؤوليات منسقة دوليا'
    const text = Array.from({length: 6}, () => words).join(' ')
    const files = {
      'tetrapla.yaml': 'language: ar\npdf: {text: justified}\n',
      'source/alpha.md': `# ألفا\n\n${text}\n`
    }
    const {root, findings} = read((await makePdf(await publish(files))).bytes)
    expect(findings).toEqual([])
    expect(wordsIn(root)).toContain(text)
  })
})
