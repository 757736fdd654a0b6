/** Compares what a file of the catalogue says with what it should say: entry by entry, in order. */
import {excerptOf, firstDifference} from '../excerpt.ts'
import type {CatalogueDifference} from './catalogue-difference.ts'
import type {ListedEntry, ListedFacts, Listing, ListingRead} from './listing.ts'

/** A difference in a file that is known. */
export type Found = Omit<CatalogueDifference, 'file'>

/** Every difference of two listings of one file; of the order the first. `files` are those that links may lead to. */
export function compareListings(
  wanted: Listing,
  found: ListingRead,
  files: ReadonlySet<string>
): readonly CatalogueDifference[] {
  const [want, got] = [byKey(wanted.entries), byKey(found.entries)]
  const all: readonly Found[] = [
    ...compareFacts('', wanted.facts, found.facts),
    ...found.links
      .filter((file) => !files.has(file))
      .map((file): Found => ({kind: 'link', key: '', found: file})),
    ...found.loose.map(({what, text}): Found => ({kind: 'loose', key: '', what, found: excerptOf(text)})),
    ...surplus(found.entries, want),
    ...firstOutOfOrder(
      [...want.keys()].filter((key) => got.has(key)),
      [...got.keys()].filter((key) => want.has(key))
    ),
    ...[...want].flatMap(([key, facts]): readonly Found[] => {
      const other = got.get(key)
      return other === undefined
        ? [{kind: 'missing', key, wanted: nameOf(facts)}]
        : compareFacts(key, facts, other)
    })
  ]
  return all.map((difference) => ({file: wanted.file, ...difference}))
}

/** In order, the first of each key. */
function byKey(entries: readonly ListedEntry[]): ReadonlyMap<string, ListedFacts> {
  const map = new Map<string, ListedFacts>()
  for (const {key, facts} of entries) if (!map.has(key)) map.set(key, facts)
  return map
}

function surplus(found: readonly ListedEntry[], wanted: ReadonlyMap<string, ListedFacts>): readonly Found[] {
  const seen = new Set<string>()
  return found.flatMap(({key, facts}): readonly Found[] => {
    const isTwice = seen.has(key)
    seen.add(key)
    if (!wanted.has(key)) return [{kind: 'extra', key, found: nameOf(facts)}]
    return isTwice ? [{kind: 'twice', key, found: nameOf(facts)}] : []
  })
}

/** Both lists have the same keys. */
function firstOutOfOrder(wanted: readonly string[], found: readonly string[]): readonly Found[] {
  const index = wanted.findIndex((key, at) => key !== found[at])
  const [first, instead] = [wanted[index], found[index]]
  if (first === undefined || instead === undefined) return []
  return [{kind: 'order', key: first, wanted: first, found: instead}]
}

/** Each fact that differs, or that one of the two does not know. */
export function compareFacts(key: string, wanted: ListedFacts, found: ListedFacts): readonly Found[] {
  return [...new Set([...wanted.keys(), ...found.keys()])].flatMap((what): readonly Found[] => {
    const [want, got] = [wanted.get(what), found.get(what)]
    if (want === got) return []
    const at = firstDifference(want ?? '', got ?? '')
    return [{kind: 'fact', key, what, wanted: shown(want, at), found: shown(got, at)}]
  })
}

function shown(value: string | undefined, at: number): string {
  return value === undefined ? 'nothing' : excerptOf(value, at)
}

function nameOf(facts: ListedFacts): string {
  return excerptOf(facts.get('title') ?? '')
}
