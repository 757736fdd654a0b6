/** Checks list/has-entries: a list of figures, tables or equations has something to name. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {placeOf} from '../../model/place.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {isListed} from '../../model/tree/listed.ts'
import type {Listed} from '../../model/tree/nodes.ts'
import {visit} from '../../model/tree/walk.ts'
import {everyNode} from './rule.ts'

const missing: Readonly<Record<Listed, {readonly message: string; readonly hint: string}>> = {
  figure: {message: 'no figure has a caption', hint: 'write `:::figure[The caption]` around one'},
  table: {message: 'no table has a caption', hint: 'write `:::table[The caption]` around one'},
  equation: {message: 'no equation has a number', hint: 'write `:::equation` around a formula'}
}

/** In reading order. */
export function listHasEntries({documents}: Manuscript): readonly Diagnostic[] {
  const listing = documents.filter(({holds}) => holds.has('captionList'))
  const lists = listing.flatMap((document) =>
    everyNode(document, 'list').flatMap((list) =>
      list.listed === undefined ? [] : [{kind: list.listed, place: placeOf(document.path, list)}]
    )
  )
  if (lists.length === 0) return []
  const kinds = new Set<Listed>()
  for (const {children, notes} of documents) {
    visit([...children, ...notes.flatMap((note) => note.children)], (node) => {
      for (const {kind} of lists) if (isListed(node, kind)) kinds.add(kind)
    })
  }
  return lists
    .filter(({kind}) => !kinds.has(kind))
    .map(({kind, place}) => {
      const {message, hint} = missing[kind]
      return finding('list/has-entries', place, `there is nothing to list: ${message}`, {hints: [hint]})
    })
}
