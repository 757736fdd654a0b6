/** Records where a build came from, in the one file of the output that may differ between builds of the same source. */
import {fileURLToPath} from 'node:url'
import path from 'node:path'
import type {Attestation} from '../model/edition/attestation.ts'
import {compareInputs, type InputState} from './git/compare-inputs.ts'
import {findRepository} from './git/find-repository.ts'
import {findLockfile, type Lockfile} from './provenance/find-lockfile.ts'
import {installedPackages} from './provenance/installed-packages.ts'
import {libraryVersions, type LibraryVersions} from './provenance/library-versions.ts'

/** schemas/formats/provenance.schema.json */
export interface Provenance {
  readonly format: 'tetrapla-provenance'
  readonly formatVersion: 1
  readonly tool: {readonly name: 'tetrapla'; readonly version: string}
  readonly node: string
  readonly platform: string
  /** The file that names the digest of every other: through it this file vouches for all. */
  readonly checksums: {readonly path: string; readonly sha256: string}
  /** The commit that the project's folder is at, when it is in a git repository whose files say so. */
  readonly revision?: string
  /** The project's files that the build read, compared with that commit. */
  readonly inputs: InputState & {readonly count: number}
  /** Publications that an earlier build made, and this one left as they were: its inputs are not theirs. */
  readonly kept?: readonly string[]
  readonly lockfile?: Lockfile
  readonly versions: LibraryVersions
  /** `name@version` of each package that Tetrapla runs on, as installed. */
  readonly packages: readonly string[]
}

/** The bytes of provenance.json. */
export async function provenanceOf(
  root: string,
  version: string,
  {checksums, inputs, kept}: Attestation
): Promise<Uint8Array> {
  const repository = await findRepository(path.resolve(root))
  const lockfile = await findLockfile(root)
  const packages = await installedPackages(fileURLToPath(new URL('../../', import.meta.url)))
  const provenance: Provenance = {
    format: 'tetrapla-provenance',
    formatVersion: 1,
    tool: {name: 'tetrapla', version},
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    checksums,
    ...(repository?.revision === undefined ? {} : {revision: repository.revision}),
    inputs: {count: inputs.length, ...(await compareInputs(root, inputs, repository))},
    ...(kept.length === 0 ? {} : {kept}),
    ...(lockfile === undefined ? {} : {lockfile}),
    versions: await libraryVersions(packages),
    packages
  }
  return new TextEncoder().encode(`${JSON.stringify(provenance, undefined, 2)}\n`)
}
