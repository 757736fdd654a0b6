/** Marks where each page of the PDF edition begins in the book, so that a page cited on paper is found here. */
import type {Element, ElementContent} from 'hast'
import type {PageBreak} from '../../model/publication/book-furniture.ts'

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
