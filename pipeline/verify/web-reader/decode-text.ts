/** Decodes what a file or an address holds, strictly. */
import {orFail} from '../unreadable.ts'

/** The text of a file in UTF-8, a byte order mark with it; throws `Unreadable` when it is none. */
export function decodeText(bytes: Uint8Array, file: string): string {
  const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})
  return orFail(`${file} is no UTF-8`, () => decoder.decode(bytes))
}

/** A path as a URL has it, percent-decoded; throws `Unreadable` when it can't be. */
export function decodePath(path: string): string {
  return orFail(`${path} is no path`, () => decodeURIComponent(path))
}
