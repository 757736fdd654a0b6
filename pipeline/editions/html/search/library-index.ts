/**
 * Writes the search index of the library, which words are in which documents, in parts: a reader loads only those of
 * the words asked for.
 */
import {compareStrings} from '../../../model/diagnostic.ts'
import {publicationFolder, type Artifact, type LibraryIndex} from '../../../model/edition/edition.ts'
import type {Shelf} from '../../../model/shelf.ts'
import {addTo} from '../../../model/values/group-by.ts'
import {dataScript} from '../library/data-script.ts'
import {postingUnit, readWords} from './publication-words.ts'
import {partKey, partOf} from './words-in.ts'

/** The list of publications, from the output's root. */
export const libraryFile = 'assets/search/library.js'

/** Bytes of a part, on the average; and as many parts as a folder should have. */
const usual = {partBytes: 16_384, mostParts: 1024}
/** Parts that are put by together, of an index that is put by; and what share of it is gathered before it is put by again. */
const [partsTogether, share] = [16, 1 / 4]

/** Postings of each word, in order. */
type Postings = Map<string, number[]>

interface PutBy {
  readonly words: readonly (readonly [word: string, postings: readonly number[]])[]
}

/**
 * `assets/search/library.js`, and the parts `assets/search/0.js` …. As soon as there are sure to be as many parts as there may be, what
 * was gathered is put by, some parts together: however large the library is, little is in memory.
 */
export function createLibraryIndex(shelf?: Shelf, {partBytes, mostParts} = usual): LibraryIndex {
  const listed: unknown[] = []
  const away: (readonly PutBy[])[] = []
  let words: Postings = new Map()
  let [first, least] = [0, 0]

  const putBy = (): void => {
    away.push(
      inGroups(words, mostParts).map((group) => shelf?.putBy({words: group}, ['words']) ?? {words: group})
    )
    words = new Map()
    least = 0
  }
  return {
    add: (publication, text) => {
      const own = readWords(text)
      if (own === undefined) return
      for (const [word, postings] of own.words) {
        const all = words.get(word) ?? []
        if (all.length === 0) {
          words.set(word, all)
          least += leastOfWord + word.length
        }
        for (const posting of postings) all.push(posting + first * postingUnit)
        least += leastOfPosting * postings.length
      }
      first += own.documents
      listed.push([publicationFolder(publication), publication.language, publication.title, own.documents])
      if (least > mostParts * partBytes * (away.length === 0 ? 1 : share)) putBy()
    },
    isSearched: () => listed.length > 0,
    files: function* () {
      if (listed.length === 0) return
      if (away.length > 0) putBy()
      const count =
        away.length > 0 ? mostParts : Math.min(mostParts, Math.max(1, Math.ceil(bytesOf(words) / partBytes)))
      yield dataScript(libraryFile, {parts: count, publications: listed})
      if (away.length === 0) yield* partsOf(words, count, [0, count])
      else
        for (let from = 0; from < count; from += partsTogether)
          yield* partsOf(joined(away, from / partsTogether), count, [from, from + partsTogether])
    }
  }
}

/** Characters that a word has in a part beside its letters, and a posting at least. */
const [leastOfWord, leastOfPosting] = ['["",[]],'.length, '0,'.length]

/** In parts. */
function bytesOf(words: Postings): number {
  let bytes = 0
  for (const [word, postings] of words) bytes += JSON.stringify([word, steps(postings)]).length
  return bytes
}

/** Some parts, in order, of as many as there are. */
function* partsOf(
  words: Postings,
  count: number,
  [from, to]: readonly [number, number]
): Generator<Artifact> {
  const parts = new Map<number, (readonly [string, readonly number[]])[]>()
  for (const [word, postings] of [...words].sort(([a], [b]) => compareStrings(a, b)))
    addTo(parts, partOf(partKey(word), count), [word, postings])
  for (let part = from; part < to; part += 1) {
    const entries = (parts.get(part) ?? []).map(([word, postings]) => [word, steps(postings)])
    yield dataScript(`assets/search/${String(part)}.js`, entries)
  }
}

function inGroups(words: Postings, mostParts: number): readonly PutBy['words'][] {
  const groups: [string, number[]][][] = Array.from({length: mostParts / partsTogether}, () => [])
  for (const entry of words)
    groups[Math.floor(partOf(partKey(entry[0]), mostParts) / partsTogether)]?.push(entry)
  return groups
}

/** What was put by of some parts, again and again, in the order of the library. */
function joined(away: readonly (readonly PutBy[])[], group: number): Postings {
  const all: Postings = new Map()
  for (const groups of away) {
    for (const [word, postings] of groups[group]?.words ?? []) {
      const before = all.get(word)
      if (before === undefined) all.set(word, [...postings])
      else for (const posting of postings) before.push(posting)
    }
  }
  return all
}

/** Postings as steps from document to document, which are shorter: each is `4 × step + weight`. */
function steps(postings: readonly number[]): readonly number[] {
  let before = 0
  return postings.map((posting) => {
    const weight = posting % postingUnit
    const document = (posting - weight) / postingUnit
    const step = document - before
    before = document
    return step * postingUnit + weight
  })
}
