/** The web font of formulas: what is in it, and that browsers can draw formulas by it. */
import {decompress} from 'woff2-encoder'
import {expect, test} from 'vitest'
import {subsetMath} from '../../pipeline/design/letters/subset-math.ts'
import {Face} from '../../pipeline/design/shaping/face.ts'
import type {MathNode} from '../../pipeline/model/tree/mathml.ts'
import type {Publication} from '../../pipeline/model/publication/publication.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {published} from '../support/published.ts'
import {paragraph, samplePublication} from '../support/sample-publication.ts'

const position = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}}

const token = (name: string, text: string): MathNode => ({name, attributes: [], children: [text]})

async function publicationWith(mathml: readonly MathNode[]): Promise<Publication> {
  const sample = await samplePublication(1)
  const [document] = sample.documents
  if (document === undefined) throw new Error('no document')
  const formula = {type: 'formula', display: 'inline', alt: 'x', mathml, position} as const
  const children = [paragraph('p1', mathml.length === 0 ? 'alpha' : [formula])]
  return {...sample, documents: [published({...document, title: [], children})]}
}

async function faceFor(mathml: readonly MathNode[]): Promise<Face> {
  const bytes = await subsetMath(await publicationWith(mathml), memoryWorld())
  if (bytes === undefined) throw new Error('no font')
  return new Face(await decompress(bytes))
}

test('has the signs of the formulas, variables in italics, and what browsers draw by themselves', async () => {
  const face = await faceFor([
    token('mi', 'h'),
    token('mi', 'β'),
    token('mi', 'ln'),
    token('mo', '-'),
    token('mo', '(')
  ])
  for (const sign of ['\u210e', '\u{1d6fd}', 'l', '\u2212', '(', '\u221a', ' '])
    expect(face.has(sign.codePointAt(0) ?? 0), sign).toBe(true)
  for (const sign of ['\u{1d459}', 'A', '\u222b'])
    expect(face.has(sign.codePointAt(0) ?? 0), sign).toBe(false)
})

test('has the table MATH, and glyphs that tall signs are made of', async () => {
  const [none, some] = await Promise.all([
    faceFor([token('mn', '1')]),
    faceFor([token('mn', '1'), token('mo', '{')])
  ])
  expect(none.table('MATH')?.byteLength ?? 0).toBeGreaterThan(200)
  const glyphs = (face: Face): number => face.table('maxp')?.getUint16(4) ?? 0
  // the brace, larger ones, and the parts of those that are higher still
  expect(glyphs(some) - glyphs(none)).toBeGreaterThan(10)
})

test('a publication without formulas has none', async () => {
  expect(await subsetMath(await publicationWith([]), memoryWorld())).toBeUndefined()
})
