/** Describes a store of bytes by name that several machines share. */

/** Names are relative paths of lower-case letters, digits and slashes. A method throws `StoreFailure` when the store does not answer. */
export interface Store {
  /** How messages call it: its address, which holds no secret. */
  readonly address: string
  /** Undefined when there is nothing of the name. */
  get(name: string): Promise<Uint8Array | undefined>
  has(name: string): Promise<boolean>
  /** Whoever reads meanwhile finds the bytes before or these, whole. */
  put(name: string, bytes: Uint8Array): Promise<void>
  remove(name: string): Promise<void>
}

/** A store that can't be reached, or refuses. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure'
  /** Whether it understood what was asked, and does not allow it. */
  readonly isDenied: boolean
  constructor(message: string, {isDenied = false, ...options}: ErrorOptions & {isDenied?: boolean} = {}) {
    super(message, options)
    this.isDenied = isDenied
  }
}
