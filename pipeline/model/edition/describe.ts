/** Describes a file of an edition as a manifest lists it. */
import {createHash} from 'node:crypto'
import type {WrittenFile} from '../host.ts'
import {sha256Of} from '../values/sha256-of.ts'
import type {Artifact, ListArtifact, StoredArtifact} from './edition.ts'
import {partsOfList} from './list-parts.ts'

/** Of one that is stored what the store says of it. */
export function describe(file: Artifact | StoredArtifact | ListArtifact): WrittenFile {
  const {path, mediaType} = file
  if ('sha256' in file) return {path, mediaType, bytes: file.size, sha256: file.sha256}
  if ('bytes' in file) return {path, mediaType, bytes: file.bytes.length, sha256: sha256Of(file.bytes)}
  const hash = createHash('sha256')
  let bytes = 0
  for (const part of partsOfList(file)) {
    hash.update(part)
    bytes += part.length
  }
  return {path, mediaType, bytes, sha256: hash.digest('hex')}
}
