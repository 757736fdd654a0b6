/** Removes from a store what is old and what no output that is kept was made of. */
import {StoreFailure} from '../errors.ts'
import type {Store, StoredObject} from './store.ts'

export interface Cleaning {
  readonly store: Store
  /** Whatever was put there since this moment stays. */
  readonly before: number
  /** What stays, however old it is. */
  readonly named: ReadonlySet<string>
  /** Whether it is done, and not only counted. */
  readonly isRemoving: boolean
}

export interface Amount {
  readonly count: number
  readonly bytes: number
}

export interface Cleaned {
  readonly kept: Amount
  readonly removed: Amount
  /** What the store does not let be removed. */
  readonly refused: Amount
  /** What it says to that; absent when it refuses nothing. */
  readonly refusal?: StoreFailure
}

/** So many are removed at once. */
const most = 64

/**
 * Whoever builds meanwhile makes again what it misses. After a refusal nothing more is asked to be removed. Throws `StoreFailure` for
 * all but a refusal to remove.
 */
export async function cleanStore({store, before, named, isRemoving}: Cleaning): Promise<Cleaned> {
  const kept = createCount()
  const removed = createCount()
  const refused = createCount()
  let refusal: StoreFailure | undefined
  const remove = async (object: StoredObject): Promise<readonly [StoredObject, StoreFailure?]> => {
    try {
      if (refusal === undefined && isRemoving) await store.remove(object.name)
      return refusal === undefined ? [object] : [object, refusal]
    } catch (error) {
      if (!(error instanceof StoreFailure) || !error.isDenied) throw error
      return [object, error]
    }
  }
  let waiting: StoredObject[] = []
  const removeWaiting = async (): Promise<void> => {
    const objects = waiting
    waiting = []
    for (const [object, failure] of await Promise.all(objects.map(remove))) {
      if (failure === undefined) removed.add(object)
      else refused.add(object)
      refusal ??= failure
    }
  }
  for await (const object of store.list()) {
    if (object.changed >= before || named.has(object.name)) {
      kept.add(object)
      continue
    }
    waiting.push(object)
    if (waiting.length === most) await removeWaiting()
  }
  await removeWaiting()
  return {
    kept: kept.amount(),
    removed: removed.amount(),
    refused: refused.amount(),
    ...(refusal === undefined ? {} : {refusal})
  }
}

function createCount() {
  let count = 0
  let total = 0
  return {
    add: ({bytes}: StoredObject): void => {
      count += 1
      total += bytes
    },
    amount: (): Amount => ({count, bytes: total})
  }
}
