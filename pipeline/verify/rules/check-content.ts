/** Checks marked content: the parent tree leads from each sequence of a page to its element. */
import {isArray} from '../pdf-reader/values.ts'
import type {Violation} from './conformance-rules.ts'
import type {Inspected} from './inspected.ts'
import {numberOf, placeOf} from '../pdf-reader/tags.ts'

export function checkContent({file, pages, tags, parents}: Inspected): readonly Violation[] {
  /** The elements of each page's sequences, by the page's object. */
  const owners = new Map(
    pages.map(({object, dictionary}) => {
      const list = file.resolve(parents.get(Number(file.resolve(dictionary.get('StructParents')))))
      return [object, isArray(list) ? list : []]
    })
  )
  return tags.flatMap((tag) => {
    const lost = tag.kids.find(
      (one) => one.kind === 'content' && numberOf(owners.get(one.page)?.[one.id]) !== tag.object
    )
    if (lost === undefined) return []
    return [{rule: 'content-knows-its-tag', at: placeOf(tag), found: tag.type} as const]
  })
}
