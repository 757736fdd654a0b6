/** Records where a build came from, in the one file of the output that may differ between builds of the same source. */
import {fileURLToPath} from 'node:url'
import path from 'node:path'
import type {Attestation} from '../model/edition/attestation.ts'
import {compareInputs, type InputState} from './git/compare-inputs.ts'
import {findRepository, type Repository} from './git/find-repository.ts'
import {findLockfile, type Lockfile} from './provenance/find-lockfile.ts'
import {installedPackages, packageNames} from './provenance/installed-packages.ts'
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
  /** Publications with documents that could not be read, for which marks stand. */
  readonly unread?: readonly string[]
  readonly lockfile?: Lockfile
  readonly versions: LibraryVersions
  /** `name@version` of each package that Tetrapla runs on, as installed. */
  readonly packages: readonly string[]
}

/** The bytes of provenance.json. */
export async function provenanceOf(
  root: string,
  version: string,
  {checksums, inputs, kept, unread}: Attestation
): Promise<Uint8Array> {
  const repository = await findRepository(path.resolve(root))
  const compared = {count: inputs.length, ...(await compareInputs(root, inputs, repository))}
  const provenance = await describe(root, {version, repository, checksums, inputs: compared, kept, unread})
  return new TextEncoder().encode(textOf(provenance))
}

/** Whether a provenance.json would be written as it is, by a build of the same files: the commit is the same, and all packages. */
export async function isProvenanceSame(root: string, version: string, before: string): Promise<boolean> {
  const parsed: unknown = JSON.parse(before === '' ? 'null' : before)
  if (!isProvenance(parsed)) return false
  const {checksums, inputs, kept = [], unread = []} = parsed
  const repository = await findRepository(path.resolve(root))
  // What git could not tell then it may tell today.
  if (inputs.state === 'unknown' || (inputs.state === 'outside-git') !== (repository === undefined))
    return false
  return textOf(await describe(root, {version, repository, checksums, inputs, kept, unread})) === before
}

interface Facts extends Pick<Provenance, 'checksums' | 'inputs'> {
  readonly version: string
  readonly repository: Repository | undefined
  readonly kept: readonly string[]
  readonly unread: readonly string[]
}

async function describe(
  root: string,
  {version, repository, checksums, inputs, kept, unread}: Facts
): Promise<Provenance> {
  const lockfile = await findLockfile(root)
  const packages = installedPackages(fileURLToPath(new URL('../../', import.meta.url)))
  return {
    format: 'tetrapla-provenance',
    formatVersion: 1,
    tool: {name: 'tetrapla', version},
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    checksums,
    ...(repository?.revision === undefined ? {} : {revision: repository.revision}),
    inputs,
    ...(kept.length === 0 ? {} : {kept}),
    ...(unread.length === 0 ? {} : {unread}),
    ...(lockfile === undefined ? {} : {lockfile}),
    versions: libraryVersions(packages),
    packages: packageNames(packages)
  }
}

function textOf(provenance: Provenance): string {
  return `${JSON.stringify(provenance, undefined, 2)}\n`
}

/** The parts that are taken over: the rest is made again. */
function isProvenance(value: unknown): value is Provenance {
  if (typeof value !== 'object' || value === null || !('inputs' in value) || !('checksums' in value))
    return false
  const {inputs} = value
  return typeof inputs === 'object' && inputs !== null && 'state' in inputs
}
