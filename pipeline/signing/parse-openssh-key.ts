/** Reads a private key in OpenSSH's own format (PROTOCOL.key). */
import type {JsonWebKey} from 'node:crypto'
import {curves} from './ssh-signature.ts'
import {SshReader} from './ssh-wire.ts'

export type ParsedKey =
  | {readonly kind: 'key'; readonly jwk: JsonWebKey}
  /** It is kept under a passphrase. */
  | {readonly kind: 'encrypted'}
  /** A type that can't sign by itself, such as one of a security key; by its name. */
  | {readonly kind: 'other'; readonly type: string}

const magic = 'openssh-key-v1\0'

/** Whether a text is such a key. */
export function isOpensshKey(text: string): boolean {
  return text.includes('-----BEGIN OPENSSH PRIVATE KEY-----')
}

/** The first key of a file; throws `RangeError` for one that is damaged. */
export function parseOpensshKey(text: string): ParsedKey {
  const [, base64 = ''] =
    /-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]*?)-----END OPENSSH PRIVATE KEY-----/.exec(text) ?? []
  const file = new SshReader(Buffer.from(base64, 'base64'))
  if (file.bytes(magic.length).toString('latin1') !== magic) throw new RangeError('no key of OpenSSH')
  const [cipher] = [file.text(), file.text(), file.string()]
  const count = file.number()
  for (let index = 0; index < count; index += 1) file.string()
  if (cipher !== 'none') return {kind: 'encrypted'}
  const key = new SshReader(file.string())
  if (key.number() !== key.number()) throw new RangeError('the key of OpenSSH is damaged')
  return parsePrivate(key)
}

function parsePrivate(key: SshReader): ParsedKey {
  const type = key.text()
  switch (type) {
    case 'ssh-ed25519': {
      const [x, both] = [key.string(), key.string()]
      return {kind: 'key', jwk: {kty: 'OKP', crv: 'Ed25519', x: url(x), d: url(both.subarray(0, 32))}}
    }
    case 'ssh-rsa':
      return {kind: 'key', jwk: rsaKey(key)}
    default: {
      const curve = curves.get(type.replace(/^ecdsa-sha2-/, ''))
      if (curve === undefined || !type.startsWith('ecdsa-sha2-')) return {kind: 'other', type}
      key.string()
      const [point, secret] = [key.string(), key.integer()]
      const [x, y] = [point.subarray(1, 1 + curve.bytes), point.subarray(1 + curve.bytes)]
      return {
        kind: 'key',
        jwk: {kty: 'EC', crv: curve.jwk, x: url(x), y: url(y), d: padded(secret, curve.bytes)}
      }
    }
  }
}

/** Two of the numbers that JWK wants are not kept, and follow from the others (RFC 8017 §3.2). */
function rsaKey(key: SshReader): JsonWebKey {
  const [n, e, d, qi, p, q] = [
    key.integer(),
    key.integer(),
    key.integer(),
    key.integer(),
    key.integer(),
    key.integer()
  ]
  const rest = (prime: Buffer): string => urlOfNumber(numberOf(d) % (numberOf(prime) - 1n))
  return {
    kty: 'RSA',
    n: url(n),
    e: url(e),
    d: url(d),
    p: url(p),
    q: url(q),
    dp: rest(p),
    dq: rest(q),
    qi: url(qi)
  }
}

function numberOf(bytes: Buffer): bigint {
  return BigInt(`0x0${bytes.toString('hex')}`)
}

function urlOfNumber(value: bigint): string {
  const digits = value.toString(16)
  return url(Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex'))
}

/** A number of a curve has as many bytes as the curve says. */
function padded(bytes: Buffer, length: number): string {
  return url(Buffer.concat([Buffer.alloc(Math.max(0, length - bytes.length)), bytes]))
}

function url(bytes: Buffer): string {
  return bytes.toString('base64url')
}
