/** The files that the build before this one wrote, as its manifest names them. */
import path from 'node:path'

/** Paths relative to the output's root; none when the manifest is absent or not one of ours. */
export function previousFiles(manifest: Uint8Array | undefined): ReadonlySet<string> {
  if (manifest === undefined) return new Set()
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(manifest))
    const files = isRecord(parsed) && Array.isArray(parsed['files']) ? parsed['files'] : []
    const names = files.flatMap((file: unknown) =>
      isRecord(file) && isSafe(file['path']) ? [file['path']] : []
    )
    return new Set([...names, ...unlistedFiles])
  } catch {
    return new Set()
  }
}

/** What a build writes and its manifest cannot list: itself, the checksums of it, and what may differ. */
export const unlistedFiles: readonly string[] = ['manifest.json', 'SHA256SUMS', 'provenance.json']

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** A manifest that somebody changed must not have files elsewhere removed. */
function isSafe(file: unknown): file is string {
  return typeof file === 'string' && !path.isAbsolute(file) && !file.split('/').includes('..')
}
