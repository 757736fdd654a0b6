/** Checks whether manifests of publications are as the previous build wrote them. */
import type {Output} from '../../model/host.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {digestsInManifest} from './manifest.ts'

/** Whether a manifest, given by its path, is as the root's lists it; true when there is no list. */
export async function knownManifests(
  output: Pick<Output, 'previous'>
): Promise<(path: string, bytes: Uint8Array) => boolean> {
  const listed = digestsInManifest(await output.previous('manifest.json'))
  // Of a large library the other files are many more.
  const digests = new Map([...listed].filter(([path]) => path.endsWith('/manifest.json')))
  return (path, bytes) => {
    const digest = digests.get(path)
    return digest === undefined || digest === sha256Of(bytes)
  }
}
