/** Compares the files of an output with those that its manifest lists: none missing, none changed. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {WrittenFile} from '../../model/host.ts'
import {whyUnread} from '../../model/edition/why-unread.ts'
import {startOf} from '../../model/place.ts'
import {sha256Of, type Whole} from '../../model/values/sha256-of.ts'
import type {OpenOutput} from '../../model/world.ts'
import type {ManifestReading} from './read-manifest.ts'

/** Bytes of the largest file that is read. */
export const mostFileBytes = 1024 * 1024 * 1024

/** One finding a file, each read but for those that were `judged` as they were read, with their faults. */
export async function checkFiles(
  manifest: ManifestReading,
  files: OpenOutput,
  judged: ReadonlyMap<WrittenFile, string | undefined>
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = []
  for (const file of manifest.files) {
    const fault = judged.has(file) ? judged.get(file) : await faultOf(file, files)
    if (fault !== undefined) found.push(notWhole(file.path, fault))
  }
  return found
}

/** A finding on a file of the output as a whole. */
export function notWhole(path: string, message: string): Diagnostic {
  const hints = ['build it once more, or copy it again from where it was built']
  return finding('output/file-is-whole', startOf(path), message, {hints})
}

async function faultOf(file: WrittenFile, files: OpenOutput): Promise<string | undefined> {
  const read = await files.open(file.path, Math.min(file.bytes, mostFileBytes))
  if (read.ok) return faultIn({bytes: read.value.length, sha256: sha256Of(read.value)}, file)
  const isLonger = read.failure.kind === 'too-large' && file.bytes <= mostFileBytes
  return isLonger ? faultIn({bytes: read.failure.bytes}, file) : whyUnread(read.failure)
}

/** What a file has otherwise than the manifest says; of one that is longer, its digest is not asked for. */
export function faultIn(file: Partial<Whole>, {path, bytes, sha256}: WrittenFile): string | undefined {
  const {bytes: has, sha256: digest = ''} = file
  if (has !== bytes)
    return `the file was changed: it has ${String(has)} bytes, in the manifest ${String(bytes)}`
  // Files that stay the same are named by their digests, and pages refer to them by these names.
  const [, named] = /(?:^|\/)assets\/([0-9a-f]{16})\.\w+$/.exec(path) ?? []
  if (named !== undefined && digest === sha256 && !digest.startsWith(named))
    return `the file was changed: its SHA-256 is \`${digest}\`, and its name says that it begins with \`${named}\``
  return digest === sha256
    ? undefined
    : `the file was changed: its SHA-256 is \`${digest}\`, in the manifest \`${sha256}\``
}
