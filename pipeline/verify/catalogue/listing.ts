/** What one file of the catalogue says: as its reader saw it, or as it should. */

/** By the name of the fact; one that is not said is absent. Texts are in the normal form. */
export type ListedFacts = ReadonlyMap<string, string>

export interface ListedEntry {
  /** `alpha`, or `alpha/en` where a list has an entry for each language. */
  readonly key: string
  readonly facts: ListedFacts
}

export interface Listing {
  /** From the output's root. */
  readonly file: string
  /** Of the file as a whole. */
  readonly facts: ListedFacts
  /** In order. */
  readonly entries: readonly ListedEntry[]
}

/** A file as it was read. */
export interface ListingRead extends Listing {
  /** What belongs to no entry and to no part that a page of the catalogue has. */
  readonly loose: readonly LooseText[]
  /** Where its links lead that belong to no entry: paths from the output's root. */
  readonly links: readonly string[]
}

export interface LooseText {
  readonly what: string
  readonly text: string
}

/** The facts that there are: an empty text says nothing, and what is said twice is no single fact. */
export function factsFrom(
  facts: readonly (readonly [name: string, value: string | undefined])[]
): ListedFacts {
  const map = new Map<string, string>()
  for (const [name, value] of facts) {
    if (value === undefined || value === '') continue
    const before = map.get(name)
    map.set(name, before === undefined ? value : `${before} and ${value}`)
  }
  return map
}
