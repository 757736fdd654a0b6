/** Compares SHA256SUMS, which other tools read, with the manifest. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {notWhole, reasonOf} from './check-files.ts'
import {mostManifestBytes, type OutputFiles} from './output-files.ts'
import type {ListedFile} from './read-manifest.ts'

const file = 'SHA256SUMS'

/** Its lines are those of the manifest's files, and one for the manifest itself. */
export async function checkSums(
  listed: readonly ListedFile[],
  manifest: Uint8Array,
  files: OutputFiles
): Promise<readonly Diagnostic[]> {
  const read = await files.open(file, mostManifestBytes)
  if (!read.ok) return [notWhole(file, reasonOf(read.failure))]
  const sums = linesOf(new TextDecoder().decode(read.value))
  if (sums === undefined) return [notWhole(file, 'a line is not as `sha256sum` writes it')]
  const own = sha256Of(manifest)
  const wanted = new Map([...listed.map(({path, sha256}) => [path, sha256] as const), ['manifest.json', own]])
  return [
    ...[...wanted].flatMap(([path, sha256]) => {
      const sum = sums.get(path)
      if (sum === undefined) return [notWhole(file, `\`${path}\` has no line`)]
      return sum === sha256
        ? []
        : [notWhole(file, `the line of \`${path}\` does not agree with the manifest`)]
    }),
    ...[...sums.keys()]
      .filter((path) => !wanted.has(path))
      .map((path) => notWhole(file, `the manifest does not list \`${path}\``))
  ]
}

/** Digests by path. */
function linesOf(text: string): ReadonlyMap<string, string> | undefined {
  const sums = new Map<string, string>()
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const [, sha256, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? []
    if (sha256 === undefined || path === undefined) return undefined
    sums.set(path, sha256)
  }
  return sums
}
