/**
 * Writes down in a store what a build used of it, under the digest of the manifest that it wrote: so that whoever cleans the
 * store knows what a build of the same sources would take.
 */
import type {Sealing} from './sealing.ts'
import type {Store} from './store.ts'

export interface Trail {
  /** The SHA-256 of the manifest that the output had before: what did not change was made by its build. */
  readonly before?: string
  /** Of all that was taken from the store or put there. */
  readonly names: readonly string[]
}

/**
 * Manifests are given by the SHA-256 of `manifest.json` at the root of an output. One that a build began from nothing left is not
 * replaced by one that knows only what changed.
 */
export async function leaveTrail(
  store: Pick<Store, 'get' | 'put'>,
  sealing: Sealing,
  {manifest, before, names}: {manifest: string; before?: string; names: Iterable<string>}
): Promise<void> {
  const name = trailName(sealing, manifest)
  if (before !== undefined && (await readTrail(store, sealing, name)) !== undefined) return
  const trail: Trail = {...(before === undefined ? {} : {before}), names: [...names].sort()}
  await store.put(name, sealing.seal(name, JSON.stringify(trail)))
}

/** All that the build of a manifest used, and those before it, with the trails themselves; undefined when it left none. */
export async function followTrail(
  store: Pick<Store, 'get'>,
  sealing: Sealing,
  manifest: string
): Promise<ReadonlySet<string> | undefined> {
  const used = new Set<string>()
  let digest: string | undefined = manifest
  while (digest !== undefined) {
    const name = trailName(sealing, digest)
    const trail: Trail | undefined = used.has(name) ? undefined : await readTrail(store, sealing, name)
    if (trail === undefined) break
    for (const one of [name, ...trail.names]) used.add(one)
    digest = trail.before
  }
  return used.size === 0 ? undefined : used
}

async function readTrail(
  store: Pick<Store, 'get'>,
  sealing: Sealing,
  name: string
): Promise<Trail | undefined> {
  const bytes = await store.get(name)
  const text = bytes === undefined ? undefined : sealing.open(name, bytes)
  const value: unknown = text === undefined ? undefined : JSON.parse(text)
  return isTrail(value) ? value : undefined
}

function trailName(sealing: Sealing, manifest: string): string {
  return sealing.nameOf('trails', manifest)
}

function isTrail(value: unknown): value is Trail {
  return typeof value === 'object' && value !== null && 'names' in value && Array.isArray(value.names)
}
