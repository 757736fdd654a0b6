/** Tables of many columns: no line ends in a number, nor in a word that has room, and where words are cut it is told. */
import {describe, expect, test} from 'vitest'
import type {StructureElement} from '../../../pipeline/verify/pdf-reader/structure-element.ts'
import {makePdfOf} from './make-pdf.ts'
import {elementsOf, read, wordsOf} from './read-pdf.ts'

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`

function tableOf(columns: number, cell: (column: number, row: number) => string, rows = 3): string {
  const line = (at: number): string => row(Array.from({length: columns}, (_, column) => cell(column, at)))
  const between = row(Array.from({length: columns}, () => '---'))
  return `# Alpha\n\n${line(0)}${between}${Array.from({length: rows}, (_, at) => line(at + 1)).join('')}`
}

/** The words of each cell, and how many lines they stand in. */
function cellsIn(bytes: Uint8Array): readonly (readonly [words: string, lines: number])[] {
  const {root} = read(bytes)
  const cells = [...elementsOf(root, 'TH'), ...elementsOf(root, 'TD')]
  return cells.map((cell) => [wordsOf(cell), linesIn(cell)])
}

function linesIn(child: StructureElement['children'][number]): number {
  return 'drawn' in child ? child.lines.length : child.children.reduce((sum, one) => sum + linesIn(one), 0)
}

describe('numbers', () => {
  test.each([
    ['of three figures in 44 columns', 44, (column: number, at: number) => `${100 + 44 * at + column}`],
    ['of millions in 12 columns', 12, (column: number, at: number) => `${10 + at},${100 + column},000`],
    ['in 8 columns', 8, (column: number, at: number) => `${10 + at},234,567,${100 + column}.89`],
    ['with signs', 14, (column: number, at: number) => `-${1234 + 14 * at + column}.5${at}`],
    ['with a wide sign', 20, (column: number, at: number) => `${10 + at}.${10 + column}%`],
    ['with spaces in them', 12, (column: number, at: number) => `${10 + at}\u202f${100 + column}\u202f000`],
    ['in code', 14, (column: number, at: number) => `\`${10 + at},${100 + column},000\``],
    ['of dates', 14, (column: number, at: number) => `20${10 + at}-12-${10 + column}`],
    [
      'in figures of Persian',
      12,
      (column: number, at: number) =>
        `${10 + at}\u066c${100 + column}\u066c000`.replace(/\d/g, (figure) =>
          String.fromCodePoint(0x6f0 + Number(figure))
        )
    ],
    [
      'beside long words',
      16,
      (column: number, at: number) => (column === 0 ? 'Responsibilities' : `${10_000 + 16 * at + column}`)
    ]
  ])('%s are whole', async (_, columns, cell) => {
    const {bytes, diagnostics} = await makePdfOf(tableOf(columns, cell))
    const cells = new Map(cellsIn(bytes))
    for (let at = 0; at <= 3; at += 1)
      for (let column = 1; column < columns; column += 1)
        expect([at, column, cells.get(cell(column, at).replaceAll('`', ''))]).toEqual([at, column, 1])
    expect(diagnostics).toEqual([])
  })
})

test('beside long numbers short words are whole', async () => {
  const head = ['Name', 'Type', 'Default', 'Least', 'Most', 'Register', 'Note']
  const note = 'What it is set to where nothing is known of it, and by whom it was set to that at first'
  const words = [
    'alpha',
    'uint64',
    '18446744073709551615',
    '-9223372036854775808',
    '9223372036854775807',
    '0xFFFF0000',
    note
  ]
  const cell = (column: number, at: number): string =>
    (at === 0 ? head[column] : column < 6 ? `\`${words[column]}\`` : words[column]) ?? ''
  const cells = cellsIn((await makePdfOf(tableOf(head.length, cell))).bytes)
  expect(cells.filter(([text, lines]) => lines > 1 && !text.startsWith('What'))).toEqual([])
})

test('words are whole where text that can be read has room for them', async () => {
  const cell = (column: number, at: number): string =>
    column > 0 ? `${100 + 30 * at + column}` : (['Country', 'Austria', 'Herzegovina', 'Chile'][at] ?? '')
  const {bytes, diagnostics} = await makePdfOf(tableOf(30, cell))
  for (const [words, lines] of cellsIn(bytes)) expect([words, lines]).toEqual([words, 1])
  expect(diagnostics).toEqual([])
})

test.each([
  ['no spaces', 'การทดสอบภาษาไทยในตาราง'],
  ['slashes', 'https://example.com/very/long/path']
])('words with %s are no wider than what a line does not end in', async (_, words) => {
  const {diagnostics} = await makePdfOf(tableOf(10, () => words))
  expect(diagnostics.filter(({ruleId}) => ruleId === 'table/is-wide')).toEqual([])
})

test.each([
  [
    'words',
    30,
    () => 'accountable',
    'a table of 30 columns is too wide for the PDF: its lines end in the middle of words'
  ],
  [
    'numbers',
    60,
    () => '123456',
    'a table of 60 columns is too wide for the PDF: its lines end in the middle of words and numbers'
  ]
])('%s that have no room are told at the table', async (_, columns, cell, message) => {
  const {diagnostics} = await makePdfOf(tableOf(columns, cell))
  expect(diagnostics.map((one) => [one.ruleId, one.severity, one.message, one.place.start.line])).toEqual([
    ['table/is-wide', 'info', message, 3]
  ])
})

test('more than three in a publication are told once, at the first', async () => {
  const one = tableOf(30, () => 'accountable')
  const messagesOf = async (count: number): Promise<readonly string[]> => {
    const {diagnostics} = await makePdfOf(Array.from({length: count}, () => one).join('\n'))
    return diagnostics.filter(({ruleId}) => ruleId === 'table/is-wide').map(({message}) => message)
  }
  expect(await messagesOf(3)).toHaveLength(3)
  expect(await messagesOf(5)).toEqual([
    '5 tables are too wide for the PDF: their lines end in the middle of words'
  ])
})
