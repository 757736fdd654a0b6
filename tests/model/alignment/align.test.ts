/** Edits as authors make them, and which block of the earlier version each block of the later one is. */
import {expect, test} from 'vitest'
import {align, findHeirs, type Piece} from '../../../pipeline/model/alignment/index.ts'

const texts: Readonly<Record<string, string>> = {
  A: 'Any person who resides in the district may apply for a permit in writing.',
  B: 'The registry answers every application within thirty days of its arrival.',
  C: 'A fee of forty crowns is due when the permit is collected at the counter.',
  D: 'Appeals are heard by the council in public, and its minutes are published.',
  E: 'Nobody is asked for a document that another authority already holds.',
  a: 'Any person who resides in the district may apply for a permit in writing or online.',
  AB: 'Any person who resides in the district may apply for a permit in writing. The registry answers every application within thirty days of its arrival, as far as it can.',
  n: 'None.',
  S: '# Scope',
  F: '# Fees',
  G: '# What it costs',
  X: '# Example'
}

/** Documents are parted by `|`; blocks after a heading stand in its section. */
function pieces(line: string): readonly Piece[] {
  const found: Piece[] = []
  for (const [index, document] of line.split('|').entries()) {
    let parent = -1
    for (const name of document.trim().split(' ')) {
      const text = texts[name] ?? name
      const isHeading = text.startsWith('# ')
      const kind = isHeading ? 'heading' : 'paragraph'
      const facts = {
        id: `${name}-${String(found.length)}`,
        written: false,
        document: `document ${String(index)}`
      }
      found.push({...facts, kind, text, parent: isHeading ? -1 : parent})
      if (isHeading) parent = found.length - 1
    }
  }
  return found
}

/** Of each block of the later version, the place of the earlier one, `w` where it has other words, `?` where that is unsure; `+` for a new one. */
function told(before: string, after: string): string {
  const [earlier, later] = [pieces(before), pieces(after)]
  const pairs = new Map(align(earlier, later).map((pair) => [pair.after, pair]))
  return later
    .map(({text}, index) => {
      const pair = pairs.get(index)
      if (pair === undefined) return '+'
      const isReworded = earlier[pair.before]?.text !== text
      return `${String(pair.before)}${isReworded ? 'w' : ''}${pair.sure ? '' : '?'}`
    })
    .join(' ')
}

test.each([
  ['nothing', 'S A B F C', 'S A B F C', '0 1 2 3 4'],
  ['a short text taken away, of which the same stands in a document that stays', 'n | n B', 'n | B', '0 2'],
  ['a paragraph put first', 'S A B', 'S E A B', '0 + 1 2'],
  ['a paragraph taken away', 'S A B C', 'S A C', '0 1 3'],
  ['a paragraph reworded', 'S A B C', 'S a B C', '0 1w 2 3'],
  ['a word that gained a sign without width', 'S print C', 'S pri\u200Bnt C', '0 1w 2'],
  ['a paragraph put in place of another', 'S A B C', 'S A E C', '0 1 + 3'],
  ['a paragraph moved in its section', 'S A B C D', 'S B C D A', '0 2 3 4 1'],
  ['a paragraph moved to another document', 'S A B | F C D', 'S A | F C B D', '0 1 3 4 2 5'],
  ['a paragraph moved and reworded', 'S A B | F C D', 'S B | F a C D', '0 2 3 1w 4 5'],
  ['a heading reworded', 'S A B F C D', 'S A B G C D', '0 1 2 3w 4 5'],
  ['a section moved', 'S A B F C D', 'F C D S A B', '3 4 5 0 1 2'],
  ['a section moved to another document', 'S A B F C D | X E', 'S A B | X E F C D', '0 1 2 6 7 3 4 5'],
  ['a heading put into a section', 'S A B C D E', 'S A B C F D E', '0 1 2 3 + 4 5'],
  ['a heading taken away', 'S A B F C D', 'S A B C D', '0 1 2 4 5'],
  ['sections of one name, the first taken away', 'X A B X C D', 'X C D', '3 4 5'],
  ['sections of one name in another order', 'X A X B X C', 'X B X C X A', '2 3 4 5 0 1'],
  ['a block that says little, taken away', 'S A n F C n', 'S A F C n', '0 1 3 4 5'],
  ['a paragraph split', 'S AB C', 'S A B C', '0 1w? + 2'],
  ['two paragraphs joined', 'S A B C', 'S AB C', '0 1w? 3'],
  ['all replaced', 'S A B', 'F C D', '0w? + +'],
  ['documents in another order', 'S A B | F C D', 'F C D | S A B', '3 4 5 0 1 2']
])('%s', (_, before, after, expected) => {
  expect(told(before, after)).toBe(expected)
})

