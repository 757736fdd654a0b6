/** Gives the bytes that an OpenSSH signature is made over, and the lines that enclose it in a file (PROTOCOL.sshsig). */
import {createHash} from 'node:crypto'
import {sshString} from './ssh-wire.ts'

/** The first bytes of a signature, and of what is signed. */
export const sshSignatureMagic = 'SSHSIG'

/** The lines around a signature's base64. */
export const sshSignatureLines = {
  begin: '-----BEGIN SSH SIGNATURE-----',
  end: '-----END SSH SIGNATURE-----'
} as const

export interface SignedContent {
  readonly namespace: string
  /** `sha256` or `sha512`. */
  readonly hash: string
  readonly message: Uint8Array
}

/** The bytes that the signer's key signs: not the message itself, but what it is for and its digest. */
export function signedBytes({namespace, hash, message}: SignedContent): Buffer {
  return Buffer.concat([
    Buffer.from(sshSignatureMagic),
    sshString(namespace),
    sshString(''),
    sshString(hash),
    sshString(createHash(hash).update(message).digest())
  ])
}

/** The hash that a key of an elliptic curve signs with (RFC 5656 §6.2.1), by the curve's name in SSH. */
export const curves: ReadonlyMap<
  string,
  {readonly jwk: string; readonly hash: string; readonly bytes: number}
> = new Map([
  ['nistp256', {jwk: 'P-256', hash: 'sha256', bytes: 32}],
  ['nistp384', {jwk: 'P-384', hash: 'sha384', bytes: 48}],
  ['nistp521', {jwk: 'P-521', hash: 'sha512', bytes: 66}]
])

/** How a public key is named among people: as `ssh-keygen -l` does. */
export function fingerprintOf(publicKey: Uint8Array): string {
  return `SHA256:${createHash('sha256').update(publicKey).digest('base64').replace(/=+$/, '')}`
}
