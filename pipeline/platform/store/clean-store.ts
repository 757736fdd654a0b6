/** Removes from a store what is old and what no output that is kept was made of. */
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
}

/** So many are removed at once. */
const most = 64

/** Whoever builds meanwhile makes again what it misses. Throws `StoreFailure`. */
export async function cleanStore({store, before, named, isRemoving}: Cleaning): Promise<Cleaned> {
  const kept = createCount()
  const removed = createCount()
  let waiting: StoredObject[] = []
  const removeWaiting = async (): Promise<void> => {
    const objects = waiting
    waiting = []
    if (isRemoving) await Promise.all(objects.map(({name}) => store.remove(name)))
    for (const object of objects) removed.add(object)
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
  return {kept: kept.amount(), removed: removed.amount()}
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
