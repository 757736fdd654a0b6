/** Lists the files that the previous build wrote, as its manifest names them. */
import {provenanceFile, signatureFile} from '../../model/edition/attestation.ts'
import {isOutputPath} from './output-folder.ts'
import {isObject} from '../../model/values/is-object.ts'
import {parseJson} from '../../model/values/parse-json.ts'

/**
 * Paths relative to the output; none when there is no manifest. A manifest that lists files in another way than builds
 * do, or one that lies elsewhere, is none of ours.
 */
export function previousFiles(manifest: Uint8Array | undefined): ReadonlySet<string> {
  const parsed = parseJson(manifest)
  if (!isObject(parsed) || parsed['format'] !== 'tetrapla-manifest' || !Array.isArray(parsed['files'])) {
    return new Set()
  }
  const files: readonly unknown[] = parsed['files']
  const paths = files.flatMap((file) => (isFile(file) ? [file.path] : []))
  return paths.length < files.length ? new Set() : new Set([...paths, ...unlistedFiles])
}

/** What a build writes and its manifest cannot list: itself, the checksums of it, and what vouches for these. */
export const unlistedFiles: readonly string[] = ['manifest.json', 'SHA256SUMS', provenanceFile, signatureFile]

function isFile(value: unknown): value is {readonly path: string} {
  return (
    isObject(value) &&
    Object.keys(value).sort().join(' ') === 'bytes mediaType path sha256' &&
    typeof value['path'] === 'string' &&
    isOutputPath(value['path']) &&
    typeof value['mediaType'] === 'string' &&
    Number.isSafeInteger(value['bytes']) &&
    typeof value['sha256'] === 'string' &&
    /^[0-9a-f]{64}$/.test(value['sha256'])
  )
}
