/** Puts many small files by, some together: of each is held which of them it is. */
import {PutByBytes} from '../put-by/put-by-bytes.ts'
import type {TakeBytes} from '../take-bytes.ts'
import type {PutBy} from '../world.ts'
import type {Artifact, PutByArtifact} from './edition.ts'

export interface FilesFacts {
  readonly mediaType: string
  /** Of the file with this number, from 0. */
  readonly pathOf: (index: number) => string
}

/** Gives each file whose bytes it is given, in their order: in memory where nothing puts them by. */
export function openFiles(facts: FilesFacts, putBy?: PutBy): (bytes: Uint8Array) => Artifact | PutByArtifact {
  if (putBy === undefined) {
    let next = 0
    return (bytes) => ({path: facts.pathOf(next++), mediaType: facts.mediaType, bytes})
  }
  const all = {...facts, bytes: new PutByBytes(putBy)}
  return (bytes) => {
    all.bytes.push(bytes)
    return new FileOfMany(all, all.bytes.length - 1)
  }
}

interface Many extends FilesFacts {
  readonly bytes: PutByBytes
}

class FileOfMany implements PutByArtifact {
  readonly #all: Many
  readonly #index: number

  constructor(all: Many, index: number) {
    this.#all = all
    this.#index = index
  }

  get path(): string {
    return this.#all.pathOf(this.#index)
  }

  get mediaType(): string {
    return this.#all.mediaType
  }

  get size(): number {
    return this.#bytes().length
  }

  get parts(): readonly Uint8Array[] {
    return [this.#bytes()]
  }

  get blocks(): readonly TakeBytes[] {
    return [() => this.#bytes()]
  }

  draw(): Uint8Array {
    // A slice of what is a Buffer, as what was put by may be, would be no copy.
    return new Uint8Array(this.#bytes())
  }

  #bytes(): Uint8Array {
    const bytes = this.#all.bytes.at(this.#index)
    if (bytes === undefined) throw new Error('what was put by has a place')
    return bytes
  }
}
