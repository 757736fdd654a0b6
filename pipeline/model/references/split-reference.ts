/** Takes references apart as links write them. */
import {withoutSite} from '../site-paths.ts'
import {decodePercent} from '../values/decode-percent.ts'

/** The path and the fragment of a reference, percent-decoded and in NFC; a query, and what a generator of sites fills in, are left out. */
export function splitReference(written: string): {readonly path: string; readonly fragment: string} {
  const url = withoutSite(written)
  const hash = url.indexOf('#')
  const before = hash === -1 ? url : url.slice(0, hash)
  const query = before.indexOf('?')
  return {
    path: nfc(decodePercent(query === -1 ? before : before.slice(0, query))),
    fragment: hash === -1 ? '' : nfc(decodePercent(url.slice(hash + 1)))
  }
}

/** What paths, names and fragments are compared in. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}
