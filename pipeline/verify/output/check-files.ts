/** Compares the files of an output with those that its manifest lists: none missing, none changed. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {WrittenFile} from '../../model/host.ts'
import {startOf} from '../../model/place.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {OpenOutput, ReadFailure} from '../../model/world.ts'
import type {ManifestReading} from './read-manifest.ts'

/** Bytes of the largest file that is read. */
export const mostFileBytes = 1024 * 1024 * 1024

/** One finding a file, but for those that are told of already. */
export async function checkFiles(
  manifest: ManifestReading,
  files: OpenOutput,
  told: ReadonlySet<string>
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = []
  for (const file of manifest.files) {
    if (told.has(file.path)) continue
    const fault = await faultOf(file, files)
    if (fault !== undefined) found.push(notWhole(file.path, fault))
  }
  return found
}

/** A finding on a file of the output as a whole. */
export function notWhole(path: string, message: string): Diagnostic {
  const hints = ['build it once more, or copy it again from where it was built']
  return finding('output/file-is-whole', startOf(path), message, {hints})
}

/** Why a file could not be read, as a message. */
export function reasonOf(failure: ReadFailure): string {
  switch (failure.kind) {
    case 'missing':
      return 'the file is missing'
    case 'outside':
      return 'the file leads out of the output, and is not read'
    case 'not-a-file':
      return 'this is no regular file'
    case 'too-large':
      return `the file has ${String(failure.bytes)} bytes, more than are read`
    case 'unreadable':
      return `the file can't be read: ${failure.reason}`
  }
}

async function faultOf({path, bytes, sha256}: WrittenFile, files: OpenOutput): Promise<string | undefined> {
  const read = await files.open(path, Math.min(bytes, mostFileBytes))
  if (!read.ok)
    return read.failure.kind === 'too-large' && bytes <= mostFileBytes
      ? sizeFault(read.failure.bytes, bytes)
      : reasonOf(read.failure)
  if (read.value.length !== bytes) return sizeFault(read.value.length, bytes)
  const digest = sha256Of(read.value)
  // Files that stay the same are named by their digests, and pages refer to them by these names.
  const [, named] = /(?:^|\/)assets\/([0-9a-f]{16})\.\w+$/.exec(path) ?? []
  if (named !== undefined && digest === sha256 && !digest.startsWith(named))
    return `the file was changed: its SHA-256 is \`${digest}\`, and its name says that it begins with \`${named}\``
  return digest === sha256
    ? undefined
    : `the file was changed: its SHA-256 is \`${digest}\`, in the manifest \`${sha256}\``
}

function sizeFault(has: number, listed: number): string {
  return `the file was changed: it has ${String(has)} bytes, in the manifest ${String(listed)}`
}
