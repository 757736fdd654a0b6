/** Reads the catalogue as data: index.json. */
import {isData, parseData, type Data} from '../readers/data.ts'
import {normalText} from '../unit-text.ts'
import {Unreadable} from '../unreadable.ts'
import {factsFrom, type ListedEntry, type ListedFacts, type ListingRead} from './listing.ts'

type Fact = readonly [name: string, value: string | undefined]

/** Throws `Unreadable` for anything that has no list of publications. Whatever key is there is a fact. */
export function readIndex(bytes: Uint8Array, file: string): ListingRead {
  const {publications, withdrawn = [], redirects = [], ...facts} = parseData(bytes, file)
  const list = (value: unknown, name: string): readonly Data[] => {
    if (!Array.isArray(value) || !value.every(isData)) throw new Unreadable(`${file} has no list of ${name}`)
    return value
  }
  const lead = list(redirects, 'redirects').map(({from, to}) => `${plain(from)} to ${plain(to)}`)
  return {
    file,
    facts: factsFrom([...Object.entries(facts).map(plainFact), ['redirects', lead.join(', ')]]),
    entries: [
      ...list(publications, 'publications').map(entryOf),
      ...list(withdrawn, 'withdrawn publications').map((one) => entryOf({...one, status: 'withdrawn'}))
    ],
    loose: [],
    links: []
  }
}

function entryOf({editions, ...facts}: Data): ListedEntry {
  const {id, language} = facts
  const folder = typeof language === 'string' ? language.toLowerCase() : ''
  return {key: `${plain(id)}/${folder}`, facts: entryFacts(editions, facts)}
}

function entryFacts(editions: unknown, facts: Data): ListedFacts {
  const own = Object.entries(facts).map(plainFact)
  if (!isData(editions)) return factsFrom([...own, ['editions', plain(editions)]])
  const names = Object.keys(editions)
  return factsFrom([
    ...own,
    ['editions', names.sort().join(' ')],
    ...names.flatMap((name): readonly Fact[] => {
      const edition = editions[name]
      return isData(edition)
        ? Object.entries(edition).map(([key, value]) => [`${name} ${key}`, plain(value)])
        : [[name, plain(edition)]]
    })
  ])
}

function plainFact([name, value]: readonly [string, unknown]): Fact {
  return [name, plain(value)]
}

/** A text in the normal form; anything else as JSON. */
function plain(value: unknown): string {
  return typeof value === 'string' ? normalText(value) : JSON.stringify(value)
}
