/** Compares where blocks stand in an edition with where links, and the JSON edition, look for them. */
import type {Found} from './difference.ts'
import type {Place} from '../../model/place.ts'
import type {Blocks, Unit} from '../units/unit.ts'

type Wanted = Pick<Found, 'key' | 'place'>

/**
 * What has to have an address and has none; and what stands elsewhere than the JSON edition says, where it says anything
 * of this edition.
 */
export function compareAddresses(
  {body, notes, anchors}: Blocks & {readonly anchors: Iterable<readonly [string, Place]>},
  found: ReadonlyMap<string, string>,
  said: ReadonlyMap<string, string> = new Map()
): readonly Found[] {
  const blocks = [...body, ...notes].filter(isAddressed)
  const places = Array.from(anchors, ([key, place]): Wanted => ({key, place}))
  const missing = [...blocks, ...places]
    .filter(({key}) => !found.has(key))
    .map(({key, place}): Found => ({kind: 'address', key, place}))
  if (said.size === 0) return missing
  const known = new Set(blocks.map(({key}) => key))
  const others = [...said.keys()].filter((key) => !known.has(key)).map((key): Wanted => ({key}))
  const elsewhere = [...blocks, ...others]
    .filter(({key}) => found.get(key) !== said.get(key))
    .map(({key, place}): Found => ({
      kind: 'address',
      key,
      place,
      what: 'another place than the JSON edition says',
      wanted: said.get(key) ?? 'nothing',
      found: found.get(key) ?? 'nothing'
    }))
  return [...missing, ...elsewhere]
}

/** Blocks, notes and documents have addresses; their parts do not. */
function isAddressed({key, kind}: Unit): boolean {
  return kind !== 'publication' && key.indexOf('/', key.indexOf('/') + 1) === -1
}
