/** Makes the files that vouch for a build: where it came from, and a signature of that. */
import {
  provenanceFile,
  signatureFile,
  signatureNamespace,
  type Attestation
} from '../../model/edition/attestation.ts'
import type {Artifact} from '../../model/edition/edition.ts'
import type {SigningKey} from '../../signing/signing-key.ts'
import {UsageFailure} from '../request/usage-failure.ts'

export type Attest = (attestation: Attestation) => Promise<readonly Artifact[]>

/** Reads the key, if there is one, before anything is built. Throws `UsageFailure` for a file that is no fit key. */
export async function openSigner(
  file: string | undefined
): Promise<(root: string, version: string) => Attest> {
  const key = file === undefined ? undefined : await readKey(file)
  return (root, version) => async (attestation) => {
    const {provenanceOf} = await import('../../platform/provenance.ts')
    const bytes = await provenanceOf(root, version, attestation)
    const provenance = {path: provenanceFile, mediaType: 'application/json', bytes}
    return key === undefined ? [provenance] : [provenance, await signatureOf(bytes, key)]
  }
}

async function readKey(file: string): Promise<SigningKey> {
  const {readSigningKey} = await import('../../platform/read-signing-key.ts')
  const read = await readSigningKey(file)
  if (!read.ok) throw new UsageFailure(`the key \`${file}\` ${read.reason}`, read.hint)
  return read.key
}

async function signatureOf(bytes: Uint8Array, key: SigningKey): Promise<Artifact> {
  const {signMessage} = await import('../../signing/sign.ts')
  const text = signMessage(bytes, signatureNamespace, key)
  return {path: signatureFile, mediaType: 'text/plain', bytes: new TextEncoder().encode(text)}
}
