/** Reads name trees (ISO 32000-1 §7.9.6). */
import {fail} from '../unreadable.ts'
import type {PdfFile} from './file.ts'
import {isDictionary, textOf, type PdfDictionary, type PdfValue} from './values.ts'

const deepest = 60

/** The entries, by name; the first of a name counts. */
export function nameTree(file: PdfFile, root: PdfValue | undefined): ReadonlyMap<string, PdfValue> {
  const found = new Map<string, PdfValue>()
  const visited = new Set<PdfDictionary>()
  visit(root, 0)
  return found

  function visit(one: PdfValue | undefined, depth: number): void {
    const dictionary = file.resolve(one)
    if (!isDictionary(dictionary)) return
    if (depth > deepest || visited.has(dictionary)) fail('a tree of the PDF does not end')
    visited.add(dictionary)
    for (const kid of file.list(dictionary.get('Kids'))) visit(kid, depth + 1)
    const entries = file.list(dictionary.get('Names'))
    for (let index = 0; index + 1 < entries.length; index += 2) {
      const name = textOf(file.resolve(entries[index]))
      if (!found.has(name)) found.set(name, entries[index + 1] ?? null)
    }
  }
}
