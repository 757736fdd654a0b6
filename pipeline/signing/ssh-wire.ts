/** Reads and writes values as SSH sends them (RFC 4251 §5). */

/** A number of four bytes. */
export function sshNumber(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** A string of any bytes, with its length before it. */
export function sshString(value: Uint8Array | string): Buffer {
  const bytes = Buffer.from(value)
  return Buffer.concat([sshNumber(bytes.length), bytes])
}

/** A positive number of any size, its highest byte first: with a zero before a byte that would make it negative. */
export function sshInteger(value: Uint8Array): Buffer {
  const first = value.findIndex((byte) => byte !== 0)
  const bytes = first === -1 ? Buffer.alloc(0) : Buffer.from(value.subarray(first))
  return sshString((bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes)
}

/** Reads one value after the other; throws `RangeError` where the bytes end before a value does. */
export class SshReader {
  readonly #bytes: Buffer
  #position = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get rest(): number {
    return this.#bytes.length - this.#position
  }

  bytes(length: number): Buffer {
    if (length > this.rest) throw new RangeError('a value of SSH is cut')
    this.#position += length
    return this.#bytes.subarray(this.#position - length, this.#position)
  }

  number(): number {
    return this.bytes(4).readUInt32BE(0)
  }

  string(): Buffer {
    return this.bytes(this.number())
  }

  text(): string {
    return this.string().toString('utf8')
  }

  /** Without the zero that keeps it positive. */
  integer(): Buffer {
    const bytes = this.string()
    return bytes[0] === 0 ? bytes.subarray(1) : bytes
  }
}
