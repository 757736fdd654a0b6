/** A PDF opened for the checks: what more than one of them looks at. */
import type {PdfFile} from '../file.ts'
import type {TaggedFile} from '../tagged-file.ts'
import type {Tag} from '../tags.ts'
import {Unreadable} from '../../unreadable.ts'
import {isDictionary, textOf, type PdfDictionary, type PdfValue} from '../values.ts'

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

/** The entries of a name tree (§7.9.6); the first of a name counts. */
export function nameTree(file: PdfFile, root: PdfValue | undefined): ReadonlyMap<string, PdfValue> {
  const found = new Map<string, PdfValue>()
  walkTree(file, root, 'Names', (key, value) => {
    const name = textOf(key)
    if (!found.has(name)) found.set(name, value)
  })
  return found
}

/** The entries of a number tree (§7.9.7). */
function numberTree(file: PdfFile, root: PdfValue | undefined): ReadonlyMap<number, PdfValue> {
  const found = new Map<number, PdfValue>()
  walkTree(file, root, 'Nums', (key, value) => found.set(Number(key), value))
  return found
}

function walkTree(
  file: PdfFile,
  node: PdfValue | undefined,
  leaves: 'Names' | 'Nums',
  visitor: (key: PdfValue, value: PdfValue) => void
): void {
  const visited = new Set<PdfDictionary>()
  visit(node, 0)

  function visit(one: PdfValue | undefined, depth: number): void {
    const dictionary = file.resolve(one)
    if (!isDictionary(dictionary)) return
    if (depth > deepest || visited.has(dictionary)) throw new Unreadable('a tree of the PDF does not end')
    visited.add(dictionary)
    for (const kid of file.list(dictionary.get('Kids'))) visit(kid, depth + 1)
    const entries = file.list(dictionary.get(leaves))
    for (let index = 0; index + 1 < entries.length; index += 2)
      visitor(file.resolve(entries[index]), entries[index + 1] ?? null)
  }
}
