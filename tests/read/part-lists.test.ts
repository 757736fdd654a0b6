/** Commas between digits: parts of a list or of a number, as the language has it. */
import {expect, test} from 'vitest'
import {mathText} from '../../pipeline/model/tree/math-text.ts'
import {texReader} from '../../pipeline/read/tex/read-tex.ts'

const read = {
  point: texReader({macros: new Map(), hasDecimalPoint: true}),
  comma: texReader({macros: new Map(), hasDecimalPoint: false})
}

function numbersOf(tex: string, decimal: 'point' | 'comma'): readonly (string | undefined)[] {
  const reading = read[decimal](tex, false)
  const text = reading.ok ? mathText('inline', reading.mathml) : ''
  return [...text.matchAll(/<(?:mn|mo)>([^<]*)</g)].map(([, sign]) => sign)
}

test.each([
  ['1,2', ['1', ',', '2']],
  ['x_{0,1,2}', ['0', ',', '1', ',', '2']],
  ['1,000', ['1,000']],
  ['1,000,000.5', ['1,000,000.5']],
  ['0.5,1.5', ['0.5', ',', '1.5']],
  ['1{,}5', ['1,5']],
  ['1{,}5,2', ['1,5', ',', '2']],
  ['x_{1{, }5}^{1,5,0}', ['1,5', '1', ',', '5', ',', '0']],
  ['1{,}5 + 1,5 + 1{,}5', ['1,5', '+', '1', ',', '5', '+', '1,5']],
  ['x_{1,5} = 1{,}5', ['1', ',', '5', '=', '1,5']],
  ['\\text{Tab. 1,5: } x = 1{,}5', ['=', '1,5']],
  ['\\text{Tab. $1,5$ } x = 1{,}5 + 1,5', ['1', ',', '5', '=', '1,5', '+', '1', ',', '5']],
  ['\\underset{1,5}{1{,}5}', ['1,5', '1,5']],
  ['x^{1,5}_{1{,}5}', ['1,5', '1,5']],
  ['1,2^3', ['1', ',', '2', '3']],
  ['\\sqrt[3]{1,2}', ['1', ',', '2', '3']]
])('%s has numbers of its own where decimals have a point', (tex, numbers) => {
  expect(numbersOf(tex, 'point')).toEqual(numbers)
})

test.each(['3,14', '0,5'])('%s is a number where decimals have a comma', (tex) => {
  expect(numbersOf(tex, 'comma')).toEqual([tex])
})
