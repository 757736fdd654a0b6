/** What stands in for the web fonts takes their room, line by line, of those fonts whose measures are at hand. */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {create} from 'fontkit'
import {describe, expect, test} from 'vitest'
import {nearFonts} from '../../pipeline/design/near-fonts.ts'

const {resolve} = createRequire(import.meta.url)

/** The width of a character in thousandths of the size, without regard to its neighbours. */
type Measure = (character: string) => number

/** By the first name of a stand-in: what it takes the room of, and the measures of a font that sets it. */
const measures: Readonly<Record<string, readonly [web: Measure, near: Measure]>> = {
  'Times New Roman': [
    ofFile('source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
    ofMetrics('Times-Roman')
  ],
  'Times New Roman Bold': [
    ofFile('source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
    ofMetrics('Times-Bold')
  ],
  'Times New Roman Italic': [
    ofFile('source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'),
    ofMetrics('Times-Italic')
  ],
  Arial: [ofFile('source-sans-3/400Regular/SourceSans3_400Regular.ttf'), ofMetrics('Helvetica')],
  'Arial Bold': [
    ofFile('source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
    ofMetrics('Helvetica-Bold')
  ],
  'DejaVu Serif': [ofFile('source-serif-4/400Regular/SourceSerif4_400Regular.ttf'), ofDejaVu('DejaVuSerif')],
  'DejaVu Serif Bold': [
    ofFile('source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
    ofDejaVu('DejaVuSerif-Bold')
  ],
  'DejaVu Serif Italic': [
    ofFile('source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'),
    ofDejaVu('DejaVuSerif-Italic')
  ],
  'DejaVu Sans': [ofFile('source-sans-3/400Regular/SourceSans3_400Regular.ttf'), ofDejaVu('DejaVuSans')],
  'DejaVu Sans Bold': [
    ofFile('source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
    ofDejaVu('DejaVuSans-Bold')
  ]
}

function ofFile(file: string): Measure {
  return ofFont(resolve(`@expo-google-fonts/${file}`))
}

function ofDejaVu(name: string): Measure {
  return ofFont(resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`))
}

function ofFont(file: string): Measure {
  const font = create(readFileSync(file))
  return (character) =>
    (font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm) * 1000
}

/** Times New Roman and Arial have the widths of the fonts that every PDF reader has (ISO 32000-1, 9.6.2.2). */
function ofMetrics(name: string): Measure {
  const folder = path.join(path.dirname(resolve('pdfkit')), 'data')
  const lines = readFileSync(path.join(folder, `${name}.afm`), 'latin1').matchAll(/^C (\d+) ; WX (\d+)/gm)
  const widths = new Map(
    [...lines].map(([, code, width]) => [String.fromCharCode(Number(code)), Number(width)])
  )
  return (character) => widths.get(character) ?? Number.NaN
}

/** Lines of English, as long as those on a narrow screen. */
const prose = ['01-position', '04-structures']
  .map((name) => readFileSync(`source/countering-terrorism/${name}.md`, 'utf8'))
  .join(' ')
  .replace(/\[\^\w+\]:?|[^A-Za-z ,.;()'-]+/g, ' ')
const lines = [...prose.replace(/ +/g, ' ').matchAll(/\S.{34}\S*/g)].map(([line]) => line)

/** Letters stand closer for their neighbours by so much in the web fonts. */
const kerned = 0.9945

describe.each(nearFonts)('$local.0', ({local, width, broad, space}) => {
  const found = measures[local[0] ?? '']
  if (found === undefined) throw new Error(`there are no measures of ${local.join(', ')}`)
  const [web, near] = found
  const ratios = lines.map((line) => {
    const adjusted = (character: string): number =>
      character === ' ' ? space : broad.characters.includes(character) ? broad.width : width
    const [room, taken] = [...line].reduce(
      ([a, b], one) => [a + web(one) * (one === ' ' ? 1 : kerned), b + (near(one) * adjusted(one)) / 100],
      [0, 0]
    )
    return taken / room
  })

  test('sets text as wide', () => {
    expect(lines.length).toBeGreaterThan(60)
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
    expect(Math.abs(mean - 1)).toBeLessThan(0.005)
  })

  test('sets each line nearly as wide', () => {
    const far = ratios.filter((ratio) => Math.abs(ratio - 1) > 0.03)
    expect(far.length / ratios.length).toBeLessThan(0.05)
  })
})
