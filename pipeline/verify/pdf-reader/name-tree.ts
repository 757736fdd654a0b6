/** Reads name trees and number trees (ISO 32000-1 §7.9.6, §7.9.7). */
import {Unreadable} from '../unreadable.ts'
import type {PdfFile} from './file.ts'
import {isDictionary, textOf, type PdfDictionary, type PdfValue} from './values.ts'

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
export function numberTree(file: PdfFile, root: PdfValue | undefined): ReadonlyMap<number, PdfValue> {
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
