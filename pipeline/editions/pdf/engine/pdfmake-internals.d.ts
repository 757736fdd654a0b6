/**
 * Declares the parts of pdfmake 0.3.11 and of pdfkit 0.19.1 below it that the engine relies on. pdfmake/js has no
 * declarations of its own; tests/editions/pdf/contract.test.ts checks that the names are there.
 */

declare module 'pdfmake/js/PDFDocument.js' {
  /** What pdfkit turns into PDF syntax: a string is a name, a `String` object a text string, a Buffer a hexadecimal one. */
  export type PdfValue =
    | string
    // oxlint-disable-next-line typescript/no-wrapper-object-types -- pdfkit tells names from text strings by the wrapper
    | String
    | number
    | boolean
    | null
    | Buffer
    | PdfReference
    | PdfTree
    | readonly PdfValue[]
    | {readonly [key: string]: PdfValue | undefined}

  export interface PdfDictionary {
    [key: string]: PdfValue | undefined
  }

  /** An indirect object. */
  export interface PdfReference {
    readonly id: number
    data: PdfDictionary
    buffer: readonly Uint8Array[] | Uint8Array
    offset: number
    compress: boolean
    finalize(): void
    write(chunk: string | Uint8Array): void
    end(chunk?: string | Uint8Array): void
    /** `12 0 R` */
    toString(): string
  }

  /** A number tree. */
  export interface PdfTree {
    add(key: number, value: PdfValue): void
    get(key: number): PdfValue
    /** As it is written. */
    toString(): string
  }

  export interface PdfPage {
    readonly height: number
    readonly dictionary: PdfReference
    readonly fonts: {[id: string]: PdfReference}
    readonly xobjects: {[name: string]: PdfReference}
    readonly annotations: PdfReference[]
    readonly structParentTreeKey: number
  }

  export interface PdfOptions {
    readonly size: readonly [number, number]
    readonly pdfVersion: '1.7'
    readonly subset: 'PDF/A-3a'
    readonly tagged: true
    readonly displayTitle: true
    readonly compress: boolean
    readonly lang: string
    readonly autoFirstPage: false
    readonly font: null
    readonly info: {readonly [key: string]: string}
  }

  export default class PDFDocument {
    constructor(
      ...parameters: [
        fonts: object,
        images: object,
        patterns: object,
        attachments: object,
        options: PdfOptions,
        virtualFiles: null,
        localAccessPolicy: (path: string) => boolean
      ]
    )
    readonly page: PdfPage
    readonly fonts: {[family: string]: {readonly [style: string]: string}}
    readonly info: {[key: string]: PdfValue | undefined}
    readonly metadata: {_metadata: string}
    /** What was opened, by its name. */
    _fontFamilies: {[name: string]: object}
    /** By the names that drawings have them by. */
    _imageRegistry: {
      [name: string]: {
        readonly label: string
        readonly width: number
        readonly height: number
        readonly obj: PdfReference
      }
    }
    readonly options: PdfOptions
    _id: Buffer
    _info: PdfReference
    readonly _root: PdfReference & {
      readonly constructor: new (document: PDFDocument, id: number, data: PdfDictionary) => PdfReference
    }
    _offset: number
    readonly _offsets: (number | null)[]
    _ended: boolean
    /** How many objects have been made and not ended. */
    _waiting: number
    _write(data: string | Buffer): void
    _refEnd(reference: PdfReference): void
    _finalize(): void
    _addInfo(): void
    ref(data?: PdfDictionary): PdfReference
    addPage(options: {readonly size: readonly [number, number]; readonly margin: number}): this
    addContent(operators: string): this
    appendXML(xml: string): void
    font(name: string): this
    getStructTreeRoot(): PdfReference
    createStructParentTreeNextKey(): number
    push(chunk: Buffer | null): boolean
    read(): Buffer
    end(): void
  }
}

declare module 'pdfmake/js/DocumentContext.js' {
  export interface Page<Item> {
    readonly items: Item[]
    readonly pageSize: {readonly width: number; readonly height: number}
    readonly pageMargins: {
      readonly left: number
      readonly top: number
      readonly right: number
      readonly bottom: number
    }
  }

  export default class DocumentContext<Item> {
    readonly pages: Page<Item>[]
    page: number
    x: number
    y: number
    availableWidth: number
    availableHeight: number
    addMargin(left: number, right: number): void
    moveDown(offset: number): boolean
  }
}

declare module 'pdfmake/js/PageElementWriter.js' {
  import type DocumentContext from 'pdfmake/js/DocumentContext.js'

  /** What `pageChanged` tells. */
  export interface PageChange {
    readonly prevPage: number
    readonly prevY: number
    readonly y: number
  }

  export default class PageElementWriter<Item> {
    constructor(context: DocumentContext<Item>)
    readonly contextStack: readonly DocumentContext<Item>[]
    context(): DocumentContext<Item>
    addPage(size: object, orientation: null, margins: object): void
    moveToNextPage(orientation?: 'portrait' | 'landscape'): void
    pushContext(width: number, height: number): void
    popContext(): void
    /** Above how many listeners Node warns of a leak; 0 is never. */
    setMaxListeners(count: number): this
    addListener(event: 'pageChanged', listener: (change: PageChange) => void): this
    removeListener(event: 'pageChanged', listener: (change: PageChange) => void): this
  }
}

declare module 'pdfmake/js/TextBreaker.js' {
  export default class TextBreaker {
    /** Splits runs where a line may end (UAX #14); each piece has all keys of its run. */
    getBreaks<Run extends {readonly text: string}>(
      runs: readonly Run[],
      styles: null
    ): (Run & {text: string; lineEnd?: true; noNewLine?: true})[]
  }
}

declare module 'pdfmake/js/DocMeasure.js' {
  import type PDFDocument from 'pdfmake/js/PDFDocument.js'

  export default class DocMeasure {
    constructor(
      ...parameters: [
        document: PDFDocument,
        styles: object,
        defaultStyle: object,
        svgMeasure: object,
        tableLayouts: object
      ]
    )
    /** Measures a node and all below it: dispatches to the methods below by the node's keys. */
    measureBlock(node: object): object
    measureLeaf(node: object): object
    measureTable(node: object): object
  }
}

declare module 'pdfmake/js/SVGMeasure.js' {
  export default class SVGMeasure {
    /** The SVG with these dimensions on its root. */
    writeDimensions(svg: string, dimensions: {readonly width: number; readonly height: number}): string
  }
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type PageElementWriter from 'pdfmake/js/PageElementWriter.js'

  export default class LayoutBuilder<Item> {
    constructor(pageSize: object, pageMargins: object, svgMeasure: object)
    writer: PageElementWriter<Item>
    linearNodeList: object[]
    /** Moves by the node's margins and dispatches to the methods below by the node's keys. */
    processNode(node: object): void
    processVerticalContainer(node: object): void
    processTable(node: object): void
    processLeaf(node: object): void
  }
}

declare module 'pdfmake/js/Renderer.js' {
  import type PDFDocument from 'pdfmake/js/PDFDocument.js'

  export default class Renderer {
    constructor(document: PDFDocument)
    renderSVG(item: {
      readonly svg: string
      readonly x: number
      readonly y: number
      readonly _width: number
      readonly _height: number
      readonly font: string
      readonly options: object
    }): void
  }
}
