/** Checks the signature of an output against the accepted keys, with a message for each reason to refuse it. */
import {provenanceFile, signatureFile, signatureNamespace} from '../../model/edition/attestation.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {startOf} from '../../model/place.ts'
import {fingerprintOf, signedBytes} from '../../signing/ssh-signature.ts'
import {whyUnread} from '../../model/edition/why-unread.ts'
import type {OpenOutput} from '../../model/world.ts'
import type {Signer} from '../../signing/allowed-signers.ts'
import {isSignedBy} from '../../signing/is-signed-by.ts'
import {readSignature, type Signature} from '../../signing/read-signature.ts'
import {SignatureFault} from '../../signing/signature-fault.ts'

/** Whose signatures are accepted. */
export interface AcceptedKeys {
  /** The file that they stand in, as it was named in the request. */
  readonly file: string
  readonly signers: readonly Signer[]
}

export interface SignatureVerdict {
  readonly diagnostics: readonly Diagnostic[]
  /** The key of a signature that holds. */
  readonly signedBy?: {
    readonly fingerprint: string
    /** Who it belongs to; absent when it was held to no keys. */
    readonly name?: string | undefined
  }
}

const mostBytes = 64 * 1024

/** Without keys, a signature that is there has to hold by the key that it names, whosever that is. */
export async function checkSignature(
  provenance: Uint8Array,
  files: OpenOutput,
  keys: AcceptedKeys | undefined
): Promise<SignatureVerdict> {
  const read = await files.open(signatureFile, mostBytes)
  if (!read.ok) {
    if (read.failure.kind !== 'missing') return refused(signatureFile, whyUnread(read.failure))
    return keys === undefined
      ? {diagnostics: []}
      : refused(provenanceFile, `the output is not signed: there is no \`${signatureFile}\``)
  }
  try {
    return judge(readSignature(new TextDecoder().decode(read.value)), provenance, keys)
  } catch (error) {
    const reason = error instanceof SignatureFault ? error.message : 'it is damaged'
    return refused(signatureFile, `the signature can't be read: ${reason}`)
  }
}

function judge(signature: Signature, message: Uint8Array, keys: AcceptedKeys | undefined): SignatureVerdict {
  const {publicKey, namespace, hash} = signature
  const fingerprint = fingerprintOf(publicKey)
  if (namespace !== signatureNamespace) {
    const words = `the signature is for the namespace \`${namespace}\`, and not for \`${signatureNamespace}\``
    return refused(signatureFile, words)
  }
  const named = keys?.signers.filter((one) => one.publicKey.equals(publicKey)) ?? []
  const signer = named.find(({refusal}) => refusal === undefined)
  if (keys !== undefined && signer === undefined) {
    const [one] = named
    return refused(
      signatureFile,
      one === undefined
        ? `the signature is of the key \`${fingerprint}\`, which is not in \`${keys.file}\``
        : `the signature is not accepted: the key of \`${one.name}\` ${one.refusal ?? ''}`
    )
  }
  if (!isSignedBy(publicKey, signature, signedBytes({namespace, hash, message}))) {
    const words = `the signature does not hold: \`${provenanceFile}\` was changed since it was signed, or another key signed than the one that is named, \`${fingerprint}\``
    return refused(signatureFile, words)
  }
  return {diagnostics: [], signedBy: {fingerprint, name: signer?.name}}
}

function refused(path: string, message: string): SignatureVerdict {
  return {diagnostics: [finding('output/signature-holds', startOf(path), message)]}
}
