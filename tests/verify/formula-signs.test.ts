/** The signs that a formula is drawn of: each is read once, however deep it stands. */
import {expect, test} from 'vitest'
import type {MathElement} from '../../pipeline/model/tree/mathml.ts'
import {signsOf} from '../../pipeline/verify/units/formula-signs.ts'

const token = (sign: string): MathElement => ({name: 'mi', attributes: [], children: [sign]})

test.each([
  ['mrow', 'xab'],
  ['msqrt', '\u221axab'],
  ['msubsup', 'xba'],
  ['mmultiscripts', 'xba']
])('what is nested in %s is read once', (name, signs) => {
  let reads = 0
  const x: MathElement = {
    ...token('x'),
    get children() {
      reads += 1
      return ['x']
    }
  }
  const within = (node: MathElement): MathElement => ({
    name,
    attributes: [],
    children: [node, token('a'), token('b')]
  })
  expect(signsOf([within(x)])).toBe(signs)
  const once = reads
  reads = 0
  let node = x
  for (let level = 0; level < 16; level += 1) node = within(node)
  signsOf([node])
  expect(reads).toBe(once)
})

test('scripts before a sign are read before it, the upper ones first', () => {
  const children = ['x', 'a', 'b'].map(token)
  const before: MathElement = {name: 'mprescripts', attributes: [], children: []}
  const node = {
    name: 'mmultiscripts',
    attributes: [],
    children: [...children, before, token('c'), token('d')]
  }
  expect(signsOf([node])).toBe('dcxba')
})
