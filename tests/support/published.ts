/** Documents as they are published, for tests that write theirs by hand: what is noted of a document is of what it says. */
import type {PublishedDocument} from '../../pipeline/model/publication/publication.ts'
import {holdsOf} from '../../pipeline/model/tree/holds.ts'
import {lettersByLanguage} from '../../pipeline/model/tree/letters.ts'

export function published(document: Omit<PublishedDocument, 'holds' | 'letters'>): PublishedDocument {
  const shown = [...document.title, ...document.children]
  return {
    ...document,
    holds: [...holdsOf({children: shown})],
    letters: lettersByLanguage(shown, document.language)
  }
}
