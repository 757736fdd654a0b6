/** Compares SHA256SUMS, which other tools read, with the manifest. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {sumsFile} from '../../model/edition/attestation.ts'
import {measured, sha256OfParts} from '../../model/values/sha256-of.ts'
import {textLines} from '../../model/values/text-lines.ts'
import {notWhole} from './check-files.ts'
import {whyUnread} from '../../model/edition/why-unread.ts'
import type {OpenOutput} from '../../model/world.ts'
import type {ManifestReading} from './read-manifest.ts'

/** By path. */
type Digests = ReadonlyMap<string, string>

/** Its lines are those of the manifest's files, and one for the manifest itself. Its own SHA-256 is told where it can be read. */
export async function checkSums(
  manifest: ManifestReading,
  files: OpenOutput
): Promise<{readonly diagnostics: readonly Diagnostic[]; readonly sha256?: string | undefined}> {
  const read = await files.parts(sumsFile)
  if (!read.ok) return {diagnostics: [notWhole(sumsFile, whyUnread(read.failure))]}
  const {parts, whole} = measured(read.value)
  const wanted = new Map(manifest.files.map(({path, sha256}) => [path, sha256]))
  wanted.set('manifest.json', manifest.whole?.sha256 ?? '')
  const diagnostics = faultsIn(sumsIn(parts), wanted).map((fault) => notWhole(sumsFile, fault))
  return {diagnostics, sha256: whole()?.sha256 ?? sha256OfParts(read.value)}
}

function faultsIn(sums: Digests, wanted: Digests): readonly string[] {
  if (sums.size === 0) return ['it is empty, or a line is not as `sha256sum` writes it']
  const faults = [...wanted].flatMap(([path, sha256]) => {
    const sum = sums.get(path)
    if (sum === undefined) return [`\`${path}\` has no line`]
    return sum === sha256 ? [] : [`the line of \`${path}\` does not agree with the manifest`]
  })
  const more = [...sums.keys()].filter((path) => !wanted.has(path))
  return [...faults, ...more.map((path) => `the manifest does not list \`${path}\``)]
}

/** Letters of the longest line that is read, of a digest and a path. */
const longest = 64 * 1024

/** None where a line is no digest and path, though all are read. */
function sumsIn(parts: Iterable<Uint8Array>): Digests {
  const sums = new Map<string, string>()
  let isSound = true
  for (const line of textLines(parts, longest)) {
    const [, sha256, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line ?? '') ?? []
    if (sha256 === undefined || path === undefined) isSound = false
    else sums.set(path, sha256)
  }
  return isSound ? sums : new Map()
}
