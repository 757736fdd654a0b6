/** Small PDF files, read whole; and such as would have a reader run in a circle, or fill the memory. */
import {describe, expect, test} from 'vitest'
import {PdfFile} from '../../../pipeline/verify/pdf-reader/file.ts'
import type {StructureElement} from '../../../pipeline/verify/pdf-reader/structure-element.ts'
import {PdfReference} from '../../../pipeline/verify/pdf-reader/values.ts'
import {Unreadable} from '../../../pipeline/verify/unreadable.ts'
import {read as readBytes, type WholePdf} from '../../editions/pdf/read-pdf.ts'
import {deflated, pdfWithStream, pdfWithTable, stream, taggedObjects, type Objects} from './write-pdf.ts'

function read(objects: Objects = {}): WholePdf {
  return readBytes(pdfWithTable(taggedObjects(objects)))
}

function wordsOf(element: StructureElement): string {
  return element.children.map((child) => ('page' in child ? child.text : wordsOf(child))).join('')
}

const paragraph = '/F1 10 Tf 1 0 0 1 20 100 Tm <00010002> Tj'

describe('readTaggedPdf', () => {
  test('reads the tree, the words, the outline and the destinations', () => {
    const pdf = read()
    expect(wordsOf(pdf.root)).toBe('alp')
    expect(pdf.root.children).toMatchObject([{type: 'P', id: 'alpha/p1'}])
    expect([...pdf.destinations]).toEqual([['alpha/p1', 1]])
    expect(pdf.outline).toEqual([{title: 'Alpha', destination: 'alpha/p1', children: []}])
    expect(pdf.language).toBe('en')
    expect(pdf.findings).toEqual([])
  })

  test('reads a cross-reference stream and an object stream', () => {
    const {4: content = '', 10: map = '', ...rest} = taggedObjects()
    const packed = Object.fromEntries(Object.entries(rest).map(([number, value]) => [number, String(value)]))
    expect(wordsOf(readBytes(pdfWithStream({4: content, 10: map}, packed)).root)).toBe('alp')
  })

  test('an element that is not there is nothing', () => {
    expect(read({8: '<</S/P/K 99 0 R>>'}).root.children).toMatchObject([{type: 'P', children: []}])
  })

  test.each([
    ['text without a tag', `BT ${paragraph} ET`, ['untagged text']],
    [
      'text off the page',
      'BT /P <</MCID 0>> BDC /F1 10 Tf 1 0 0 1 500 100 Tm <0001> Tj EMC ET',
      ['text off the page']
    ],
    [
      'text off the page by a transformation',
      'q 1 0 0 1 500 0 cm BT /P <</MCID 0>> BDC /F1 10 Tf 1 0 0 1 0 100 Tm <0001> Tj EMC ET Q',
      ['text off the page']
    ],
    [
      'text that is not painted',
      'BT /P <</MCID 0>> BDC 3 Tr /F1 10 Tf 1 0 0 1 20 100 Tm <0001> Tj EMC ET',
      ['invisible text']
    ],
    [
      'text too small to be seen',
      'BT /P <</MCID 0>> BDC /F1 0.1 Tf 1 0 0 1 20 100 Tm <0001> Tj EMC ET',
      ['invisible text']
    ],
    [
      'a glyph without text',
      'BT /P <</MCID 0>> BDC /F1 10 Tf 1 0 0 1 20 100 Tm <0009> Tj EMC ET',
      ['glyph without text']
    ],
    [
      'content outside the tree',
      `BT /P <</MCID 0>> BDC EMC /P <</MCID 1>> BDC ${paragraph} EMC ET`,
      ['content outside the tree']
    ],
    [
      'content with the number of another',
      `BT /P <</MCID 0>> BDC ${paragraph} EMC /P <</MCID 0>> BDC ${paragraph} EMC ET`,
      ['content with the number of another']
    ]
  ])('finds %s', (_, content, wanted) => {
    expect(read({4: deflated(content)}).findings.map(({kind}) => kind)).toEqual(wanted)
  })

  test('the first content of a number is the element’s, and the words of each other are told with their page', () => {
    const words = (code: string): string => `/P <</MCID 0>> BDC /F1 10 Tf 1 0 0 1 20 100 Tm <${code}> Tj EMC`
    const pdf = read({4: deflated(`BT ${['0001', '0002', '00020001'].map(words).join(' ')} ET`)})
    expect(wordsOf(pdf.root)).toBe('a')
    expect(pdf.findings).toMatchObject([
      {page: 1, at: 'alpha/p1', text: 'MCID 0 on page 1: lp'},
      {page: 1, at: 'alpha/p1', text: 'MCID 0 on page 1: lpa'}
    ])
  })

  test('replacement text is what is said, and glyphs are what is drawn', () => {
    const content = `BT /P <</MCID 0>> BDC /Span <</ActualText(bravo)>> BDC ${paragraph} EMC EMC ET`
    const [element] = read({4: deflated(content)}).root.children
    expect(element !== undefined && 'children' in element ? element.children : []).toMatchObject([
      {text: 'bravo', drawn: 'alp'}
    ])
  })
})

const circle = '<</S/Sect/K[8 0 R]>>'

