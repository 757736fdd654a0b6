/** Reads the private key that a build is to be signed with. */
import {createPrivateKey, type KeyObject} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {systemCode, systemReason} from './errors.ts'
import {isOpensshKey, parseOpensshKey} from '../signing/parse-openssh-key.ts'
import {signingKey, type SigningKey} from '../signing/signing-key.ts'

export type KeyReading =
  | {readonly ok: true; readonly key: SigningKey}
  /** `reason` follows the file's name: "there is no file", "is a public key". */
  | {readonly ok: false; readonly reason: string; readonly hint: string}

const usual = 'name a private key of OpenSSH, such as `ssh-keygen -t ed25519` makes'

/** A key of OpenSSH or in PEM, without a passphrase: of Ed25519, RSA, or ECDSA on a curve of NIST. */
export async function readSigningKey(file: string): Promise<KeyReading> {
  const read = await readKeyFile(file)
  if (typeof read !== 'string') return read
  if (/^(?:ssh-|ecdsa-|sk-)\S+ \S/m.test(read) && !read.includes('PRIVATE KEY')) {
    return refused('is a public key', 'name the private one beside it, without `.pub`')
  }
  const parsed = parse(read)
  if ('reason' in parsed) return parsed
  const key = signingKey(parsed.key)
  return key === undefined
    ? refused('is a key of a type that OpenSSH does not sign with', usual)
    : {ok: true, key}
}

type Refusal = Extract<KeyReading, {ok: false}>

async function readKeyFile(file: string): Promise<string | Refusal> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return refused(`can't be read: ${systemReason(error)}`, usual)
  }
}

function parse(text: string): {readonly key: KeyObject} | Refusal {
  try {
    if (!isOpensshKey(text)) {
      return /^Proc-Type: 4,ENCRYPTED|BEGIN ENCRYPTED/m.test(text)
        ? encrypted()
        : {key: createPrivateKey(text)}
    }
    const parsed = parseOpensshKey(text)
    switch (parsed.kind) {
      case 'key':
        return {key: createPrivateKey({key: parsed.jwk, format: 'jwk'})}
      case 'encrypted':
        return encrypted()
      case 'other':
        return refused(`is a key of the type \`${parsed.type}\`, which signs through a device`, afterwards)
    }
  } catch {
    return refused('is no private key, or a damaged one', usual)
  }
}

/** ssh-keygen asks for passphrases, agents and devices, and makes the same signature. */
const afterwards =
  'build without `--sign`, then sign with `ssh-keygen -Y sign -n tetrapla -f KEY OUTPUT/provenance.json`'

function encrypted(): Refusal {
  return refused('has a passphrase, which Tetrapla does not ask for', afterwards)
}

function refused(reason: string, hint: string): Refusal {
  return {ok: false, reason, hint}
}
