/** Parts the documents of a book between two workers that lay it out. */
import type {Publication, PublishedDocument} from '../../model/publication/publication.ts'
import type {DocumentNode} from '../../model/tree/nodes.ts'
import {visit} from '../../model/tree/walk.ts'
import {sumOf} from '../../model/values/sum-of.ts'

/** Of the text: the other tells how its pages are drawn and makes what needs nothing of the PDF, until this one has laid out its share. */
const ownShare = 0.55

/** Those that come first, as near to its share as may be, for the worker that draws the file; and those of the other: where there are several, some for each. */
export function sharesOf({
  documents
}: Pick<Publication, 'documents'>): readonly [
  own: readonly PublishedDocument[],
  others: readonly PublishedDocument[]
] {
  const lengths = documents.map(lengthOf)
  const wanted = ownShare * sumOf(lengths)
  let end = 0
  let sum = 0
  // the share is nearer with a document than without it where the document's middle lies in the share
  for (const length of lengths.slice(0, Math.max(1, lengths.length - 1))) {
    if (sum + length / 2 > wanted) break
    sum += length
    end += 1
  }
  return [documents.slice(0, end), documents.slice(end)]
}

/** Of all words and code. */
function lengthOf(document: PublishedDocument): number {
  let length = 1
  visit(nodesIn(document), (node) => {
    if ('value' in node && typeof node.value === 'string') length += node.value.length
  })
  return length
}

/** Whether nothing is drawn in a document but words: pictures and formulas bring parts of the file along. */
export function isOfWords(document: PublishedDocument): boolean {
  let isSo = true
  visit(nodesIn(document), ({type}) => {
    if (type === 'image' || type === 'formula') isSo = false
  })
  return isSo
}

function nodesIn({title, children}: PublishedDocument): readonly DocumentNode[] {
  return [...title, ...children]
}
