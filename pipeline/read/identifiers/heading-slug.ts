/** Derives a heading's id from its words. */
import {slug} from 'github-slugger'
import {isPartId} from '../../model/publication/page-ids.ts'
import {longestId} from '../../model/references/find-anchor.ts'
import {isReservedPrefix, isSafeName} from './safe-identifier.ts'

/**
 * The heading's words as on GitHub: in lower case, letters, marks and digits of any script, `_` and `-`, with a hyphen
 * for a space. Without a letter or digit it is `section`; a name that is not safe gets `-section`.
 */
export function headingSlug(words: string): string {
  const whole = slug(words.trim().normalize('NFC')).normalize('NFC')
  const short = [...whole].slice(0, longestId).join('')
  if (!/[\p{L}\p{N}]/u.test(short)) return 'section'
  const isSafe = isSafeName(short) && !isReservedPrefix(short) && !isPartId(short)
  return isSafe ? short : `${short.replace('-', '')}-section`
}
