/** Finds the place in a document that the fragment of a reference names. */
import type {Anchor, DocumentEntry} from '../publication/library.ts'

export type FindAnchor = (document: DocumentEntry, fragment: string) => Anchor | undefined

/** So many anchors of a document are found by a map. */
const manyAnchors = 32

export interface AnchorFinder {
  /** What has the id, in NFC. */
  readonly find: FindAnchor
  /**
   * The only place whose id has the same letters and digits, but for accents, or that without the number before it: other systems make other ids of a
   * heading's words (`server-https` of “server.https”, `scenario` of “Scénario”, `scope` of “2. Scope”), and do not cut long ones off.
   */
  readonly findAlike: FindAnchor
}

/** Makes maps once, so that each of many references is found in constant time. */
export function createAnchorFinder(): AnchorFinder {
  const anchorsOf = new WeakMap<DocumentEntry, ReadonlyMap<string, Anchor>>()
  const alikeOf = new WeakMap<DocumentEntry, ReadonlyMap<string, Anchor | undefined>>()
  return {
    find(document, id) {
      // Few are looked through: maps of all documents would take a third of what the index itself does.
      if (document.anchors.length < manyAnchors)
        return document.anchors.findLast((one) => one.id.normalize('NFC') === id)
      const anchors =
        anchorsOf.get(document) ?? new Map(document.anchors.map((one) => [one.id.normalize('NFC'), one]))
      anchorsOf.set(document, anchors)
      return anchors.get(id)
    },
    findAlike(document, fragment) {
      const anchors = alikeOf.get(document) ?? alikeIn(document)
      alikeOf.set(document, anchors)
      return anchors.get(lettersOf(fragment)) ?? cutFrom(fragment, document)
    }
  }
}

/** How many characters an id has that is made of more. */
export const longestId = 120

/** The only place whose id is a long one's beginning. */
function cutFrom(fragment: string, {anchors}: DocumentEntry): Anchor | undefined {
  if (fragment.length <= longestId) return undefined
  const letters = lettersOf(fragment)
  const found = anchors.filter(({id}) => id.length >= longestId && letters.startsWith(lettersOf(id)))
  return found.length === 1 ? found[0] : undefined
}

/** By the letters of an id, and by those without the number before them; of several places none. */
function alikeIn({anchors}: DocumentEntry): ReadonlyMap<string, Anchor | undefined> {
  const found = new Map<string, Anchor | undefined>()
  for (const anchor of anchors) {
    const letters = lettersOf(anchor.id)
    for (const one of new Set([letters, letters.replace(/^\p{N}+/u, '')]))
      if (one !== '') found.set(one, !found.has(one) || found.get(one)?.id === anchor.id ? anchor : undefined)
  }
  return found
}

/** What an id has of letters and digits, but for accents. */
export function lettersOf(id: string): string {
  return id
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]|[\u{300}-\u{36F}]/gu, '')
}
