/** The structure tree of a tagged PDF with the content that hangs in it (ISO 32000-1 §14.7). */
import {Unreadable} from '../unreadable.ts'
import {readPage, type MarkedContent, type PageFinding} from './content.ts'
import {PdfFile} from './file.ts'
import type {PdfFont} from './font.ts'
import {readPages, type PdfPage} from './page-tree.ts'
import {
  expectDictionary,
  expectName,
  expectNumber,
  isDictionary,
  PdfName,
  PdfReference,
  PdfString,
  textOf,
  type PdfDictionary,
  type PdfValue
} from './values.ts'
import {readXmp, type XmpMetadata} from './xmp.ts'

/** A structure element; its type is the one written, not the one that a role map makes of it. */
export interface StructureElement {
  readonly type: string
  readonly id?: string
  readonly alternative?: string
  readonly actualText?: string
  readonly language?: string
  readonly title?: string
  /** What an abbreviation stands for. */
  readonly expansion?: string
  /** Attributes of all owners, by name: names without slash, numbers, texts. */
  readonly attributes: ReadonlyMap<string, string | number>
  /** Targets of the link annotations in it: `#destination` or a URI. */
  readonly links: readonly string[]
  readonly children: readonly (StructureElement | ElementContent)[]
}

export interface ElementContent extends MarkedContent {
  readonly type: 'content'
  readonly page: number
}

export interface OutlineItem {
  readonly title: string
  readonly destination: string
  readonly children: readonly OutlineItem[]
}

export interface TaggedPdf {
  readonly root: StructureElement
  readonly findings: readonly TreeFinding[]
  readonly pages: number
  /** Named destinations, with the page that each leads to (0 when it can't be told). */
  readonly destinations: ReadonlyMap<string, number>
  readonly outline: readonly OutlineItem[]
  readonly language?: string
  /** From the document information dictionary, beside the same in `metadata`. */
  readonly title?: string
  readonly author?: string
  readonly subject?: string
  readonly metadata: XmpMetadata
  readonly attachments: readonly string[]
}

export type TreeFinding =
  | PageFinding
  | {
      readonly kind: 'content missing' | 'content used twice' | 'content outside the tree'
      readonly page: number
      readonly text: string
    }

const deepestElement = 300
const deepestNames = 60
const mostOutlineItems = 200_000
const mostOwners = 20

/** Reads a tagged PDF; throws `Unreadable` when it is damaged or not tagged. */
export function readTaggedPdf(file: Uint8Array | PdfFile): TaggedPdf {
  return new TreeReader(file instanceof PdfFile ? file : new PdfFile(file)).read()
}

class TreeReader {
  readonly #file: PdfFile
  readonly #pages: readonly PdfPage[]
  readonly #pageNumbers: ReadonlyMap<number, number>
  readonly #content = new Map<number, ReadonlyMap<number, MarkedContent>>()
  readonly #used = new Map<number, Set<number>>()
  readonly #findings: TreeFinding[] = []
  readonly #visited = new Set<number>()

  constructor(file: PdfFile) {
    this.#file = file
    this.#pages = readPages(file)
    this.#pageNumbers = new Map(this.#pages.map((page) => [page.object, page.number]))
    const fonts = new Map<number, PdfFont>()
    for (const page of this.#pages) {
      const {marked, findings} = readPage(file, page, fonts)
      this.#content.set(page.object, marked)
      this.#used.set(page.object, new Set())
      this.#findings.push(...findings)
    }
  }

