/** Keeps the destinations that a publication had: what links to them in other files opens. */
import {blockKey} from '../../model/edition/edition.ts'
import type {Publication} from '../../model/publication/publication.ts'
import type {DestinationPlace} from './engine/tags/destinations.ts'

type Destinations = ReadonlyMap<string, DestinationPlace>

/** With those of blocks that stand in other documents today, where these are, and of those that are gone, where their document begins. */
export function withFormer(
  destinations: Destinations,
  {documents}: Pick<Publication, 'documents'>
): Destinations {
  const all = new Map(destinations)
  for (const {name, former = []} of documents)
    for (const {id, to} of former) {
      const [key, begin] = [blockKey(name, id), destinations.get(name)]
      const place = to === undefined ? begin : (destinations.get(blockKey(to.document, to.id)) ?? begin)
      if (place !== undefined && !all.has(key)) all.set(key, place)
    }
  return all
}
