/** The tests of the Unicode bidirectional algorithm (UAX #9) on the levels and the order that the PDF edition gives its text. */
import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {levelsOf, orderOf} from '../../pipeline/editions/pdf/engine/lines/bidirectional.ts'
import {need, tools} from './support/tools.ts'

const folder = '/usr/share/unicode'
/** An ordinary run tries one case in so many; `EVERY_CASE=1` tries each. */
const every = process.env['EVERY_CASE'] === undefined ? 53 : 1
/** What a report names of the failures. */
const most = 10

/** A paragraph in one direction, and what has to become of it; a character that no level is asked of has `x`. */
interface Case {
  readonly line: string
  readonly text: string
  readonly rightToLeft: boolean
  readonly levels: string
  readonly order: string
}

/** A character of each class. */
const samples: Readonly<Record<string, string>> = {
  L: 'a',
  R: '\u05d0',
  AL: '\u0627',
  EN: '1',
  ES: '+',
  ET: '%',
  AN: '\u0661',
  CS: ',',
  NSM: '\u0300',
  BN: '\u00ad',
  B: '\u2029',
  S: '\t',
  WS: ' ',
  ON: '!',
  LRE: '\u202a',
  RLE: '\u202b',
  PDF: '\u202c',
  LRO: '\u202d',
  RLO: '\u202e',
  LRI: '\u2066',
  RLI: '\u2067',
  FSI: '\u2068',
  PDI: '\u2069'
}

test.for([
  ['BidiTest.txt', casesOfClasses, 490_000],
  ['BidiCharacterTest.txt', casesOfCharacters, 90_000]
] as const)('%s', async ([name, casesOf, lines], {skip}) => {
  await need(tools.unicode, {skip})
  const cases = casesOf((await readFile(`${folder}/${name}`, 'utf8')).split('\n'))
  let tried = 0
  const failures: string[] = []
  for (const one of cases) {
    tried += 1
    const fault = faultOf(one)
    if (fault !== undefined) failures.push(fault)
  }
  expect(tried).toBeGreaterThan(lines / every)
  expect(failures.slice(0, most)).toEqual([])
})

/** `levels` and `order` stand above the lines that they are for; their classes are followed by the directions to try. */
function* casesOfClasses(lines: readonly string[]): Generator<Case> {
  let [levels, order, count] = ['', '', 0]
  for (const line of lines) {
    if (line.startsWith('@Levels:')) levels = wordsIn(line).slice(1).join(' ')
    else if (line.startsWith('@Reorder:')) order = wordsIn(line).slice(1).join(' ')
    else if (line !== '' && !/^[#@]/.test(line) && count++ % every === 0) {
      const [classes = '', directions = ''] = line.split(';')
      const text = wordsIn(classes)
        .map((name) => samples[name] ?? '')
        .join('')
      // the first bit asks for the direction of the first letter, by which the PDF sets no paragraph
      const asked = Number.parseInt(directions, 16)
      if ((asked & 2) !== 0) yield {line, text, rightToLeft: false, levels, order}
      if ((asked & 4) !== 0) yield {line, text, rightToLeft: true, levels, order}
    }
  }
}

function* casesOfCharacters(lines: readonly string[]): Generator<Case> {
  const cases = lines.filter((line) => /^[0-9A-F]/.test(line))
  for (const line of cases.filter((_, index) => index % every === 0)) {
    const [codes = '', direction = '', , levels = '', order = ''] = line.split(';')
    const text = String.fromCodePoint(...wordsIn(codes).map((code) => Number.parseInt(code, 16)))
    if (direction !== '2') yield {line, text, rightToLeft: direction === '1', levels, order: order.trim()}
  }
}

function wordsIn(line: string): readonly string[] {
  return line.split(/\s+/).filter((word) => word !== '')
}

function faultOf({line, text, rightToLeft, levels, order}: Case): string | undefined {
  const wanted = levels.split(' ')
  const found = levelsIn(text, rightToLeft)
  const shown = found.flatMap((level, index) => (wanted[index] === 'x' ? [] : [{level, index}]))
  const seen = orderOf(shown.map(({level}) => level)).map((place) => shown[place]?.index)
  const told = found.map((level, index) => (wanted[index] === 'x' ? 'x' : level)).join(' ')
  if (told === levels && seen.join(' ') === order) return undefined
  return `${line} (${rightToLeft ? 'from right to left' : 'from left to right'}): ${told}, in the order ${seen.join(' ')}`
}

/** By character. */
function levelsIn(text: string, rightToLeft: boolean): readonly number[] {
  const textStyle = {
    family: 'serif',
    weight: 'regular',
    italic: false,
    size: 10,
    lead: 14,
    colour: '#000000',
    figures: 'old'
  } as const
  const [run] = levelsOf([{text, font: 'serif-regular', textStyle, tag: 'Layout'}], rightToLeft) ?? []
  let place = 0
  return [...text].map((character) => {
    const level = run?.levels[place] ?? 0
    place += character.length
    return level
  })
}
