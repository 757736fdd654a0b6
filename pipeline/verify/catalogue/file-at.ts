/** Which file of the output an address on the web leads to. */
import {decode} from '../library-address.ts'

/** From the output's root; a folder's address is that of its first page, and one elsewhere stays. */
export function fileAt(address: string, baseUrl: string): string {
  if (!address.startsWith(baseUrl)) return address
  const path = decode(address.slice(baseUrl.length))
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}
