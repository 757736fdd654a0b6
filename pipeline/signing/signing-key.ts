/** Makes signatures as OpenSSH does, with an Ed25519, ECDSA or RSA key. */
import {createPublicKey, sign, type KeyObject} from 'node:crypto'
import {curves} from './ssh-signature.ts'
import {sshInteger, sshString} from './ssh-wire.ts'

export interface SigningKey {
  /** The public key as SSH sends it (RFC 4253 §6.6). */
  readonly publicKey: Buffer
  /** A signature as SSH sends it: the name of how it was made, and itself. */
  readonly sign: (bytes: Uint8Array) => Buffer
}

/** Undefined for a type of key that OpenSSH does not sign with. */
export function signingKey(key: KeyObject): SigningKey | undefined {
  const {kty, crv, x = '', y = '', n = '', e = ''} = createPublicKey(key).export({format: 'jwk'})
  if (kty === 'OKP' && crv === 'Ed25519') {
    return {
      publicKey: Buffer.concat([sshString('ssh-ed25519'), sshString(bytesOf(x))]),
      sign: (bytes) => signature('ssh-ed25519', sign(null, bytes, key))
    }
  }
  if (kty === 'RSA') {
    return {
      publicKey: Buffer.concat([sshString('ssh-rsa'), sshInteger(bytesOf(e)), sshInteger(bytesOf(n))]),
      // SHA-1, which the key's own name stands for, is refused by PROTOCOL.sshsig.
      sign: (bytes) => signature('rsa-sha2-512', sign('sha512', bytes, key))
    }
  }
  const [name, curve] = [...curves].find(([, {jwk}]) => jwk === crv) ?? []
  if (kty !== 'EC' || name === undefined || curve === undefined) return undefined
  const type = `ecdsa-sha2-${name}`
  const point = Buffer.concat([Buffer.from([4]), bytesOf(x), bytesOf(y)])
  return {
    publicKey: Buffer.concat([sshString(type), sshString(name), sshString(point)]),
    sign: (bytes) => {
      const both = sign(curve.hash, bytes, {key, dsaEncoding: 'ieee-p1363'})
      const numbers = [both.subarray(0, curve.bytes), both.subarray(curve.bytes)].map(sshInteger)
      return signature(type, Buffer.concat(numbers))
    }
  }
}

function signature(algorithm: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([sshString(algorithm), sshString(bytes)])
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'base64url')
}
