/** Reads the structure tree of a tagged PDF together with its content (ISO 32000-1 §14.7). */
import {groupBy} from '../../model/values/group-by.ts'
import {fail} from '../unreadable.ts'
import type {MarkedContent, PageContent, PageFinding} from './content/page-content.ts'
import {readPage, type KnownParts} from './content/read-page.ts'
import type {PdfPage} from './page-tree.ts'
import type {PdfFile} from './file.ts'
import {partDigests} from './part-digests.ts'
import {StructureElement} from './structure-element.ts'
import {nameTree} from './name-tree.ts'
import type {TaggedFile} from './tagged-file.ts'
import {numberOf, placeOf, type Tag, type TagContent} from './tags.ts'
import {isDictionary, PdfReference, textOf, type PdfDictionary, type PdfValue} from './values.ts'
import {readXmp, type XmpMetadata} from './xmp.ts'

export interface OutlineItem {
  readonly title: string
  readonly destination: string
  readonly children: readonly OutlineItem[]
}

/** A file that is embedded in a PDF (ISO 32000-1 §7.11.4). */
export interface Attachment {
  /** By which it is listed. */
  readonly name: string
  /** Reads it; throws `Unreadable` when it is damaged. */
  readonly bytes: () => Uint8Array
}

/** What the root holds, such as a document. */
export interface PdfPart {
  /** Over all that is read of it: what was read of the same before can be taken. Undefined for one without an id, on pages of others, or that refers to itself. */
  readonly digest: () => string | undefined
  /** Reads it, once: nothing here holds it then. Nothing for content that no page has. */
  readonly read: () => readonly (StructureElement | MarkedContent)[]
  /** Of the pages that it is alone on, when it was read. */
  readonly beside: () => BesideParts
}

export interface TaggedPdf {
  readonly parts: readonly PdfPart[]
  /** Of all other pages, in their order, when the parts are through. */
  readonly beside: () => BesideParts
  /** Named destinations, with the page that each leads to (0 when it can't be told). */
  readonly destinations: ReadonlyMap<string, number>
  /** How high on their pages they are, from the foot. */
  readonly heights: ReadonlyMap<string, number>
  readonly outline: readonly OutlineItem[]
  readonly language: string | undefined
  readonly metadata: XmpMetadata
  /** The texts of the document information dictionary, which say much of that once more. */
  readonly information: ReadonlyMap<string, string>
  readonly attachments: readonly Attachment[]
}

/** Words beside the text of pages, and what was found on them. */
export type BesideParts = Pick<PageContent, 'artifacts' | 'findings'>

const unlinked: Pick<StructureElement, 'links' | 'descriptions'> = {links: [], descriptions: []}

const deepest = 60
const mostOutlineItems = 200_000

/** What a tagged PDF says; throws `Unreadable` when it is damaged. */
export function readTaggedPdf(opened: TaggedFile): TaggedPdf {
  return new TreeReader(opened).read()
}

class TreeReader {
  readonly #opened: TaggedFile
  readonly #file: PdfFile
  /** By their objects. */
  readonly #pages: ReadonlyMap<number, PdfPage>
  readonly #known: KnownParts = {fonts: new Map(), pictures: new Map()}
  /** Of pages that were read, without what elements took. */
  readonly #read = new Map<PdfPage, PageContent>()
  /** The objects of those that pages have. */
  readonly #annotations = new Set<number>()

  constructor(opened: TaggedFile) {
    const {file, pages} = opened
    this.#opened = opened
    this.#file = file
    this.#pages = new Map(pages.map((page) => [page.object, page]))
    for (const page of pages)
      for (const annotation of file.list(page.dictionary.get('Annots')))
        this.#annotations.add(numberOf(annotation))
  }

  read(): TaggedPdf {
    const {file, catalogue, tags} = this.#opened
    const [top, another] = tags.filter(({parent}) => parent === undefined)
    if (top === undefined || another !== undefined) fail('the structure tree of the PDF has no single root')
    const information = file.optionalDictionary(file.trailer.get('Info'))
    const metadata = catalogue.get('Metadata')
    const places = this.#destinations(catalogue)
    return {
      ...this.#parts(top, places),
      ...places,
      outline: this.#outline(catalogue),
      information: new Map(Array.from(information, ([key, value]) => [key, file.text(value) ?? ''])),
      attachments: this.#attachments(catalogue),
      language: file.text(catalogue.get('Lang')),
      metadata: readXmp(metadata === undefined ? new Uint8Array() : file.streamBytes(metadata))
    }
  }

