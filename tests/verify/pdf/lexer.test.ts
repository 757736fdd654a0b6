/** Values of a PDF file, one after the other. */
import {fc, test as property} from '@fast-check/vitest'
import {describe, expect, test} from 'vitest'
import {Lexer} from '../../../pipeline/verify/pdf-reader/lexer.ts'
import {
  PdfName,
  PdfOperator,
  PdfReference,
  PdfString,
  textOf,
  type PdfValue
} from '../../../pipeline/verify/pdf-reader/values.ts'
import {Unreadable} from '../../../pipeline/verify/unreadable.ts'

function values(text: string): readonly PdfValue[] {
  const lexer = new Lexer(Buffer.from(text, 'latin1'), {references: true})
  const all: PdfValue[] = []
  for (let value = lexer.next(); value !== undefined; value = lexer.next()) all.push(value)
  return all
}

describe('Lexer', () => {
  test.each<readonly [string, string, readonly PdfValue[]]>([
    ['numbers', '0 -1 +2.5 .5 4.', [0, -1, 2.5, 0.5, 4]],
    ['words', 'true false null BDC', [true, false, null, new PdfOperator('BDC')]],
    ['names', '/Alpha /A#20B /', [new PdfName('Alpha'), new PdfName('A B'), new PdfName('')]],
    ['strings', '(alpha (bravo) \\) \\101\\n)', [new PdfString('alpha (bravo) ) A\n')]],
    ['a string over lines', '(alpha\\\nbravo\\\r\ncharlie)', [new PdfString('alphabravocharlie')]],
    ['hexadecimal strings', '<61 6C> <7>', [new PdfString('al'), new PdfString('p')]],
    ['arrays', '[1 [2] /A]', [[1, [2], new PdfName('A')]]],
    ['references', '[12 0 R 3 4]', [[new PdfReference(12), 3, 4]]],
    ['comments', '1 % two ( [\n3', [1, 3]]
  ])('%s', (_, text, wanted) => {
    expect(values(text)).toEqual(wanted)
  })

  property.prop([fc.stringMatching(/^[-+]?(\d{1,20}(\.\d{0,20})?|\.\d{1,20})$/)])(
    'numbers of any length, in a file and in a page',
    (word) => {
      expect(values(word)).toEqual([Number(word)])
      expect(new Lexer(Buffer.from(word)).next()).toBe(Number(word))
    }
  )

  property.prop([fc.uint8Array()])('hexadecimal strings of any bytes', (bytes) => {
    const hexadecimal = Buffer.from(bytes).toString('hex')
    const string = new PdfString(Buffer.from(bytes).toString('latin1'))
    expect(values(`<${hexadecimal}> <${hexadecimal.toUpperCase()}>`)).toEqual([string, string])
  })

  test('names are made once', () => {
    const [one, other, again] = values('/Alpha /Bravo /Alpha')
    expect(again).toBe(one)
    expect(other).not.toBe(one)
  })

  // The bytes of both have one sum.
  test('names are told apart by their bytes', () => {
    expect(values('/Aa /BB /Aa')).toEqual([new PdfName('Aa'), new PdfName('BB'), new PdfName('Aa')])
  })

  test('dictionaries', () => {
    expect(values('<</A 1/B<</C(d)>>>>')).toEqual([
      new Map<string, PdfValue>([
        ['A', 1],
        ['B', new Map([['C', new PdfString('d')]])]
      ])
    ])
  })

  test.each([
    ['a string that does not end', '(alpha'],
    ['a hexadecimal string that does not end', '<61'],
    ['a hexadecimal string with another letter', '<6G>'],
    ['an array that does not end', '[1 2'],
    ['a dictionary that does not end', '<</A 1'],
    ['a dictionary without a value', '<</A'],
    ['a dictionary whose key is no name', '<<1 2>>'],
    ['an array with an operator', '[BT]'],
    ['a number that is none', '1.2.3'],
    ['a byte out of place', '}'],
    ['values nested too deep', '['.repeat(1000)],
    ['dictionaries nested too deep', '<</A'.repeat(1000)]
  ])('%s is unreadable', (_, text) => {
    expect(() => values(text)).toThrow(Unreadable)
  })
})

describe('textOf', () => {
  test.each([
    ['UTF-16', '\xfe\xff\x04\x16\xd8\x3d\xdc\x69', 'Ж👩'],
    ['UTF-8', '\xef\xbb\xbf\xd0\x96', 'Ж'],
    ['Latin letters', 'caf\xe9', 'café']
  ])('%s', (_, bytes, wanted) => {
    expect(textOf(new PdfString(bytes))).toBe(wanted)
  })
})
