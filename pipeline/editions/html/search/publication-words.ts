/** Gathers the words of a publication and the documents that each stands in, for the library's index. */
import {compareStrings} from '../../../model/diagnostic.ts'
import {addTo} from '../../../model/values/group-by.ts'
import {parseJson} from '../../../model/values/parse-json.ts'

/** How much a document has to do with a word: it stands there, several times, in a heading, in the title. */
export const weights = {once: 0, often: 1, heading: 2, title: 3} as const

/** Postings are `4 × number + weight`, in order; the documents are counted from 0. */
export const postingUnit = 4

export interface PublicationWords {
  readonly documents: number
  /** In order of word, each with its postings. */
  readonly words: readonly (readonly [word: string, postings: readonly number[]])[]
}

/** As a file. */
export function writeWords(words: PublicationWords): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(words)}\n`)
}

/** Undefined for a file in another form: it may have been changed by hand. */
export function readWords(file: Uint8Array | string): PublicationWords | undefined {
  const value = parseJson(file)
  return isWords(value) ? value : undefined
}

function isWords(value: unknown): value is PublicationWords {
  if (typeof value !== 'object' || value === null || !('documents' in value) || !('words' in value))
    return false
  const {documents, words} = value
  return (
    typeof documents === 'number' && Array.isArray(words) && words.every((one) => isEntry(one, documents))
  )
}

function isEntry(value: unknown, documents: number): boolean {
  if (!Array.isArray(value)) return false
  const parts: readonly unknown[] = value
  const [word, postings] = parts
  const most = documents * postingUnit
  return (
    typeof word === 'string' &&
    Array.isArray(postings) &&
    postings.every(
      (one: unknown) => Number.isInteger(one) && typeof one === 'number' && one >= 0 && one < most
    )
  )
}

/** Gathers the words of documents, one after the other: each has its words with their weights. */
export function wordGatherer(): {
  readonly add: (document: ReadonlyMap<string, number>) => void
  readonly gathered: () => PublicationWords
} {
  const words = new Map<string, number[]>()
  let documents = 0
  return {
    add: (document) => {
      for (const [word, weight] of document) addTo(words, word, documents * postingUnit + weight)
      documents += 1
    },
    gathered: () => ({documents, words: [...words].sort(([a], [b]) => compareStrings(a, b))})
  }
}
