/** Decodes what a file or an address holds, strictly. */
import {Unreadable} from '../unreadable.ts'

/** The text of a file in UTF-8, a byte order mark with it; throws `Unreadable` when it is none. */
export function decodeText(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch (error) {
    throw new Unreadable(`${file} is no UTF-8`, {cause: error})
  }
}

/** A path as a URL has it, percent-decoded; throws `Unreadable` when it can't be. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    throw new Unreadable(`${path} is no path`, {cause: error})
  }
}
