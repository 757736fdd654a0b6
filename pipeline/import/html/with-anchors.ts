/** Keeps the places of a web page that its links lead to, which Markdown has no form of: an empty anchor stands before their words. */
import type {Element, ElementContent, Root} from 'hast'

/** What holds blocks: an anchor stands in the first of these. */
const containers = new Set(
  'article blockquote body center div fieldset figure header hgroup img input main ol section ul br hr'.split(
    ' '
  )
)

/** What stays HTML, with its ids, or can hold no anchor. */
const wholes = new Set(['details', 'dl', 'math', 'pre', 'table'])

/** `linked` are the ids that links name. What is given is left as it is. */
export function withAnchors<T extends Root | Element>(parent: T, linked: ReadonlySet<string>): T {
  return {...parent, children: anchored(parent.children, linked, [])}
}

/** `carried` are those of what is around that no words stood for yet. */
function anchored(
  children: readonly (ElementContent | Root['children'][number])[],
  linked: ReadonlySet<string>,
  carried: string[]
): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return child.type === 'doctype' ? [] : [child]
    const {tagName, properties} = child
    if (wholes.has(tagName)) return [child]
    const own = properties['id'] ?? (tagName === 'a' ? properties['name'] : undefined)
    if (typeof own === 'string' && linked.has(own)) carried.push(own)
    if (containers.has(tagName)) return [{...child, children: anchored(child.children, linked, carried)}]
    const anchors = carried.splice(0).map(anchor)
    const inside = anchored(child.children, linked, [])
    return tagName === 'a'
      ? [...anchors, {...child, children: inside}]
      : [{...child, children: [...anchors, ...inside]}]
  })
}

function anchor(id: string): Element {
  return {type: 'element', tagName: 'a', properties: {id}, children: []}
}
