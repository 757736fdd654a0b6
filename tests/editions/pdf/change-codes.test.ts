/** Codes of glyphs in the operators of a page become others, and nothing else does. */
import {expect, test} from 'vitest'
import {changeCodes} from '../../../pipeline/editions/pdf/engine/file/change-codes.ts'

const operators = [
  '/P <</MCID 0>> BDC',
  'BT',
  '/F1 10 Tf',
  '[<0001000a>-20<00ff>] TJ',
  '/F2 8.5 Tf',
  '[<0001>] TJ',
  '/Span <</ActualText <feff0001>>> BDC',
  '0 0 1 rg',
  '[<abcd0001>] TJ',
  'ET'
].join('\n')

test('each code of a font is another, and text that is said beside them stays', () => {
  const bytes = Buffer.from(operators, 'latin1')
  const shown: string[] = []
  changeCodes(bytes, (font) => (code) => {
    shown.push(`${font} ${String(code)}`)
    return font === 'F1' ? code + 9 : code === 1 ? 0xfe5f : code
  })
  expect(shown).toEqual(['F1 1', 'F1 10', 'F1 255', 'F2 1', 'F2 43981', 'F2 1'])
  expect(bytes.toString('latin1').split('\n')).toEqual([
    '/P <</MCID 0>> BDC',
    'BT',
    '/F1 10 Tf',
    '[<000a0013>-20<0108>] TJ',
    '/F2 8.5 Tf',
    '[<fe5f>] TJ',
    '/Span <</ActualText <feff0001>>> BDC',
    '0 0 1 rg',
    '[<abcdfe5f>] TJ',
    'ET'
  ])
})

test('codes before any font is set belong to none', () => {
  const bytes = Buffer.from('[<0001>] TJ', 'latin1')
  changeCodes(bytes, () => () => 9)
  expect(bytes.toString('latin1')).toBe('[<0001>] TJ')
})
