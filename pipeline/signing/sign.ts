/** Signs a message as `ssh-keygen -Y sign` does (PROTOCOL.sshsig). */
import {signedBytes, sshSignatureLines, sshSignatureMagic} from './ssh-signature.ts'
import {sshNumber, sshString} from './ssh-wire.ts'
import type {SigningKey} from './signing-key.ts'

const hash = 'sha512'

/** The file of the signature, to be kept beside the message. */
export function signMessage(message: Uint8Array, namespace: string, key: SigningKey): string {
  const blob = Buffer.concat([
    Buffer.from(sshSignatureMagic),
    sshNumber(1),
    sshString(key.publicKey),
    sshString(namespace),
    sshString(''),
    sshString(hash),
    sshString(key.sign(signedBytes({namespace, hash, message})))
  ])
  const lines = blob.toString('base64').match(/.{1,70}/g) ?? []
  return [sshSignatureLines.begin, ...lines, sshSignatureLines.end, ''].join('\n')
}