test('an id that the author wrote is the block, whatever its words are', () => {
  const [heading, paragraph] = pieces('S A')
  if (heading === undefined || paragraph === undefined) throw new Error('two pieces were expected')
  const rewritten = {...paragraph, text: 'Everything is said anew here.', written: true}
  expect(align([heading, paragraph], [heading, rewritten])[1]).toEqual({before: 1, after: 1, sure: true})
})

test('a list is known by its items', () => {
  const list = (...items: readonly string[]): readonly Piece[] => [
    {id: 'l1', kind: 'list', text: '', parent: -1, written: false, document: 'one'},
    ...items.map((text, index) => ({
      id: `p${String(index + 1)}`,
      kind: 'paragraph',
      text,
      parent: 0,
      written: false,
      document: 'one'
    }))
  ]
  const pairs = align(list('alpha', 'bravo', 'charlie'), list('zulu', 'alpha', 'charlie', 'bravo'))
  expect(pairs.map(({before, after}) => [before, after])).toEqual([
    [0, 0],
    [1, 2],
    [3, 3],
    [2, 4]
  ])
})

test('an id that its author moved within a long document is found where it stands', () => {
  const list = (given: number): readonly Piece[] =>
    Array.from({length: 1200}, (_, index) => ({
      id: index === given ? 'mine' : `p${String(index)}`,
      kind: 'paragraph',
      text: index % 3 === 0 ? 'None.' : `Article ${String(index)} of the ordinance on markets.`,
      parent: -1,
      written: index === given,
      document: 'one'
    }))
  const before = list(100).map((piece) => ({...piece, written: false}))
  const pairs = align(before, list(1000))
  expect(pairs.find(({after}) => after === 1000)?.before).toBe(100)
  expect(pairs.filter(({after, before: earlier}) => after !== earlier)).toHaveLength(1)
  expect(align(before, list(100)).every(({before: earlier, after}) => earlier === after)).toBe(true)
})

test('where a long document says the same three times, a word of one changes nothing of the others', () => {
  const copies = Array.from({length: 1800}, (_, index): Piece => ({
    id: `p${String(index)}`,
    kind: 'paragraph',
    text: `Article ${String(index % 600)} of the ordinance on markets.`,
    parent: -1,
    written: false,
    document: 'one'
  }))
  const edited = copies.map((piece, index) =>
    index === 700 ? {...piece, text: `${piece.text} It ends.`} : piece
  )
  const pairs = align(copies, edited)
  expect(pairs.map(({before}) => before)).toEqual([...copies.keys()])
  expect(pairs.filter(({sure}) => !sure)).toEqual([])
})

test('which block took in the words of one that is gone is judged by what stands beside it', () => {
  const said = (texts: readonly string[]): readonly Piece[] =>
    texts.map((text) => ({
      id: text.replaceAll(' ', '-'),
      kind: 'paragraph',
      text,
      parent: -1,
      written: false,
      document: 'one'
    }))
  const beside = Array.from({length: 300}, (_, index) => `Article ${String(index)}.`)
  const far = Array.from({length: 900}, (_, index) => `alpha bravo number ${String(index)}`)
  const before = said([...beside, 'alpha bravo charlie', 'alpha bravo delta'])
  const after = before.filter(({text}) => text !== 'alpha bravo charlie')
  const heirsOf = (one: readonly Piece[], other: readonly Piece[]): unknown =>
    [...findHeirs(one, other, align(one, other))].map(([index, heir]) => [
      one[index]?.text,
      other[heir]?.text
    ])
  const heirs = [['alpha bravo charlie', 'alpha bravo delta']]
  expect(heirsOf(before, after)).toEqual(heirs)
  expect(heirsOf([...said(far), ...before], [...said(far), ...after])).toEqual(heirs)
})
