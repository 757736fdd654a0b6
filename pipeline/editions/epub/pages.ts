/** Marks where each page of the PDF edition begins in the book, so that a page cited on paper is found here. */
import type {Element, ElementContent} from 'hast'
import {blockKey, editionFile, publicationFolder, type Addresses} from '../../model/edition/edition.ts'
import type {Block, DocumentNode} from '../../model/tree/nodes.ts'
import type {Publication, PublishedDocument} from '../../model/publication/publication.ts'
import {isBlock} from '../../model/tree/shape.ts'
import {childrenOf, visit} from '../../model/tree/walk.ts'
import type {PageBreak} from './book.ts'

/**
 * One break for each page on which a document or a block begins, at the first that does, in order of reading.
 * Notes don't count: a note at the foot of a page may begin later than the text after it.
 */
export function pageBreaks(publication: Publication, pdf: Addresses): readonly PageBreak[] {
  const breaks: PageBreak[] = []
  let last = 0
  for (const document of publication.documents) {
    const taken = idsOf(document)
    const places = [undefined, ...blocksOf(document.children).map(({id}) => id)]
    for (const block of places) {
      const page = pdf.blocks.get(blockKey(document.name, block))?.page
      if (page === undefined || page <= last) continue
      last = page
      const place = block === undefined ? {} : {block}
      breaks.push({page, document: document.name, id: freeId(`page-${page}`, taken), ...place})
    }
  }
  return breaks
}

/** The content of a document with a marker before each block that begins a page. */
export function markPages(
  content: readonly ElementContent[],
  breaks: readonly PageBreak[]
): ElementContent[] {
  const atStart = breaks.filter(({block}) => block === undefined).map(marker)
  const markers = new Map(
    breaks.flatMap((one) => (one.block === undefined ? [] : [[one.block, marker(one)]]))
  )
  const {children, raised} = mark(content, markers, true)
  return [...atStart, ...raised, ...children]
}

/** What the pages are those of: the PDF edition by its ISBN, its address or its file's name. */
export function pageSource(publication: Publication): string {
  const isbn = publication.metadata.identifiers.isbn?.pdf
  if (isbn !== undefined) return `urn:isbn:${isbn.replace(/[\s-]/g, '')}`
  const {baseUrl = ''} = publication.project
  return `${baseUrl}${publicationFolder(publication)}/${editionFile(publication, 'pdf')}`
}

function blocksOf(nodes: readonly DocumentNode[]): readonly Block[] {
  return nodes.flatMap((node) => {
    if (node.type === 'noteGroup') return []
    const inner = blocksOf(childrenOf(node))
    return isBlock(node) ? [node, ...inner] : inner
  })
}

function idsOf(document: PublishedDocument): ReadonlySet<string> {
  const ids = new Set<string>()
  visit(document.children, (node) => {
    if ('id' in node) ids.add(node.id)
  })
  return ids
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  return taken.has(wanted) ? freeId(`${wanted}-`, taken) : wanted
}

function marker({page, id}: PageBreak): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: {id, role: 'doc-pagebreak', ariaLabel: String(page)},
    children: []
  }
}

/** Elements that a marker may stand in, before any of their children. */
const takesMarkers = new Set([
  'article',
  'aside',
  'blockquote',
  'dd',
  'details',
  'div',
  'li',
  'main',
  'section',
  'td',
  'th'
])

interface Marked {
  readonly children: ElementContent[]
  /** Markers for the parent to place, because no child of this element may stand beside one. */
  readonly raised: readonly Element[]
}

function mark(
  content: readonly ElementContent[],
  markers: ReadonlyMap<string, Element>,
  takes: boolean
): Marked {
  const children: ElementContent[] = []
  const raised: Element[] = []
  for (const child of content) {
    if (child.type !== 'element') {
      children.push(child)
      continue
    }
    const inner = mark(child.children, markers, takesMarkers.has(child.tagName))
    const own = markers.get(String(child.properties['id']))
    const found = own === undefined ? [] : [own]
    // An item may begin a page in the middle of its list, and nothing stands between items.
    const inside = child.tagName === 'li' ? found : []
    const before = [...(child.tagName === 'li' ? [] : found), ...inner.raised]
    if (takes) children.push(...before)
    else raised.push(...before)
    children.push({...child, children: [...inside, ...inner.children]})
  }
  return {children, raised}
}
