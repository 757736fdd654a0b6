/** Stages a file that an output may have already: what is the same stays where it is. */
import {createHash} from 'node:crypto'
import type {Artifact, ListArtifact, StoredArtifact} from '../model/edition/edition.ts'
import {partsOfList} from '../model/edition/list-parts.ts'
import type {Output, WrittenFile} from '../model/host.ts'
import {sha256Of} from '../model/values/sha256-of.ts'

/** `replaced` are folders that are put in place wholly: a file in one of them is staged in any case. */
export async function stageChanged(
  output: Output,
  artifact: Artifact | StoredArtifact,
  replaced: readonly string[]
): Promise<WrittenFile> {
  const file = describe(artifact)
  const isReplaced = replaced.some((folder) => file.path.startsWith(`${folder}/`))
  return !isReplaced && (await output.holds(file)) ? file : output.stage(artifact)
}

/** As a manifest lists it. */
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
