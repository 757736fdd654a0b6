/** Finds the place in a document that the fragment of a reference names. */
import type {Anchor, DocumentEntry} from '../publication/library.ts'
import {groupBy} from '../values/group-by.ts'

export type FindAnchor = (document: DocumentEntry, fragment: string) => Anchor | undefined

/** So many anchors of a document are found by a map. */
const manyAnchors = 32

export interface AnchorFinder {
  /** What has the id, in NFC. */
  readonly find: FindAnchor
  /**
   * The only place whose id has the same letters and digits, but for accents, or that without the number before it: other systems make other ids of a
   * heading's words (`server-https` of “server.https”, `scenario` of “Scénario”, `scope` of “2. Scope”), and do not cut long ones off. Else the only
   * heading of these words, which has an id of its own.
   */
  readonly findAlike: FindAnchor
}

/** Makes maps once, so that each of many references is found in constant time. */
export function createAnchorFinder(): AnchorFinder {
  const anchorsOf = new WeakMap<DocumentEntry, ReadonlyMap<string, Anchor>>()
  const alikeOf = new WeakMap<DocumentEntry, ReadonlyMap<string, Anchor | undefined>>()
  const cutOf = new WeakMap<DocumentEntry, CutIds>()
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
      const letters = lettersOf(fragment)
      const alike = anchors.get(letters)
      if (alike !== undefined || fragment.length <= longestId) return alike
      const cut = cutOf.get(document) ?? cutIn(document)
      cutOf.set(document, cut)
      return cutFrom(letters, cut)
    }
  }
}

/** How many characters an id has that is made of more. */
export const longestId = 120

/** Ids that may be a long one's beginning. */
interface CutIds {
  /** By their letters, without the number that tells one from others with the same beginning; of several places none. */
  readonly places: ReadonlyMap<string, Anchor | undefined>
  /** How many letters they have. */
  readonly lengths: ReadonlySet<number>
}

function cutIn({anchors}: DocumentEntry): CutIds {
  const places = new Map<string, Anchor | undefined>()
  for (const anchor of anchors) {
    // What stands below a heading has its id before its own: it is another place, but no other heading.
    if (anchor.kind === 'block' || anchor.id.length < longestId) continue
    const letters = lettersOf([...anchor.id].slice(0, longestId).join(''))
    places.set(letters, !places.has(letters) || places.get(letters)?.id === anchor.id ? anchor : undefined)
  }
  return {places, lengths: new Set([...places.keys()].map(({length}) => length))}
}

/** The only place whose id is the beginning of these letters. */
function cutFrom(letters: string, {places, lengths}: CutIds): Anchor | undefined {
  const found = [...lengths].map((length) => letters.slice(0, length)).filter((one) => places.has(one))
  return found.length === 1 ? places.get(found[0] ?? '') : undefined
}

/** By the letters of an id, by those without the number before them, and by those of a heading's words that are no id; of several places none. */
function alikeIn({anchors}: DocumentEntry): ReadonlyMap<string, Anchor | undefined> {
  const found = new Map<string, Anchor | undefined>()
  for (const anchor of anchors)
    for (const one of likenessesOf(anchor.id))
      found.set(one, !found.has(one) || found.get(one)?.id === anchor.id ? anchor : undefined)
  const headings = groupBy(anchors.filter(isHeading), ({text}) => lettersOf(text))
  for (const [words, [first, other]] of headings)
    if (words !== '' && !found.has(words)) found.set(words, other === undefined ? first : undefined)
  return found
}

function isHeading({kind}: Pick<Anchor, 'kind'>): boolean {
  return kind === 'heading'
}

function likenessesOf(id: string): readonly string[] {
  const letters = lettersOf(id)
  return [...new Set([letters, letters.replace(/^\p{N}+/u, '')])].filter((one) => one !== '')
}

/** Tells of places whether one of the fragments, which are in NFC, may be looked for among them: without all others each finds, or misses, the same. */
export function createNamed(fragments: ReadonlySet<string>): (anchor: Anchor) => boolean {
  const letters = new Set([...fragments].map(lettersOf).filter((one) => one !== ''))
  return (anchor) =>
    fragments.has(anchor.id.normalize('NFC')) ||
    anchor.id.length >= longestId ||
    likenessesOf(anchor.id).some((one) => letters.has(one)) ||
    (isHeading(anchor) && letters.has(lettersOf(anchor.text)))
}

/** What an id has of letters and digits, but for accents. */
export function lettersOf(id: string): string {
  return id
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]|[\u{300}-\u{36F}]/gu, '')
}
