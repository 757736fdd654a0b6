/** Says in short which files are in folders. */
import type {ProjectFiles} from '../../model/cache.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {once} from '../once.ts'

/** The SHA-256 of the names in a folder, in the order given. */
export function digestOfNames(names: readonly string[]): string {
  return sha256Of(names.join('\0'))
}

/** Gives that digest of a folder, which is listed once, so that a command goes by one version of it. Throws what listing throws. */
export function digestsOfNames({list}: Pick<ProjectFiles, 'list'>): (folder: string) => Promise<string> {
  const digests = new Map<string, Promise<string>>()
  return (folder) => once(digests, folder, async () => digestOfNames(await list(folder)))
}
