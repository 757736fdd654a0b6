/** What was added to a PDF: a signature alone, or another content; and streams as programs that rewrite a file make them. */
import {deflateSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {PdfFile} from '../../../pipeline/verify/pdf-reader/file.ts'
import {judgeUpdate} from '../../../pipeline/verify/pdf-reader/update/judge-update.ts'
import {PdfReference} from '../../../pipeline/verify/pdf-reader/values.ts'
import {deflated, pdfWithTable, pdfWithUpdate, stream, type Objects} from './write-pdf.ts'

const xmp = (description: string, attributes = ''): Buffer =>
  stream(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><rdf:Description rdf:about=""${attributes}>${description}</rdf:Description></rdf:RDF></x:xmpmeta>`
  )
const title = '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Alpha</rdf:li></rdf:Alt></dc:title>'

const base = pdfWithTable(
  {
    1: '<</Type/Catalog/Pages 2 0 R/Metadata 7 0 R>>',
    2: '<</Type/Pages/Kids[3 0 R]/MediaBox[0 0 100 100]/Count 1>>',
    3: '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Annots[5 0 R]>>',
    4: deflated('BT ET'),
    5: '<</Subtype/Link/Rect[0 0 9 9]>>',
    6: '<</Title(Alpha)/Producer(Tetrapla)>>',
    7: xmp(`${title}<dc:identifier>a</dc:identifier><xmp:ModifyDate>2026</xmp:ModifyDate>`),
    9: '<</A 8 0 R>>'
  },
  '/Info 6 0 R'
)
const trailer = '/Root 1 0 R/Info 6 0 R'

const catalogue =
  '<</Type/Catalog/Pages 2 0 R/Metadata 7 0 R/AcroForm 20 0 R/Extensions<</ESIC<<>>>>/DSS<<>>>>'
const page = '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Annots[5 0 R 21 0 R]>>'
const field = '/FT/Sig/T(S)/Subtype/Widget/F 132/P 3 0 R/V 22 0 R'
const signing: Objects = {
  1: catalogue,
  3: page,
  20: '<</Fields[21 0 R]/SigFlags 3>>',
  21: `<<${field}/Rect[0 0 0 0]>>`,
  22: `<</Type/Sig/ByteRange[0 ${String(base.length + 9)} 9000 9]/Contents<00>>>`
}

function verdict(objects: Objects, options: {trailer?: string; deleted?: readonly number[]} = {}) {
  return judgeUpdate(pdfWithUpdate(base, objects, {trailer, ...options}), base.length)
}

const alone = {signatures: 1, shownOn: [], changes: []}

describe('an update that adds a signature alone', () => {
  test.each<[string, Objects, object]>([
    ['that is not to be seen', signing, alone],
    [
      'that stands on a page',
      {...signing, 21: `<<${field}/Rect[0 0 9 9]/AP<</N 4 0 R>>>>`},
      {...alone, shownOn: [1]}
    ],
    [
      'and tells the program and the time',
      {...signing, 6: '<</Title(Alpha)/Producer(Bravo)/ModDate(D:2026)>>'},
      alone
    ],
    [
      'and writes the metadata anew',
      {...signing, 7: xmp(title, ' dc:identifier="a" xmp:ModifyDate="2027" xmp:CreatorTool="Bravo"')},
      alone
    ],
    ['and writes an object again as it was', {...signing, 5: '<</Subtype /Link /Rect [0 0 9 9]>>'}, alone]
  ])('%s', (_, objects, wanted) => {
    expect(verdict(objects)).toEqual(wanted)
  })

  test('once and once more', () => {
    const first = pdfWithUpdate(base, signing, {trailer})
    const second = pdfWithUpdate(
      first,
      {
        3: page.replace('21 0 R', '21 0 R 31 0 R'),
        20: '<</Fields[21 0 R 31 0 R]/SigFlags 3>>',
        31: `<<${field.replace('22', '32')}/Rect[0 0 0 0]>>`,
        32: `<</ByteRange[0 ${String(first.length)} 9000 9]/Contents<00>>>`
      },
      {trailer}
    )
    expect(judgeUpdate(second, base.length)).toEqual({...alone, signatures: 2})
  })
})

describe('an update that changes something is told so, signature or not:', () => {
  test.each<[string, Objects, readonly string[], {trailer?: string; deleted?: readonly number[]}?]>([
    ['the content of a page', {4: deflated('BT (x) Tj ET')}, ['what page 1 shows']],
    [
      'another content for a page',
      {3: page.replace('4 0 R', '30 0 R'), 30: deflated('')},
      ['`/Contents` of page 1']
    ],
    ['a link', {5: '<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI>>>>'}, ['what page 1 shows']],
    ['a link that is gone', {3: page.replace('5 0 R ', '')}, ['an annotation on page 1']],
    [
      'a comment',
      {3: page.replace('21 0 R', '21 0 R 30 0 R'), 30: '<</Subtype/Text>>'},
      ['an annotation on page 1']
    ],
    [
      'a signature that acts',
      {21: `<<${field}/Rect[0 0 0 0]/A<</S/JavaScript>>>>`},
      ['an annotation on page 1', 'a field of the form']
    ],
    ['another field', {20: '<</Fields[21 0 R 30 0 R]>>', 30: '<</FT/Tx/T(x)>>'}, ['a field of the form']],
    ['a form by XFA', {20: '<</Fields[21 0 R]/XFA[]>>'}, ['the form']],
    [
      'an action on opening',
      {1: catalogue.replace('/DSS', '/OpenAction 30 0 R/DSS')},
      ['`/OpenAction` of the catalogue']
    ],
    [
      'other pages',
      {1: catalogue.replace('2 0 R', '30 0 R'), 30: '<</Kids[]>>'},
      ['`/Pages` of the catalogue']
    ],
    ['the title', {6: '<</Title(Bravo)/Producer(Bravo)>>'}, ['`/Title` of the document information']],
    [
      'the title in the metadata',
      {7: xmp(title.replace('Alpha', 'Bravo'), ' dc:identifier="a"')},
      ['the metadata']
    ],
    ['an identifier that is gone', {7: xmp(title)}, ['the metadata']],
    ['the tree of pages', {2: '<</Type/Pages/Kids[3 0 R]/MediaBox[0 0 9 9]/Count 1>>'}, ['object 2']],
    ['a deleted object', {}, ['what page 1 shows'], {deleted: [4]}],
    ['an object that something referred to in vain', {8: '<<>>'}, ['object 8']],
    ['another root', {30: '<<>>'}, ['`/Root` of the trailer'], {trailer: '/Root 30 0 R/Info 6 0 R'}],
    ['encryption', {}, ['the file is encrypted'], {trailer: `${trailer}/Encrypt 30 0 R`}]
  ])('%s', (_, objects, changes, options) => {
    expect(verdict({...signing, ...objects}, options).changes).toEqual(changes)
  })

  test('no signature at all, and one over another part of the file', () => {
    expect(verdict({30: '<<>>'})).toEqual({...alone, signatures: 0})
    const part = {...signing, 22: '<</Type/Sig/ByteRange[0 100 9000 9]/Contents<00>>>'}
    expect(verdict(part)).toEqual({...alone, signatures: 0})
  })
})

describe('a stream with a predictor', () => {
  /** Rows of three pixels of two colours. */
  const rows = [
    [1, 2, 3, 4, 5, 6],
    [200, 7, 90, 255, 0, 13],
    [200, 9, 90, 250, 7, 14]
  ]
  const plain = Buffer.from(rows.flat())
  const at = (row: number, index: number): number => (index < 0 ? 0 : (rows[row]?.[index] ?? 0))

  /** As PNG's filters write it, each row with its own. */
  function png(filters: readonly number[]): Buffer {
    return Buffer.from(
      rows.flatMap((row, number) => {
        const filter = filters[number] ?? 0
        const bytes = row.map((byte, index) => {
          const [left, up, corner] = [at(number, index - 2), at(number - 1, index), at(number - 1, index - 2)]
          const near = [left, up, corner].map((one) => Math.abs(left + up - corner - one))
          const nearest = [left, up, corner][near.indexOf(Math.min(...near))] ?? 0
          return (byte - ([0, left, up, (left + up) >> 1, nearest][filter] ?? 0) + 512) % 256
        })
        return [filter, ...bytes]
      })
    )
  }

  function read(bytes: Buffer, parameters: string): Buffer {
    const file = new PdfFile(
      pdfWithTable({
        1: '<<>>',
        4: stream(deflateSync(bytes), `/Filter[/FlateDecode]/DecodeParms[<<${parameters}>>]`)
      })
    )
    return file.streamBytes(new PdfReference(4))
  }

  test.each([[[0, 1, 2]], [[3, 4, 3]], [[4, 3, 4]], [[1, 4, 1]]])('of PNG, %j', (filters) => {
    expect(read(png(filters), '/Predictor 15/Colors 2/Columns 3')).toEqual(plain)
  })

  test('with none', () => {
    expect(read(plain, '/Predictor 1/Columns 9')).toEqual(plain)
    expect(read(plain, '')).toEqual(plain)
  })

  test.each([
    '/Predictor 2',
    '/Predictor 9',
    '/Predictor 12/Columns 0',
    '/Predictor 12/Columns 1.5',
    '/Predictor /a'
  ])('that is not known is told: %s', (parameters) => {
    expect(() => read(plain, parameters)).toThrow(/predictor|a number/)
  })

  test('of another filter than there is is told', () => {
    expect(() => read(Buffer.from([9, 1, 2]), '/Predictor 12/Columns 2')).toThrow('predictor')
  })
})

test('an object that was deleted since is not there', () => {
  const file = new PdfFile(pdfWithUpdate(base, {}, {trailer, deleted: [5]}))
  expect(file.resolve(new PdfReference(5))).toBe(null)
  expect(file.numbers()).not.toContain(5)
})
