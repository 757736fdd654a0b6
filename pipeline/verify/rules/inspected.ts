/** Gathers what several conformance rules need of a PDF: destinations, attachments, the parent tree. */
import {nameTree, numberTree} from '../pdf-reader/name-tree.ts'
import type {TaggedFile} from '../pdf-reader/tagged-file.ts'
import {numberOf, placeOf, textIn, type Tag} from '../pdf-reader/tags.ts'
import {isDictionary, PdfString, textOf, type PdfValue} from '../pdf-reader/values.ts'

export interface Inspected extends TaggedFile {
  /** By name. */
  readonly destinations: ReadonlyMap<string, PdfValue>
  readonly attachments: ReadonlyMap<string, PdfValue>
  /** The parent tree (§14.7.4.4): by the number that a page or an annotation has in it, the elements that it belongs to. */
  readonly parents: ReadonlyMap<number, PdfValue>
  /** By the object of an annotation, the element that refers to it. */
  readonly owners: ReadonlyMap<number, Tag>
}

export function inspect(opened: TaggedFile): Inspected {
  const {file, catalogue, treeRoot, tags} = opened
  const names = file.optionalDictionary(catalogue.get('Names'))
  return {
    ...opened,
    destinations: nameTree(file, names.get('Dests')),
    attachments: nameTree(file, names.get('EmbeddedFiles')),
    parents: numberTree(file, treeRoot.get('ParentTree')),
    owners: ownersIn(tags)
  }
}

function ownersIn(tags: readonly Tag[]): ReadonlyMap<number, Tag> {
  const owners = new Map<number, Tag>()
  for (const tag of tags)
    for (const kid of tag.kids) if (kid.kind === 'annotation') owners.set(kid.object, tag)
  return owners
}

const deepest = 60

/** The id of the block that a link is in, by the tree or what it says of itself; of a line of the contents, of where it leads; else its page. */
export function placeOfLink(reference: PdfValue, page: number, inspected: Inspected): string {
  const {file, owners, parents, tags} = inspected
  const annotation = file.dictionary(reference)
  const said = numberOf(parents.get(Number(file.resolve(annotation.get('StructParent')))))
  const owner = owners.get(numberOf(reference)) ?? tags.find(({object}) => object !== 0 && object === said)
  const place = owner === undefined ? '' : placeOf(owner)
  const destination = file.resolve(annotation.get('Dest'))
  if (place !== '') return place
  return owner !== undefined && destination instanceof PdfString
    ? textOf(destination)
    : `page ${String(page)}`
}

/** The id of the block that content of a page belongs to by the parent tree, though no element holds it; empty for none. */
export function blockOfContent(page: number, content: number, {file, pages, parents}: Inspected): string {
  const dictionary = pages.find(({number}) => number === page)?.dictionary
  const key = Number(file.resolve(dictionary?.get('StructParents')))
  let element = file.resolve(file.list(parents.get(key))[content])
  for (let depth = 0; isDictionary(element) && depth < deepest; depth += 1) {
    const id = textIn(file, element, 'ID')
    if (id !== undefined) return id
    element = file.resolve(element.get('P'))
  }
  return ''
}
