/** Reads the public keys that may have signed an output. */
import {readFile} from 'node:fs/promises'
import {systemCode, systemReason} from '../../platform/errors.ts'
import {readSigners} from '../../signing/allowed-signers.ts'
import type {AcceptedKeys} from '../../verify/index.ts'
import {UsageFailure} from '../request/usage-failure.ts'

const usual = 'name a public key of OpenSSH, which ends in `.pub`, or a file of allowed signers'

/** Throws `UsageFailure` when there is no such file, or no key in it. */
export async function readKeys(file: string): Promise<AcceptedKeys> {
  const text = await textOf(file)
  const signers = readSigners(text, {universal: stampOf(0), local: stampOf(new Date().getTimezoneOffset())})
  if (signers.length > 0) return {file, signers}
  throw text.includes('PRIVATE KEY')
    ? new UsageFailure(`\`${file}\` is a private key`, `name the public one: \`${file}.pub\``)
    : new UsageFailure(`\`${file}\` holds no public key`, usual)
}

/** The moment, as `YYYYMMDDHHMMSS`, some minutes behind universal time. */
function stampOf(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString().replace(/\D/g, '').slice(0, 14)
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    throw new UsageFailure(`the key \`${file}\` can't be read: ${systemReason(error)}`, usual)
  }
}