  read(): TaggedPdf {
    const file = this.#file
    const catalogue = file.dictionary(file.trailer.get('Root'))
    const tree = file.dictionary(catalogue.get('StructTreeRoot'))
    const tops = file.list(tree.get('K')).map((kid) => this.#element(kid, 0))
    const [root] = tops
    if (root === undefined || tops.length > 1)
      throw new Unreadable('the structure tree of the PDF has no single root')
    this.#findUnused()
    const information = file.optionalDictionary(file.trailer.get('Info'))
    return {
      root,
      findings: this.#findings,
      pages: this.#pages.length,
      destinations: this.#destinations(catalogue),
      outline: this.#outline(catalogue),
      attachments: this.#attachments(catalogue),
      ...this.#text('language', catalogue.get('Lang')),
      ...this.#text('title', information.get('Title')),
      ...this.#text('author', information.get('Author')),
      ...this.#text('subject', information.get('Subject')),
      metadata: readXmp(
        catalogue.has('Metadata') ? file.streamBytes(catalogue.get('Metadata')) : new Uint8Array()
      )
    }
  }

  #text<K extends string>(key: K, value: PdfValue | undefined): {readonly [key in K]?: string} {
    const resolved = this.#file.resolve(value)
    if (!(resolved instanceof PdfString)) return {}
    const entry: {[key in K]?: string} = {}
    entry[key] = textOf(resolved)
    return entry
  }

  #element(reference: PdfValue, depth: number): StructureElement {
    if (depth > deepestElement) throw new Unreadable('the structure tree of the PDF is nested too deep')
    this.#visit(reference, 'the structure tree')
    const dictionary = this.#file.dictionary(reference)
    const links: string[] = []
    const children: (StructureElement | ElementContent)[] = []
    for (const kid of this.#file.list(dictionary.get('K'))) {
      const child = this.#child(kid, dictionary, links, depth)
      if (child !== undefined) children.push(child)
    }
    return {
      type: expectName(this.#file.resolve(dictionary.get('S'))),
      ...this.#text('id', dictionary.get('ID')),
      ...this.#text('alternative', dictionary.get('Alt')),
      ...this.#text('actualText', dictionary.get('ActualText')),
      ...this.#text('language', dictionary.get('Lang')),
      ...this.#text('title', dictionary.get('T')),
      ...this.#text('expansion', dictionary.get('E')),
      attributes: this.#attributes(dictionary),
      links,
      children
    }
  }

  /** Every node of a tree has one parent: one that is met twice is in a circle, or would be read times without number. */
  #visit(node: PdfValue | undefined, tree: string): void {
    if (!(node instanceof PdfReference)) return
    if (this.#visited.has(node.number)) throw new Unreadable(`${tree} of the PDF holds an object twice`)
    this.#visited.add(node.number)
  }

