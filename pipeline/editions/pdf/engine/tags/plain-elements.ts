/** Tells the elements of a document as plain data, from which they are declared again without composing it. */
import type {StructureAttributes, StructureElement} from './structure.ts'

/** `parent` is counted from the first of the document's; the root is before it. */
export type PlainElement = readonly [
  type: string,
  parent: number,
  isInline: boolean,
  attributes: StructureAttributes
]

/** Those of one document, in the order in which they were declared. */
export function plainElements(elements: readonly StructureElement[]): readonly PlainElement[] {
  const first = elements[0]?.number ?? 0
  return elements.map(({type, parent, isInline, attributes}) => [
    type,
    (parent?.number ?? 0) - first,
    isInline,
    attributes
  ])
}

/** Declares them below the root, behind those that there are. */
export function declareAgain(elements: readonly PlainElement[], root: StructureElement): void {
  const first = root.all.length
  for (const [type, parent, isInline, attributes] of elements) {
    const above = (parent < 0 ? undefined : root.all[first + parent]) ?? root
    if (isInline) above.inline(type, attributes)
    else above.block(type, attributes)
  }
}
