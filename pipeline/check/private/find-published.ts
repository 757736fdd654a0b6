/** Checks publication/keeps-what-is-private: finds the words of private values in what is published. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {digestOfData, remember, type Memo} from '../../model/memo.ts'
import type {Document} from '../../model/publication/document.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {Place} from '../../model/place.ts'
import {lineTable} from '../../read/line-table.ts'
import {placeInSource} from './at-source.ts'
import type {PrivateValue} from './private-values.ts'
import {leavesOf, nearest, publishedParts, type PublishedPart, type PublishedText} from './published-texts.ts'
import type {Redaction} from './redact.ts'
import {redacted} from './redacted.ts'

/** Characters of a private text that is looked for: a shorter one stands anywhere by chance. */
const fewest = 5

/** Places that a finding names. */
const mostPlaces = 5

interface Published {
  readonly redactions: readonly Redaction[]
  /** What was met in documents before. */
  readonly memo?: Memo | undefined
}

/**
 * One finding at each private value whose words stand in `published`, the manuscript of the public sources, and at each that decides
 * how something is published. White space of any kind is one space.
 */
export function findPublished(
  values: readonly PrivateValue[],
  published: Manuscript,
  {redactions, memo}: Published
): readonly Diagnostic[] {
  if (values.length === 0 || published.metadata.status === 'draft') return []
  const wanted = values.flatMap(({value, isTold}) => (isTold ? [] : wordsOf(value)))
  const met = searchAll(wanted, publishedParts(published), memo)
  const documents = new Map(published.documents.map((one) => [one.path, one]))
  return values.flatMap((one) => {
    if (one.isTold) return [decides(one)]
    const places = wordsOf(one.value).flatMap((words) =>
      (met.get(words) ?? []).map((place) =>
        placeInSource(nearestIn(place, words, documents.get(place.path)), redactions)
      )
    )
    return places.length === 0 ? [] : [stands(one, unique(places))]
  })
}

function nearestIn(place: Place, words: string, document: Document | undefined): Place {
  return document === undefined
    ? place
    : nearest(place, words.split(' ', 1).join(''), lineTable(document.text))
}

function stands({places}: PrivateValue, met: readonly Place[]): Diagnostic {
  const message = 'this value is private, and the same words are published'
  return finding('publication/keeps-what-is-private', places.value, message, {
    hints: ['remove them from what is published, or leave them there if they may be public'],
    related: met.slice(0, mostPlaces).map((place) => ({message: 'they stand here', place}))
  })
}

function decides({key, places}: PrivateValue): Diagnostic {
  const name = key === undefined ? 'this value' : `\`${key}\``
  const message = `${name} is private by its schema, but decides how this is published, and is told`
  return finding('publication/keeps-what-is-private', places.value, message, {
    hints: ['delete `private: true` for this key in the schema, since readers can tell the value']
  })
}

/** The texts and numbers of a value that are long enough to be looked for. */
function wordsOf(value: PrivateValue['value']): readonly string[] {
  return leavesOf(value)
    .map(({text}) => inLine(text).trim())
    .filter((text) => [...text].length >= fewest && text !== redacted)
}

function inLine(text: string): string {
  return text.normalize('NFC').replaceAll('\u00AD', '').replace(/\s+/g, ' ')
}

function unique(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [`${place.path}:${place.start.line}`, place])).values()]
}

/** The places of each text that is met, by the text. */
type Met = ReadonlyMap<string, readonly Place[]>

function searchAll(wanted: readonly string[], parts: readonly PublishedPart[], memo: Memo | undefined): Met {
  const told = memo && digestOfData(wanted)
  const all = new Map<string, readonly Place[]>()
  for (const {of, texts} of parts) {
    const met = remember(memo, {
      of: memo && ['met', told, of()],
      is: isMet,
      make: () => search(wanted, texts())
    })
    for (const [words, places] of met)
      all.set(words, [...(all.get(words) ?? []), ...places].slice(0, mostPlaces + 1))
  }
  return all
}

function isMet(value: unknown): value is Met {
  return value instanceof Map
}

/** One pass, however many are looked for. */
function search(wanted: readonly string[], texts: readonly PublishedText[]): Met {
  const byStart = new Map<string, string[]>()
  for (const words of new Set(wanted)) {
    const start = words.slice(0, fewest)
    byStart.set(start, [...(byStart.get(start) ?? []), words])
  }
  const found = new Map<string, Place[]>()
  const {whole, placeAt} = joined(texts)
  for (let at = 0; at < whole.length && byStart.size > 0; at++) {
    for (const words of byStart.get(whole.slice(at, at + fewest)) ?? []) {
      const own = found.get(words) ?? []
      if (own.length > mostPlaces || !whole.startsWith(words, at) || !isWhole(whole, at, words)) continue
      found.set(words, [...own, placeAt(at)])
    }
  }
  return found
}

/** Letters of scripts that part words by spaces: between two of them, or two digits, no word ends. */
const letter = /[\p{L}\p{N}]/u
const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Whether words stand by themselves, and are no part of longer ones. */
function isWhole(text: string, at: number, words: string): boolean {
  const parts = (one: string, other: string): boolean =>
    !letter.test(one) || !letter.test(other) || unparted.test(one) || unparted.test(other)
  const end = at + words.length
  return (
    parts(text.charAt(at - 1), words.charAt(0)) && parts(words.charAt(words.length - 1), text.charAt(end))
  )
}

interface Joined {
  readonly whole: string
  readonly placeAt: (offset: number) => Place
}

function joined(texts: readonly PublishedText[]): Joined {
  const starts: number[] = []
  const pieces: string[] = []
  let length = 0
  for (const {text, goesOn} of texts) {
    const piece = goesOn ? inLine(text) : ` ${inLine(text).trimStart()}`
    starts.push(length + (goesOn ? 0 : 1))
    pieces.push(piece)
    length += piece.length
  }
  const placeAt = (offset: number): Place => {
    const index = starts.findLastIndex((start) => start <= offset)
    const text = texts[Math.max(0, index)]
    if (text === undefined) throw new Error('a place is asked for in no text')
    return text.place
  }
  return {whole: pieces.join(''), placeAt}
}
