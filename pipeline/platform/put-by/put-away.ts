/** Puts bytes away in a file until they are asked for. It has no name but on Windows, so that it goes with the process, however that ends. */
import {closeSync, openSync, unlinkSync, writeSync} from 'node:fs'
import {OutputFailure} from '../../model/host.ts'
import {systemReason} from '../errors.ts'
import {readInto} from '../read-at.ts'

/** Where bytes are in the file. */
export interface Place {
  readonly at: number
  readonly length: number
}

/** The file is made when it is needed first. */
export class PutAway {
  readonly #file: string
  #descriptor: number | undefined
  #end = 0

  constructor(file: string) {
    this.#file = file
  }

  /** Throws what the system says where the disk does not take them. */
  write(bytes: Uint8Array): Place {
    this.#descriptor ??= this.#open()
    const at = this.#end
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.#descriptor, bytes, done, bytes.length - done, at + done)
    this.#end += bytes.length
    return {at, length: bytes.length}
  }

  /** In a buffer of its own, or in `room`. Throws `OutputFailure`. */
  read({at, length}: Place, room: (size: number) => Uint8Array = ownRoom): Uint8Array {
    if (this.#descriptor === undefined) throw new Error('what was put by has a place')
    try {
      return readInto(room(length), this.#descriptor, at)
    } catch (error) {
      throw new OutputFailure(`cannot read what was put by in \`${this.#file}\`: ${systemReason(error)}`, {
        cause: error
      })
    }
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
    this.#descriptor = undefined
    forgotten.unregister(this)
  }

  #open(): number {
    const descriptor = openSync(this.#file, 'wx+', 0o600)
    if (process.platform !== 'win32') unlinkSync(this.#file)
    forgotten.register(this, descriptor, this)
    return descriptor
  }
}

/** Closes the files of those that nobody has any more: of a publication that is read and never made, nobody says that it is not needed. */
const forgotten = new FinalizationRegistry<number>(closeSync)

function ownRoom(size: number): Uint8Array {
  return Buffer.allocUnsafe(size)
}
