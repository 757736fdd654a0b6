/** Signs what goes through a queue, and opens it: whoever can write to the queue but has no key starts no job and answers none. */
import {createHmac, timingSafeEqual} from 'node:crypto'

/** Digests by what they are of, and a signature. */
export type Sealed = Readonly<Record<string, string>>

/** A message that was not signed with the key, or has another form, or is for another program. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

const otherKey = 'a message is not signed with the key of this fleet'

/** Whether a message, as it was told over the queue, says that keys are not the same. */
export function isOfOtherKey(message: string): boolean {
  return message.includes(otherKey)
}

/** A message is signed for a purpose, so that no other can be taken for it. */
export interface Purpose {
  readonly name: string
  /** What its digests are of. */
  readonly fields: readonly string[]
}

/** What a SHA-256 looks like. */
const digestForm = /^[0-9a-f]{64}$/

/** Whether a value is a SHA-256 in hexadecimal digits. */
export function isDigest(value: unknown): value is string {
  return typeof value === 'string' && digestForm.test(value)
}

/** `digests` stand in the order of the purpose's fields. */
export function seal(key: string, purpose: Purpose, digests: readonly string[]): Sealed {
  const fields = purpose.fields.map((name, index) => [name, digests[index] ?? ''] as const)
  return {...Object.fromEntries(fields), signature: signatureOf(key, purpose, digests)}
}

/** The digests, in the order of the purpose's fields; no other field may be there. Throws `Refused`. */
export function openSeal(key: string, purpose: Purpose, message: unknown): readonly string[] {
  if (typeof message !== 'object' || message === null) throw new Refused('a message is no object')
  const given = new Map<string, unknown>(Object.entries(message))
  const digests = purpose.fields.flatMap((name) => {
    const value = given.get(name)
    return isDigest(value) ? [value] : []
  })
  if (digests.length < purpose.fields.length || given.size !== purpose.fields.length + 1)
    throw new Refused('a message has another form')
  const wanted = Buffer.from(signatureOf(key, purpose, digests))
  const found = Buffer.from(String(given.get('signature')))
  if (found.length !== wanted.length || !timingSafeEqual(found, wanted)) throw new Refused(otherKey)
  return digests
}

function signatureOf(key: string, {name, fields}: Purpose, digests: readonly string[]): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([name, fields, digests]))
    .digest('hex')
}
