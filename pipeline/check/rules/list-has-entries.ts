/** Checks list/has-entries: a list of figures, tables or equations has something to name. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {placeOf} from '../../model/place.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {Listed} from '../../model/tree/nodes.ts'
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
  return lists
    .filter(({kind}) => !documents.some(({holds}) => holds.has(`listed-${kind}`)))
    .map(({kind, place}) => {
      const {message, hint} = missing[kind]
      return finding('list/has-entries', place, `there is nothing to list: ${message}`, {hints: [hint]})
    })
}
