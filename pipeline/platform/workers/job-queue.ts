/** Queues jobs for seats, of which some have an owner: the seat that had a job of the same affinity before. */

export interface JobQueue<Seat, Job> {
  add(affinity: string, job: Job): void
  /** Jobs of the affinity are the seat's from now on. */
  own(affinity: string, seat: Seat): void
  ownerOf(affinity: string): Seat | undefined
  /** The seat's own jobs first, then those that nobody owns, then those of a seat that is busy; undefined when there is none. */
  take(seat: Seat, isBusy: (other: Seat) => boolean): Job | undefined
  /** Takes all jobs out. */
  drain(): readonly Job[]
}

interface Entry<Job> {
  readonly affinity: string
  readonly job: Job
}

/** Each step takes the same time, however many jobs wait. */
export function createJobQueue<Seat, Job>(): JobQueue<Seat, Job> {
  const owners = new Map<string, Seat>()
  /** What waits, in order, by its owner; by undefined what has none. */
  const waiting = new Map<Seat | undefined, Set<Entry<Job>>>()
  const byAffinity = new Map<string, Set<Entry<Job>>>()

  const remove = (entry: Entry<Job>): Job => {
    waiting.get(owners.get(entry.affinity))?.delete(entry)
    const same = byAffinity.get(entry.affinity)
    same?.delete(entry)
    if (same?.size === 0) byAffinity.delete(entry.affinity)
    return entry.job
  }
  const first = (owner: Seat | undefined): Entry<Job> | undefined => waiting.get(owner)?.values().next().value

  return {
    add: (affinity, job) => {
      const entry = {affinity, job}
      addTo(waiting, owners.get(affinity), entry)
      addTo(byAffinity, affinity, entry)
    },
    own: (affinity, seat) => {
      const before = owners.get(affinity)
      if (before === seat) return
      owners.set(affinity, seat)
      for (const entry of byAffinity.get(affinity) ?? []) {
        waiting.get(before)?.delete(entry)
        addTo(waiting, seat, entry)
      }
    },
    ownerOf: (affinity) => owners.get(affinity),
    take: (seat, isBusy) => {
      const own = first(seat) ?? first(undefined)
      if (own !== undefined) return remove(own)
      for (const other of waiting.keys()) {
        const next = other !== undefined && isBusy(other) ? first(other) : undefined
        if (next !== undefined) return remove(next)
      }
      return undefined
    },
    drain: () => [...waiting.values()].flatMap((entries) => [...entries]).map(remove)
  }
}

function addTo<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, new Set([value]))
  else values.add(value)
}
