/** Finds the ids that have words in common with one that there is not. */
import type {Anchor, DocumentEntry, PublicationEntry} from '../../model/publication/library.ts'
import {addTo} from '../../model/values/group-by.ts'

/** As many are read at one glance. */
const mostNamed = 3

/** A word of more ids tells none of them from the others. */
const mostOfWord = 20

/**
 * Of the ids of a document or publication those that share words with `id`, by how rare these are there, at most three. The words are
 * gathered once, and not before the first is asked for.
 */
export type IdsOfLikeWords = (holder: DocumentEntry | PublicationEntry, id: string) => readonly string[]

/** For one look at a library. */
export function idsOfLikeWords(): IdsOfLikeWords {
  const known = new Map<DocumentEntry | PublicationEntry, ReadonlyMap<string, readonly string[]>>()
  return (holder, id) => {
    const byWord = known.get(holder) ?? idsByWord(holder)
    known.set(holder, byWord)
    const weights = new Map<string, number>()
    for (const word of wordsOf(id)) {
      const sharing = byWord.get(word) ?? []
      if (sharing.length > mostOfWord) continue
      for (const one of sharing) weights.set(one, (weights.get(one) ?? 0) + 1 / sharing.length)
    }
    return [...weights]
      .sort(([, one], [, other]) => other - one)
      .slice(0, mostNamed)
      .map(([like]) => like)
  }
}

function idsByWord(holder: DocumentEntry | PublicationEntry): ReadonlyMap<string, readonly string[]> {
  const byWord = new Map<string, string[]>()
  const anchors = 'documents' in holder ? holder.documents.flatMap((one) => one.anchors) : holder.anchors
  for (const {id} of anchors.filter(isGiven)) for (const word of wordsOf(id)) addTo(byWord, word, id)
  return byWord
}

/** Whether an author knows the id: one of a block that has no name is made of what it says. */
export function isGiven({kind}: Anchor): boolean {
  return kind !== 'block'
}

/** Words of one or two letters say nothing. */
function wordsOf(id: string): ReadonlySet<string> {
  return new Set(id.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu))
}
