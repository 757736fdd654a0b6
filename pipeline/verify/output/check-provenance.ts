/** Compares provenance.json with the list of digests that it vouches for. */
import {provenanceFile, sumsFile} from '../../model/edition/attestation.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {parseJson} from '../../model/values/parse-json.ts'
import {whyUnread} from '../../model/edition/why-unread.ts'
import {startOf} from '../../model/place.ts'
import {isData} from '../json-reader/data.ts'
import {checkSignature, type AcceptedKeys, type SignatureVerdict} from './check-signature.ts'
import {mostFileBytes, notWhole} from './check-files.ts'
import type {OpenOutput} from '../../model/world.ts'

/** The signature, when there is one or has to be one, is over provenance.json; that names the digest of SHA256SUMS, which is `sums` where it is known. */
export async function checkProvenance(
  files: OpenOutput,
  keys: AcceptedKeys | undefined,
  sums: string | undefined
): Promise<SignatureVerdict> {
  const read = await files.open(provenanceFile, mostFileBytes)
  if (!read.ok) return {diagnostics: [notWhole(provenanceFile, whyUnread(read.failure))]}
  const verdict = await checkSignature(read.value, files, keys)
  const chain = checkChecksums(read.value, keys, sums)
  return {...verdict, diagnostics: [...verdict.diagnostics, ...chain]}
}

function checkChecksums(
  bytes: Uint8Array,
  keys: AcceptedKeys | undefined,
  digest: string | undefined
): readonly Diagnostic[] {
  const value = parseJson(bytes)
  if (!isData(value) || value['format'] !== 'tetrapla-provenance' || value['formatVersion'] !== 1) {
    return [notWhole(provenanceFile, 'this is no provenance of this version of Tetrapla')]
  }
  const sums = value['checksums']
  // Version 0.1.0 named none; only a signature needs it.
  if (sums === undefined && keys === undefined) return []
  if (!isData(sums) || sums['path'] !== sumsFile || typeof sums['sha256'] !== 'string') {
    const words = `the file does not name the SHA-256 of \`${sumsFile}\`, so that no signature vouches for the files`
    return [finding('output/signature-holds', startOf(provenanceFile), words)]
  }
  // A file that can't be read is told with the checksums.
  if (digest === undefined || digest === sums['sha256']) return []
  const words = `the file was changed: its SHA-256 is \`${digest}\`, in \`${provenanceFile}\` \`${sums['sha256']}\``
  return [notWhole(sumsFile, words)]
}
