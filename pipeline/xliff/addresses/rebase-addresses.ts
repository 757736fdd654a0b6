/** Changes the addresses in a document so that they lead to the same files from another folder. */
import {posix} from 'node:path'
import {decodePercent} from '../../model/values/decode-percent.ts'
import {replace, type Replacement} from '../replace.ts'
import {splitAddress} from '../../import/addresses/split-address.ts'
import {addressesIn} from './addresses-in.ts'

export interface Move {
  /** The paths of the document. */
  readonly from: string
  readonly to: string
  /** Files that are there on both sides, such as the other documents of the publication. */
  readonly siblings: ReadonlySet<string>
}

/** The text with nothing else changed. Addresses of the web, of the root and of siblings stay. */
export function rebaseAddresses(text: string, {from, to, siblings}: Move): string {
  const [before, after] = [posix.dirname(from), posix.dirname(to)]
  if (before === after) return text
  const changes: Replacement[] = []
  for (const {url, start} of addressesIn(text)) {
    const [bare = '', rest = ''] = splitAddress(url)
    const target = posix.join(before, decodePercent(bare))
    if (bare === '' || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(bare) || siblings.has(target)) continue
    const moved = posix.relative(after, posix.join(before, bare)) + rest
    changes.push({start, end: start + url.length, text: moved})
  }
  return replace(text, changes)
}