  #child(
    kid: PdfValue,
    parent: PdfDictionary,
    links: string[],
    depth: number
  ): StructureElement | ElementContent | undefined {
    if (typeof kid === 'number') return this.#take(parent.get('Pg'), kid)
    const dictionary = expectDictionary(this.#file.resolve(kid))
    const type = this.#file.resolve(dictionary.get('Type'))
    if (type instanceof PdfName && type.name === 'MCR') {
      return this.#take(dictionary.get('Pg') ?? parent.get('Pg'), expectNumber(dictionary.get('MCID')))
    }
    if (type instanceof PdfName && type.name === 'OBJR') {
      links.push(this.#linkTarget(dictionary.get('Obj')))
      return undefined
    }
    return this.#element(kid, depth + 1)
  }

  #take(page: PdfValue | undefined, id: number): ElementContent | undefined {
    const object = page instanceof PdfReference ? page.number : -1
    const number = this.#pageNumbers.get(object) ?? 0
    const content = this.#content.get(object)?.get(id)
    if (content === undefined) {
      this.#findings.push({kind: 'content missing', page: number, text: `marked content ${String(id)}`})
      return undefined
    }
    const used = this.#used.get(object)
    if (used?.has(id) === true)
      this.#findings.push({kind: 'content used twice', page: number, text: content.text})
    used?.add(id)
    return {type: 'content', page: number, ...content}
  }

  #findUnused(): void {
    for (const page of this.#pages) {
      const used = this.#used.get(page.object)
      for (const [id, content] of this.#content.get(page.object) ?? []) {
        if (used?.has(id) !== true) {
          this.#findings.push({kind: 'content outside the tree', page: page.number, text: content.text})
        }
      }
    }
  }

  #linkTarget(reference: PdfValue | undefined): string {
    const annotation = this.#file.dictionary(reference)
    const destination = this.#file.resolve(annotation.get('Dest'))
    if (destination instanceof PdfString) return `#${textOf(destination)}`
    const action = this.#file.optionalDictionary(annotation.get('A'))
    const uri = this.#file.resolve(action.get('URI'))
    return uri instanceof PdfString ? textOf(uri) : ''
  }

  #attributes(dictionary: PdfDictionary): ReadonlyMap<string, string | number> {
    const attributes = new Map<string, string | number>()
    const owners = this.#file.list(dictionary.get('A'))
    if (owners.length > mostOwners) throw new Unreadable('an element of the PDF has too many attributes')
    for (const one of owners) {
      const entries = this.#file.resolve(one)
      if (!isDictionary(entries)) continue
      for (const [key, value] of entries) {
        const resolved = this.#file.resolve(value)
        if (resolved instanceof PdfName) attributes.set(key, resolved.name)
        else if (typeof resolved === 'number') attributes.set(key, resolved)
        else if (resolved instanceof PdfString) attributes.set(key, textOf(resolved))
      }
    }
    return attributes
  }

  #destinations(catalogue: PdfDictionary): ReadonlyMap<string, number> {
    const found = new Map<string, number>()
    const names = this.#file.optionalDictionary(catalogue.get('Names'))
    this.#walkNames(names.get('Dests'), (name, value) => found.set(name, this.#pageOf(value)), 0)
    return found
  }

  #attachments(catalogue: PdfDictionary): readonly string[] {
    const found: string[] = []
    const names = this.#file.optionalDictionary(catalogue.get('Names'))
    this.#walkNames(names.get('EmbeddedFiles'), (name) => found.push(name), 0)
    return found
  }

  /** A name tree (§7.9.6). */
  #walkNames(
    node: PdfValue | undefined,
    visitor: (name: string, value: PdfValue) => void,
    depth: number
  ): void {
    if (depth > deepestNames) throw new Unreadable('a name tree of the PDF does not end')
    this.#visit(node, 'a name tree')
    const dictionary = this.#file.optionalDictionary(node)
    for (const kid of this.#file.list(dictionary.get('Kids'))) this.#walkNames(kid, visitor, depth + 1)
    const entries = this.#file.list(dictionary.get('Names'))
    for (let index = 0; index + 1 < entries.length; index += 2) {
      visitor(textOf(this.#file.resolve(entries[index])), entries[index + 1] ?? null)
    }
  }

  #pageOf(destination: PdfValue): number {
    const resolved = this.#file.resolve(destination)
    const list = isDictionary(resolved) ? this.#file.list(resolved.get('D')) : this.#file.list(destination)
    const [page] = list
    return page instanceof PdfReference ? (this.#pageNumbers.get(page.number) ?? 0) : 0
  }

  #outline(catalogue: PdfDictionary): readonly OutlineItem[] {
    const seen = new Set<PdfDictionary>()
    const siblings = (first: PdfValue | undefined, depth: number): readonly OutlineItem[] => {
      if (depth > deepestNames) throw new Unreadable('the outline of the PDF is nested too deep')
      const items: OutlineItem[] = []
      let next = this.#file.resolve(first)
      while (isDictionary(next)) {
        if (seen.has(next) || seen.size > mostOutlineItems)
          throw new Unreadable('the outline of the PDF runs in a circle')
        seen.add(next)
        const destination = this.#file.resolve(next.get('Dest'))
        items.push({
          title: textOf(this.#file.resolve(next.get('Title'))),
          destination: destination instanceof PdfString ? textOf(destination) : '',
          children: siblings(next.get('First'), depth + 1)
        })
        next = this.#file.resolve(next.get('Next'))
      }
      return items
    }
    return siblings(this.#file.optionalDictionary(catalogue.get('Outlines')).get('First'), 0)
  }
}
