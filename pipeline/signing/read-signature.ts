/** Reads an OpenSSH signature (PROTOCOL.sshsig). */
import {sshSignatureLines, sshSignatureMagic} from './ssh-signature.ts'
import {SshReader} from './ssh-wire.ts'
import {SignatureFault} from './signature-fault.ts'

export interface Signature {
  /** The key that it names, as SSH sends it. */
  readonly publicKey: Buffer
  /** What it is for. */
  readonly namespace: string
  readonly hash: string
  /** How the key signed, such as `ssh-ed25519`. */
  readonly algorithm: string
  readonly bytes: Buffer
}

/** Throws `SignatureFault` for what is none. */
export function readSignature(text: string): Signature {
  const {begin, end} = sshSignatureLines
  const lines = text.trim().split(/\s*\n/)
  if (lines[0] !== begin || lines.at(-1) !== end) throw new SignatureFault('it is no signature of OpenSSH')
  const reader = new SshReader(Buffer.from(lines.slice(1, -1).join(''), 'base64'))
  try {
    return readBlob(reader)
  } catch (error) {
    if (error instanceof RangeError) throw new SignatureFault('it is cut', {cause: error})
    throw error
  }
}

function readBlob(reader: SshReader): Signature {
  const magic = reader.bytes(sshSignatureMagic.length).toString('latin1')
  if (magic !== sshSignatureMagic || reader.number() !== 1) {
    throw new SignatureFault('it is of a version that is not known')
  }
  const [publicKey, namespace] = [reader.string(), reader.text()]
  reader.string()
  const [hash, signature] = [reader.text(), new SshReader(reader.string())]
  if (hash !== 'sha256' && hash !== 'sha512') throw new SignatureFault(`it has the hash \`${hash}\``)
  return {publicKey, namespace, hash, algorithm: signature.text(), bytes: signature.string()}
}
