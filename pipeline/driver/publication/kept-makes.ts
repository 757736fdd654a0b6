/** Keeps publications as they were made where builds share that, so that an output which does not have them need not make them again. */
import type {Asked, BuildCache} from '../../model/cache.ts'
import {isError} from '../../model/diagnostic.ts'
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
      const result = packed === undefined ? undefined : unpackMade(packed)
      for (const sha256 of result?.artifacts.flatMap(storedAs) ?? []) editions?.noteUse?.('blobs', sha256)
      return result
    },
    keep: async (planned, result) => {
      const key = keyOf(planned)
      if (editions === undefined || key === undefined || result.diagnostics.some(isError)) return
      const blob = result.pack ?? (await editions.blobs.put(await packMade(result, editions.blobs)))
      for (const sha256 of [blob, ...result.artifacts.flatMap(storedAs)]) editions.noteUse?.('blobs', sha256)
      await editions.results.put(key, {asked: [], blob})
    }
  }
}

function storedAs(file: MakeResult['artifacts'][number]): readonly string[] {
  return 'sha256' in file ? [file.sha256] : []
}

function isOfEarlier([, , where]: Asked): boolean {
  return where === 'earlier'
}
