/** Keeps publications as they were made where builds share that, so that an output which does not have them need not make them again. */
import type {Asked, BuildCache} from '../../model/cache.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Project} from '../../model/publication/project.ts'
import type {MakeResult} from '../jobs.ts'
import type {Planned} from '../plan.ts'
import {packMade, unpackMade} from './made-pack.ts'

export interface KeptMakes {
  /** Undefined when nobody made it of these ingredients. */
  recall(planned: Planned): Promise<MakeResult | undefined>
  keep(planned: Planned, result: MakeResult): Promise<void>
}

/**
 * A publication depends on what its digest is over, on the limits, and on the earlier output: what its reading asked of
 * that is asked again.
 */
export function keptMakes(cache: BuildCache | undefined, {limits}: Project): KeptMakes {
  const editions = cache?.editions
  const keyOf = ({digest, judged}: Planned): string | undefined => {
    const earlier = judged.asked?.filter(isOfEarlier)
    return earlier === undefined ? undefined : JSON.stringify(['made', digest, limits, earlier])
  }
  return {
    recall: async (planned) => {
      const key = keyOf(planned)
      const kept = key === undefined ? undefined : await editions?.results.get(key)
      const packed = kept === undefined ? undefined : await editions?.blobs.get(kept.blob)
      return packed === undefined || editions === undefined ? undefined : unpackMade(packed, editions.blobs)
    },
    keep: async (planned, result) => {
      const key = keyOf(planned)
      if (editions === undefined || key === undefined || result.diagnostics.some(isError)) return
      const blob = await editions.blobs.put(await packMade(result, editions.blobs))
      await editions.results.put(key, {asked: [], blob})
    }
  }
}

function isError({severity}: Diagnostic): boolean {
  return severity === 'error'
}

function isOfEarlier([, , where]: Asked): boolean {
  return where === 'earlier'
}
