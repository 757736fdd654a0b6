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
import {memoryWorld} from '../../support/memory-world.ts'

function document() {
  return openDocument({title: 'Alpha', authors: [], language: 'en'}, [100, 100])
}

describe('versions', () => {
  test.each([
    ['pdfmake', '0.3.11'],
    ['pdfkit', '0.19.1'],
    ['fontkit', '2.0.4']
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
        'registerFont',
        'appendXML',
        '_addInfo',
        '_finalize',
        '_refEnd',
        '_write'
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

  test('makes a font whose glyphs can be asked for', async () => {
    const one = document()
    one.registerFont('serif-regular', Buffer.from(await memoryWorld().font('serif-regular')))
    const font = one.font('serif-regular')._font
    const run = font.font.layout('fi', ['onum'])
    expect(run.glyphs.flatMap(({codePoints}) => codePoints)).toEqual([0x66, 0x69])
    expect(font.font.hasGlyphForCodePoint(0x41)).toBe(true)
    expect(typeof font.subset.includeGlyph(run.glyphs[0]?.id ?? 0)).toBe('number')
    expect(font.subset.glyphs).toEqual([0, run.glyphs[0]?.id])
    expect(typeof font.font._layoutEngine.engine?.GPOSProcessor?.applyAnchor).toBe('function')
    const [space] = font.font.layout(' ').glyphs
    expect(font.font._glyphs[space?.id ?? -1]).toBe(space)
    expect(font.font.getGlyph(space?.id ?? -1, [0xa0])).toBe(space)
    expect([font.ascender, font.descender, font.scale].every(Number.isFinite)).toBe(true)
    expect(Array.isArray(font.widths) && Array.isArray(font.unicode)).toBe(true)
  })

  test('refuses to read files', () => {
    const one = document() as unknown as {file(path: string): void}
    expect(() => one.file('/etc/hostname')).toThrow(/denied/)
  })
})