  #parts(
    top: Tag,
    {destinations, heights}: Pick<TaggedPdf, 'destinations' | 'heights'>
  ): Pick<TaggedPdf, 'parts' | 'beside'> {
    const owners = new Map<number, Tag | TagContent | undefined>()
    for (const kid of top.kids)
      for (const page of pagesOf(kid)) owners.set(page, owners.has(page) ? undefined : kid)
    const alone = groupBy(this.#opened.pages, ({object}) => owners.get(object))
    const digestOf = partDigests(this.#file, (kid) => {
      if (kid.kind === 'element') return [destinations.get(kid.id ?? ''), heights.get(kid.id ?? '')]
      return kid.kind === 'content' ? [this.#pages.get(kid.page)?.number, kid.id] : this.#linked([kid.object])
    })
    const parts = top.kids.map((kid) => {
      const own = alone.get(kid) ?? []
      const isTold = kid.kind === 'element' && kid.id !== undefined && own.length === pagesOf(kid).size
      return {
        digest: () => (isTold ? digestOf(kid, own) : undefined),
        read: () => this.#child(kid),
        beside: () => this.#beside(own)
      }
    })
    return {parts, beside: () => this.#beside(alone.get(undefined) ?? [])}
  }

  #contentOf(page: PdfPage): PageContent {
    const content = this.#read.get(page) ?? readPage(this.#file, page, this.#known)
    this.#read.set(page, content)
    return content
  }

  #beside(pages: readonly PdfPage[]): BesideParts {
    const all = pages.map((page) => this.#contentOf(page))
    const kind = 'content outside the tree'
    const unused = all.flatMap(({marked}) => [...marked.values()])
    const outside = unused.map(({page, text, id}): PageFinding => ({kind, page, text, content: id}))
    const found = this.#placed([...all.flatMap(({findings}) => findings), ...outside])
    return {findings: found, artifacts: all.flatMap(({artifacts}) => artifacts)}
  }

  #element(tag: Tag): StructureElement {
    const annotations: number[] = []
    const children: (StructureElement | MarkedContent)[] = []
    for (const kid of tag.kids) {
      if (kid.kind === 'annotation') annotations.push(kid.object)
      children.push(...this.#child(kid))
    }
    const said = annotations.length === 0 ? unlinked : this.#linked(annotations)
    return new StructureElement(this.#file, tag, {...said, children})
  }

  /** Where the link annotations of an element lead; one that no page has can't be followed. */
  #linked(annotations: readonly number[]): typeof unlinked {
    const placed = annotations
      .filter((object) => this.#annotations.has(object))
      .map((object) => this.#file.dictionary(new PdfReference(object)))
    return {
      links: placed.map((annotation) => this.#linkTarget(annotation)),
      descriptions: placed.map((annotation) => this.#file.text(annotation.get('Contents')) ?? '')
    }
  }

  /** Nothing for an annotation, and for content that no page has: what it says is missing then. */
  #child(kid: Tag | TagContent): readonly (StructureElement | MarkedContent)[] {
    if (kid.kind === 'element') return [this.#element(kid)]
    const page = kid.kind === 'content' ? this.#pages.get(kid.page) : undefined
    if (kid.kind === 'annotation' || page === undefined) return []
    const {marked} = this.#contentOf(page)
    const content = marked.get(kid.id)
    marked.delete(kid.id)
    return content === undefined ? [] : [content]
  }

  /** What was found in content, with the block that the content belongs to. */
  #placed(findings: readonly PageFinding[]): readonly PageFinding[] {
    if (!findings.some(({content}) => content !== undefined)) return findings
    const places = new Map<string, string>()
    for (const tag of this.#opened.tags)
      for (const kid of tag.kids)
        if (kid.kind === 'content')
          places.set(`${String(this.#pages.get(kid.page)?.number ?? 0)} ${String(kid.id)}`, placeOf(tag))
    return findings.map((finding) => {
      const at = places.get(`${String(finding.page)} ${String(finding.content ?? -1)}`) ?? ''
      return at === '' ? finding : {...finding, at}
    })
  }

  #linkTarget(annotation: PdfDictionary): string {
    const destination = this.#file.text(annotation.get('Dest'))
    if (destination !== undefined) return `#${destination}`
    return this.#file.text(this.#file.optionalDictionary(annotation.get('A')).get('URI')) ?? ''
  }

  /** One of another form than a place is is told of as such. */
  #destinations(catalogue: PdfDictionary): Pick<TaggedPdf, 'destinations' | 'heights'> {
    const destinations = new Map<string, number>()
    const heights = new Map<string, number>()
    for (const [name, value] of this.#named(catalogue, 'Dests')) {
      const resolved = this.#file.resolve(value)
      const [page, , , top] = this.#file.list(isDictionary(resolved) ? resolved.get('D') : value)
      destinations.set(name, page instanceof PdfReference ? (this.#pages.get(page.number)?.number ?? 0) : 0)
      heights.set(name, typeof top === 'number' ? top : 0)
    }
    return {destinations, heights}
  }

  #attachments(catalogue: PdfDictionary): readonly Attachment[] {
    const files = this.#named(catalogue, 'EmbeddedFiles')
    return Array.from(files, ([name, value]) => {
      const embedded = this.#file.optionalDictionary(this.#file.dictionary(value).get('EF'))
      return {name, bytes: () => this.#file.streamBytes(embedded.get('F'))}
    })
  }

  #named(catalogue: PdfDictionary, tree: string): ReadonlyMap<string, PdfValue> {
    const names = this.#file.optionalDictionary(catalogue.get('Names'))
    return nameTree(this.#file, names.get(tree))
  }

  #outline(catalogue: PdfDictionary): readonly OutlineItem[] {
    const seen = new Set<PdfDictionary>()
    const siblings = (first: PdfValue | undefined, depth: number): readonly OutlineItem[] => {
      if (depth > deepest) fail('the outline of the PDF is nested too deep')
      const items: OutlineItem[] = []
      let next = this.#file.resolve(first)
      while (isDictionary(next)) {
        if (seen.has(next) || seen.size > mostOutlineItems) fail('the outline of the PDF runs in a circle')
        seen.add(next)
        items.push({
          title: textOf(this.#file.resolve(next.get('Title'))),
          destination: this.#file.text(next.get('Dest')) ?? '',
          children: siblings(next.get('First'), depth + 1)
        })
        next = this.#file.resolve(next.get('Next'))
      }
      return items
    }
    return siblings(this.#file.optionalDictionary(catalogue.get('Outlines')).get('First'), 0)
  }
}

/** The objects of the pages that it has content on. */
function pagesOf(kid: Tag | TagContent, pages = new Set<number>()): ReadonlySet<number> {
  if (kid.kind === 'content') pages.add(kid.page)
  else if (kid.kind === 'element') for (const one of kid.kids) pagesOf(one, pages)
  return pages
}
