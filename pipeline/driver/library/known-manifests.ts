/** Checks whether manifests of publications are as the previous build wrote them. */
import type {Output} from '../../model/host.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {isPublicationManifestPath} from './manifest.ts'

/** Whether a manifest, given by its path, is as the root's lists it, which is opened for the first; true when there is no list. */
export function knownManifests(
  output: Pick<Output, 'listed'>
): (path: string, bytes: Uint8Array) => Promise<boolean> {
  let listed: Promise<ReadonlyMap<string, string>> | undefined
  const list = async (): Promise<ReadonlyMap<string, string>> => {
    // Of a large library the other files are many more.
    const manifests = new Map<string, string>()
    for (const {path, sha256} of await output.listed())
      if (isPublicationManifestPath(path)) manifests.set(path, sha256)
    return manifests
  }
  return async (path, bytes) => {
    listed ??= list()
    const digest = (await listed).get(path)
    return digest === undefined || digest === sha256Of(bytes)
  }
}
