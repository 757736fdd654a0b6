/** Reads the keys whose signatures are accepted: public keys of OpenSSH, or a file of allowed signers (ssh-keygen(1)). */
import {signatureNamespace} from '../model/edition/attestation.ts'
import {SshReader} from './ssh-wire.ts'

/** The moment of checking, as `YYYYMMDDHHMMSS`: in universal time, and in the time of this place. */
export interface Moment {
  readonly universal: string
  readonly local: string
}

export interface Signer {
  /** Who it is, as the file says: an identity, or the comment of a public key; may be empty. */
  readonly name: string
  /** As SSH sends it. */
  readonly publicKey: Buffer
  /** Why a signature of this key is not accepted after all; follows "the key". */
  readonly refusal?: string
}

/** In the order of the file; lines that hold no key are left out. */
export function readSigners(text: string, now: Moment): readonly Signer[] {
  return text.split(/\r?\n/).flatMap((line) => signerIn(line.trim(), now))
}

function signerIn(line: string, now: Moment): readonly Signer[] {
  if (line.startsWith('#')) return []
  // A quoted part may hold spaces.
  const words = line.match(/(?:"[^"]*"|[^\s"])+/g) ?? []
  const at = words.findIndex((word, index) => isKey(word, words[index + 1]))
  if (at === -1) return []
  const publicKey = Buffer.from(words[at + 1] ?? '', 'base64')
  const [principals, ...options] = words.slice(0, at)
  const name = principals === undefined ? words.slice(at + 2).join(' ') : unquoted(principals)
  const refusal = optionsIn(options.join(','))
    .map(([option, value]) => refusalBy(option, value, now))
    .find((one) => one !== undefined)
  return [{name, publicKey, ...(refusal === undefined ? {} : {refusal})}]
}

/** A key names its type in itself, too. */
function isKey(type: string, base64: string | undefined): boolean {
  if (base64 === undefined || !/^(?:ssh|ecdsa|sk)-/.test(type)) return false
  const bytes = Buffer.from(base64, 'base64')
  try {
    return new SshReader(bytes).text() === type
  } catch {
    return false
  }
}

function optionsIn(text: string): readonly (readonly [option: string, value: string])[] {
  const options = text.match(/(?:"[^"]*"|[^,"])+/g) ?? []
  return options.map((option) => {
    const [name = '', ...value] = option.split('=')
    return [name.toLowerCase(), unquoted(value.join('='))] as const
  })
}

function unquoted(text: string): string {
  return text.replace(/^"(.*)"$/, '$1')
}

/** An option that is not known may forbid anything. */
function refusalBy(option: string, value: string, now: Moment): string | undefined {
  switch (option) {
    case 'namespaces':
      return isInList(signatureNamespace, value)
        ? undefined
        : `may sign for \`${value}\` alone, and not for \`${signatureNamespace}\``
    case 'valid-after':
      return stamp(value) <= momentFor(value, now) ? undefined : `is valid only after ${value}`
    case 'valid-before':
      return momentFor(value, now) < stamp(value) ? undefined : `was valid only before ${value}`
    default:
      return `has the option \`${option}\`, which is not known here: ask \`ssh-keygen -Y verify\``
  }
}

/** A day begins at midnight; `Z` stands for universal time. */
function stamp(value: string): string {
  return value.replace(/Z$/, '').padEnd(14, '0')
}

function momentFor(value: string, {universal, local}: Moment): string {
  return value.endsWith('Z') ? universal : local
}

/** Patterns of ssh_config(5): `*` and `?` stand for others, and `!` excludes. */
function isInList(name: string, list: string): boolean {
  const patterns = list.split(',').map((pattern) => pattern.trim())
  const matches = (pattern: string): boolean => {
    const source = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')
    return new RegExp(`^${source}$`).test(name)
  }
  if (patterns.some((pattern) => pattern.startsWith('!') && matches(pattern.slice(1)))) return false
  return patterns.some((pattern) => !pattern.startsWith('!') && matches(pattern))
}
