/** Checks the ids of elements: each stands once, and the tree of ids leads to it (ISO 32000-1 §14.7.2). */
import type {Violation} from './conformance-rules.ts'
import {nameTree} from '../pdf-reader/name-tree.ts'
import type {Inspected} from './inspected.ts'
import {numberOf} from '../pdf-reader/tags.ts'

export function checkIds({file, treeRoot, tags}: Inspected): readonly Violation[] {
  const tree = nameTree(file, treeRoot.get('IDTree'))
  const seen = new Set<string>()
  const found = tags.flatMap(({type, id, object}): readonly Violation[] => {
    if (id === undefined) return []
    if (seen.has(id)) return [{rule: 'id-is-unique', at: id, found: type}]
    seen.add(id)
    const entry = tree.get(id)
    return entry !== undefined && numberOf(entry) === object
      ? []
      : [{rule: 'id-is-in-tree', at: id, found: type}]
  })
  const dead = [...tree.keys()].filter((id) => !seen.has(id))
  return [...found, ...dead.map((id) => ({rule: 'id-is-in-tree', at: id, found: 'none'}) as const)]
}
