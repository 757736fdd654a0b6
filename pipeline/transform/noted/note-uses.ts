/** Notes what a publication says of a document as it will be: what it shows and in which letters, and the ids that lead elsewhere. */
import type {FormerId} from '../../model/publication/former-ids.ts'
import type {PublishedDocument} from '../../model/publication/publication.ts'
import {holdsOf} from '../../model/tree/holds.ts'
import {lettersByLanguage} from '../../model/tree/letters.ts'
import {plainLine} from '../../model/tree/plain-text.ts'
import {nodesOf, visit} from '../../model/tree/walk.ts'
import type {Change, DraftDocument} from '../draft.ts'

/** Each image once. */
export function noteUses(): Change {
  return (document, ask) => {
    const shown = [...document.title, ...document.children]
    return {
      ...document,
      titleText: plainLine(document.title),
      images: imagesIn(document),
      holds: holdsOf({children: shown}),
      letters: lettersByLanguage(shown, document.source.language),
      ...formerOf(document, ask('former', null))
    }
  }
}

function imagesIn({title, children, holds}: DraftDocument): readonly string[] {
  if (!holds.has('image')) return []
  return [...new Set(nodesOf([...title, ...children], 'image').flatMap(({path}) => path ?? []))]
}

/** Nothing is said of blocks that are where they were, whose former ids are anchors in the text. */
function formerOf(
  {source, title, titleId, children}: DraftDocument,
  former: readonly FormerId[]
): Pick<PublishedDocument, 'former'> {
  const left = former.flatMap(({id, to}) =>
    to?.document === source.name ? [] : [{id, ...(to === undefined ? {} : {to})}]
  )
  if (left.length === 0) return {}
  // What is made of records and notes has ids that no block had yet.
  const taken = new Set(titleId === undefined ? [] : [titleId])
  visit([...title, ...children], (node) => {
    if ('id' in node) taken.add(node.id)
  })
  return {former: left.filter(({id}) => !taken.has(id))}
}
