/** Checks a signature by a public key, both as SSH sends them. */
import {createPublicKey, verify, type KeyObject} from 'node:crypto'
import {curves} from './ssh-signature.ts'
import {SshReader} from './ssh-wire.ts'
import {SignatureFault} from './signature-fault.ts'

export interface KeySignature {
  readonly algorithm: string
  readonly bytes: Buffer
}

/** Whether the key made the signature over these bytes. Throws `SignatureFault` for a type of key that is not known here. */
export function isSignedBy(publicKey: Buffer, {algorithm, bytes}: KeySignature, signed: Buffer): boolean {
  const reader = new SshReader(publicKey)
  const type = reader.text()
  const [, name = ''] = /^ecdsa-sha2-(.+)$/.exec(type) ?? []
  const curve = curves.get(name)
  if (type === 'ssh-ed25519') {
    return algorithm === type && verify(null, signed, ed25519Key(reader), bytes)
  }
  if (type === 'ssh-rsa') {
    // Not `ssh-rsa` itself, which stands for SHA-1.
    const [, hash] = /^rsa-sha2-(256|512)$/.exec(algorithm) ?? []
    return hash !== undefined && verify(`sha${hash}`, signed, rsaKey(reader), bytes)
  }
  if (curve === undefined)
    throw new SignatureFault(`its key has the type \`${type}\`; ask \`ssh-keygen -Y verify\``)
  const key = curveKey(reader, curve)
  const both = numbersOf(bytes, curve.bytes)
  return algorithm === type && verify(curve.hash, signed, {key, dsaEncoding: 'ieee-p1363'}, both)
}

function ed25519Key(reader: SshReader): KeyObject {
  return createPublicKey({key: {kty: 'OKP', crv: 'Ed25519', x: url(reader.string())}, format: 'jwk'})
}

function rsaKey(reader: SshReader): KeyObject {
  const [e, n] = [reader.integer(), reader.integer()]
  return createPublicKey({key: {kty: 'RSA', n: url(n), e: url(e)}, format: 'jwk'})
}

function curveKey(
  reader: SshReader,
  {jwk, bytes}: {readonly jwk: string; readonly bytes: number}
): KeyObject {
  reader.string()
  const point = reader.string()
  const [x, y] = [point.subarray(1, 1 + bytes), point.subarray(1 + bytes)]
  return createPublicKey({key: {kty: 'EC', crv: jwk, x: url(x), y: url(y)}, format: 'jwk'})
}

/** Two numbers, each as long as the curve says (IEEE P1363). */
function numbersOf(bytes: Buffer, length: number): Buffer {
  const reader = new SshReader(bytes)
  const both = [reader.integer(), reader.integer()]
  return Buffer.concat(both.flatMap((one) => [Buffer.alloc(Math.max(0, length - one.length)), one]))
}

function url(bytes: Buffer): string {
  return bytes.toString('base64url')
}
