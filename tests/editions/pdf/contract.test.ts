/** What the engine relies on inside pdfmake and pdfkit: a new version that moves it must fail here, by name. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {
  DocMeasure,
  DocumentContext,
  LayoutBuilder,
  PageElementWriter,
  PDFDocument,
  Renderer,
  SVGMeasure,
  TextBreaker
} from '../../../pipeline/editions/pdf/engine/pdfmake.ts'
import {openDocument} from '../../../pipeline/editions/pdf/engine/file/open-document.ts'

function document() {
  return openDocument({title: 'Alpha', authors: [], language: 'en'}, [100, 100])
}

describe('versions', () => {
  test.each([
    ['pdfmake', '0.3.11'],
    ['pdfkit', '0.19.1'],
    ['harfbuzzjs', '1.6.4']
  ])('of %s are the ones that the engine was written for', (name, version) => {
    const file = path.join(import.meta.dirname, '..', '..', '..', 'node_modules', name, 'package.json')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({version})
  })
})

describe('methods', () => {
  test.each([
    [LayoutBuilder, ['processNode', 'processVerticalContainer', 'processTable', 'processLeaf']],
    [DocMeasure, ['measureBlock', 'measureNode', 'measureLeaf', 'measureTable', 'measureVerticalContainer']],
    [
      PageElementWriter,
      ['context', 'addPage', 'moveToNextPage', 'pushContext', 'popContext', 'addListener', 'setMaxListeners']
    ],
    [DocumentContext, ['addMargin', 'moveDown', 'moveToNextPage', 'getCurrentPosition']],
    [TextBreaker, ['getBreaks']],
    [Renderer, ['renderSVG']],
    [SVGMeasure, ['writeDimensions']],
    [
      PDFDocument,
      [
        'ref',
        'addPage',
        'addContent',
        'font',
        'appendXML',
        '_addInfo',
        '_finalize',
        '_refEnd',
        '_write',
        'push',
        'read'
      ]
    ]
  ])('of %o are there', (type, names) => {
    const prototype = type.prototype as unknown as Record<string, unknown>
    expect(names.filter((name) => typeof prototype[name] !== 'function')).toEqual([])
  })

  test('of pdfmake break text with all keys of a run', () => {
    const [first, second] = new TextBreaker().getBreaks([{text: 'alpha bravo\n', key: 1}], null)
    expect(first).toEqual({text: 'alpha ', key: 1})
    expect(second).toEqual({text: 'bravo', key: 1, lineEnd: true})
  })

  test('of pdfmake mark pieces that belong together', () => {
    const pieces = new TextBreaker().getBreaks([{text: 'al'}, {text: 'pha'}], null)
    expect(pieces.map(({noNewLine}) => noNewLine)).toEqual([true, undefined])
  })
})

describe('a document', () => {
  test('has the parts that are read and replaced', () => {
    const one = document()
    const {data} = one._root
    expect(Object.keys(data)).toEqual(
      expect.arrayContaining(['Pages', 'Names', 'StructTreeRoot', 'MarkInfo'])
    )
    expect(one.metadata._metadata).toContain('x:xmpmeta')
    expect(Array.isArray(one._offsets)).toBe(true)
  })

  test('refuses to read files', () => {
    const one = document() as unknown as {file(path: string): void}
    expect(() => one.file('/etc/hostname')).toThrow(/denied/)
  })
})