describe('a file that can’t be read', () => {
  test.each<readonly [string, Objects]>([
    ['a page tree that holds itself', {2: '<</Kids[2 0 R]/MediaBox[0 0 1 1]>>'}],
    ['a structure tree that holds itself', {8: circle}],
    ['a structure tree that holds its parent', {8: '<</S/Sect/K 14 0 R>>', 14: circle}],
    ['a name tree that holds itself', {11: '<</Dests 14 0 R>>', 14: '<</Kids[14 0 R]>>'}],
    ['an outline that goes round', {13: '<</Title(a)/Next 13 0 R>>'}],
    ['an outline whose item holds itself', {13: '<</Title(a)/First 13 0 R>>'}],
    ['a structure tree nested too deep', nested()],
    ['a length that is its own', {4: '<</Length 4 0 R>>\nstream\n\nendstream'}],
    ['no structure tree', {6: 'null'}],
    ['two roots', {6: '<</K[7 0 R 8 0 R]>>'}],
    ['contents that are no stream', {4: '<</Length 1>>'}],
    ['a page that stands twice in its tree', {2: '<</Kids[3 0 R 3 0 R]/MediaBox[0 0 1 1]>>'}],
    ['an element that stands twice in its tree', {7: '<</S/Document/K[8 0 R 8 0 R]>>'}],
    [
      'content that is in two elements',
      {7: '<</S/Document/K[8 0 R 14 0 R]>>', 14: '<</S/P/ID(alpha/p2)/Pg 3 0 R/K 0>>'}
    ],
    ['a tree that doubles with each level', doubling()],
    ['an element with attributes without end', {8: `<</S/P/K 0/A[${'14 0 R '.repeat(10_000)}]>>`}],
    [
      'ranges of codes that overlap',
      {10: deflated('2 beginbfrange <0000><FFFF><0061> <0000><FFFF><0061> endbfrange')}
    ],
    ['ranges of widths that overlap', {9: '<</W[0 65535 500 0 65535 500]>>'}],
    ['a filter that is not read', {4: stream('', '/Filter/LZWDecode')}],
    ['a predictor', {4: deflated('', '/DecodeParms<</Predictor 9>>')}],
    ['a stream that does not inflate', {4: stream('alpha', '/Filter/FlateDecode')}],
    ['an operator that moves the pen unseen', {4: deflated('BT 1 2 Td ET')}],
    ['space between words that is not read', {4: deflated('BT 3 Tw ET')}],
    ['text without a font', {4: deflated('BT /P <</MCID 0>> BDC <0001> Tj EMC ET')}],
    ['marked content that ends twice', {4: deflated('EMC')}],
    ['a graphics state that ends twice', {4: deflated('Q')}],
    ['graphics states nested too deep', {4: deflated('q '.repeat(5000))}],
    ['marked content nested too deep', {4: deflated('/P BMC '.repeat(5000))}],
    ['a matrix that is cut', {4: deflated('1 0 0 cm')}],
    ['a font without a map to text', {5: '<</DescendantFonts[9 0 R]>>'}],
    ['a font that is no dictionary', {5: '12'}],
    ['values nested too deep', {13: `<</Title ${'['.repeat(5000)}`}]
  ])('%s', (_, objects) => {
    expect(() => read(objects)).toThrow(Unreadable)
  })

  function doubling(): Objects {
    const levels = Array.from({length: 60}, (_, index) => [
      100 + index,
      `<</Kids[${String(101 + index)} 0 R ${String(101 + index)} 0 R]>>`
    ])
    return {11: '<</Dests 100 0 R>>', ...Object.fromEntries(levels)}
  }

  function nested(): Objects {
    const elements = Array.from({length: 2000}, (_, index) => [
      100 + index,
      `<</S/Sect/K ${String(101 + index)} 0 R>>`
    ])
    return {8: '<</S/Sect/K 100 0 R>>', ...Object.fromEntries(elements)}
  }

  test('no file at all', () => {
    for (const bytes of [
      '',
      '%PDF-1.7',
      'startxref\n99\n',
      'startxref\n0\n%%EOF',
      'xref\n0 1\nstartxref\n0\n'
    ])
      expect(() => readBytes(Buffer.from(bytes))).toThrow(Unreadable)
  })

  test('a cross-reference that leads back to itself is followed once', () => {
    const bytes = pdfWithTable(taggedObjects())
    const at = bytes.lastIndexOf('xref\n0')
    const looping = pdfWithTable(taggedObjects(), `/Prev ${String(at)}`)
    expect(readBytes(looping).root.type).toBe('Document')
  })

  test('an object stream that packs itself', () => {
    const packed = {1: '<</Pages 98 0 R>>', 98: '12'}
    expect(() => readBytes(pdfWithStream({}, packed))).toThrow(Unreadable)
  })

  test('a cross-reference table that promises more than there is', () => {
    const bytes = pdfWithTable(taggedObjects()).toString('latin1').replace('xref\n0 14', 'xref\n0 9999999')
    expect(() => readBytes(Buffer.from(bytes, 'latin1'))).toThrow(Unreadable)
  })
})

describe('limits', () => {
  test('streams inflate to no more than the budget together', () => {
    const bytes = pdfWithTable({1: '<<>>', 2: deflated('a'.repeat(600)), 3: deflated('b'.repeat(600))})
    const file = new PdfFile(bytes, 1000)
    expect(file.streamBytes(new PdfReference(2))).toHaveLength(600)
    expect(() => file.streamBytes(new PdfReference(3))).toThrow(Unreadable)
  })

  test('a width table, a text map or a code range does not fill the memory', () => {
    const map = '1 beginbfrange <0000> <FFFFFFFF> <0061> endbfrange'
    const widths = '<</W[0 999999999 500]>>'
    const pdf = read({9: widths, 10: deflated(map)})
    expect(wordsOf(pdf.root)).toBe('bc')
  })
})
