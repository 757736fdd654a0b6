/** Compares SHA256SUMS, which other tools read, with the manifest. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {sumsFile} from '../../model/edition/attestation.ts'
import type {WrittenFile} from '../../model/host.ts'
import {textLines} from '../../model/values/text-lines.ts'
import {notWhole, reasonOf} from './check-files.ts'
import type {OpenOutput} from '../../model/world.ts'

/** Its lines are those of the manifest's files, and one for the manifest itself, which has this SHA-256. */
export async function checkSums(
  listed: readonly WrittenFile[],
  manifest: string,
  files: OpenOutput
): Promise<readonly Diagnostic[]> {
  const read = await files.parts(sumsFile)
  if (!read.ok) return [notWhole(sumsFile, reasonOf(read.failure))]
  const sums = sumsIn(read.value)
  if (sums === undefined)
    return [notWhole(sumsFile, 'it is empty, or a line is not as `sha256sum` writes it')]
  const wanted = new Map(listed.map(({path, sha256}) => [path, sha256]))
  wanted.set('manifest.json', manifest)
  return [
    ...[...wanted].flatMap(([path, sha256]) => {
      const sum = sums.get(path)
      if (sum === undefined) return [notWhole(sumsFile, `\`${path}\` has no line`)]
      return sum === sha256
        ? []
        : [notWhole(sumsFile, `the line of \`${path}\` does not agree with the manifest`)]
    }),
    ...[...sums.keys()]
      .filter((path) => !wanted.has(path))
      .map((path) => notWhole(sumsFile, `the manifest does not list \`${path}\``))
  ]
}

/** Letters of the longest line that is read, of a digest and a path. */
const longest = 64 * 1024

/** Digests by path; undefined for none. */
function sumsIn(parts: Iterable<Uint8Array>): ReadonlyMap<string, string> | undefined {
  const sums = new Map<string, string>()
  for (const line of textLines(parts, longest)) {
    const [, sha256, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line ?? '') ?? []
    if (sha256 === undefined || path === undefined) return undefined
    sums.set(path, sha256)
  }
  return sums.size === 0 ? undefined : sums
}
