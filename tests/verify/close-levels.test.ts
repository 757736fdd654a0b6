/** Heading levels as a PDF tags them: notes stand after the block that refers to them, and their headings count. */
import {describe, expect, test} from 'vitest'
import {closeLevels} from '../../pipeline/verify/close-levels.ts'
import type {Unit} from '../../pipeline/verify/unit.ts'
import {UnitText} from '../../pipeline/verify/unit-text.ts'

const document: Unit = {key: 'a', kind: 'document', facts: {}, text: 'Alpha'}

function heading(id: string, level: number): Unit {
  return {key: `a/${id}`, kind: 'heading', facts: {level}, text: id}
}

/** A paragraph that refers to notes. */
function paragraph(id: string, ...notes: readonly string[]): Unit {
  const text = new UnitText().add('bravo')
  for (const note of notes) text.note(`a/${note}`, '1')
  return {key: `a/${id}`, kind: 'paragraph', facts: {}, text: text.end()}
}

function note(id: string, ...units: readonly Unit[]): readonly Unit[] {
  return [
    {key: `a/${id}`, kind: 'note', facts: {label: '1'}},
    ...units,
    {key: `a/${id}/end`, kind: 'end', facts: {}}
  ]
}

function levels(units: readonly Unit[]): readonly string[] {
  return units.flatMap(({key, facts}) => (facts.level === undefined ? [] : [`${key} ${String(facts.level)}`]))
}

function closed(body: readonly Unit[], notes: readonly Unit[] = []): readonly string[] {
  const blocks = closeLevels({body: [document, ...body], notes})
  expect(closeLevels(blocks)).toEqual(blocks)
  return [...levels(blocks.body), ...levels(blocks.notes)]
}

describe('closeLevels', () => {
  test('skips none below the title', () => {
    expect(closed([heading('b', 4), heading('c', 4), heading('d', 2), heading('e', 6)])).toEqual([
      'a/b 2',
      'a/c 3',
      'a/d 2',
      'a/e 3'
    ])
  })

  test('begins anew with each document', () => {
    expect(closed([heading('b', 2), heading('c', 3), {...document, key: 'b'}, heading('d', 3)])).toEqual([
      'a/b 2',
      'a/c 3',
      'a/d 2'
    ])
  })

  test("counts a note's headings where its first reference stands", () => {
    const body = [heading('b', 2), paragraph('p1', 'n1'), heading('c', 4), paragraph('p2', 'n1')]
    expect(closed(body, note('n1', heading('x', 5)))).toEqual(['a/b 2', 'a/c 4', 'a/x 3'])
  })

  test('counts those of the notes that a note refers to after them', () => {
    const body = [paragraph('p1', 'n1'), heading('c', 5)]
    const notes = [
      ...note('n1', paragraph('p2', 'n2'), heading('x', 6)),
      ...note('n2', heading('y', 6)),
      ...note('n3', heading('z', 6))
    ]
    expect(closed(body, notes)).toEqual(['a/c 4', 'a/x 2', 'a/y 3', 'a/z 5'])
  })

  test('takes the notes of what is in a block after the whole block', () => {
    const quotation: Unit = {key: 'a/q1', kind: 'blockquote', facts: {}}
    const body = [
      quotation,
      paragraph('p1', 'n1'),
      heading('c', 5),
      {...quotation, key: 'a/q1/end', kind: 'end' as const},
      heading('d', 5)
    ]
    expect(closed(body, note('n1', heading('x', 5)))).toEqual(['a/c 2', 'a/d 4', 'a/x 3'])
  })
})
