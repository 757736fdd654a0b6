/** Sends files to a store, and finds what was sent again: of a library of any size nothing but digests is held. */
import type {ProjectFiles} from '../../model/cache.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {FleetBlobs} from '../../platform/fleet/fleet-blobs.ts'
import {sendTree, type TreeFile} from '../../platform/fleet/send-tree.ts'

export interface SentSources {
  /** The digest of their tree. */
  readonly sha256: string
  /** The bytes of what was sent by its digest, read again; other bytes where files changed since, undefined for what was not sent. */
  bytesOf(sha256: string): Promise<Uint8Array | undefined>
}

export interface Sources {
  /** Walks the files, in the order of a tree. */
  readonly list: () => AsyncIterable<TreeFile>
  readonly source: ProjectFiles
}

/** Sends all files that the project lists; the digest of their tree, and a way to have the bytes of one again by its digest. */
export async function sendSources(
  {list, source}: Sources,
  blobs: Pick<FleetBlobs, 'put'>
): Promise<SentSources> {
  const sent = new Set<string>()
  const tree = await sendTree(list(), {source, blobs, onSent: (sha256) => void sent.add(sha256)})
  return {
    sha256: tree,
    bytesOf: async (wanted) => {
      if (!sent.has(wanted)) return undefined
      let found = new Uint8Array()
      const onSent = (sha256: string, bytes: Uint8Array): void => {
        if (sha256 === wanted) found = new Uint8Array(bytes)
      }
      await sendTree(list(), {source, blobs: {put: async (bytes) => sha256Of(bytes)}, onSent})
      return found
    }
  }
}
