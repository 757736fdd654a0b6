/** Records the digest of a project's file as it was read. */
import type {Limits} from '../../model/limits.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {World} from '../../model/world.ts'
import type {SourceFile} from '../jobs.ts'

/** A file's digest; nothing for one that cannot be read, which has a finding of its own. */
export async function fileSource(
  path: string,
  {limits}: {readonly limits: Pick<Limits, 'documentBytes'>},
  world: World
): Promise<readonly SourceFile[]> {
  const bytes = await world.open(path, limits.documentBytes)
  return bytes.ok ? [{path, sha256: sha256Of(bytes.value)}] : []
}
