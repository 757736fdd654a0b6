/** Resolves an image's address to a file in the project. */
import {posix} from 'node:path'
import {withoutSite} from '../../model/site-paths.ts'
import {schemeOf} from './links/link-target.ts'
import {percentDecoded} from '../../model/values/decode-percent.ts'

/**
 * Relative to the project's root, for an address relative to the document at `documentPath`; percent-decoded, without
 * query and fragment. Undefined for an address that is empty, has a scheme, leads out of the project or begins at the root of the
 * site: that one is looked for once the documents are read.
 */
export function imagePath(url: string, documentPath: string): string | undefined {
  const whole = withoutSite(url.trim())
  if (schemeOf(whole) !== undefined || /^[/\\]/.test(whole)) return undefined
  const decoded = percentDecoded(url.trim().replace(/[?#].*$/s, ''))
  if (decoded === undefined || decoded === '' || decoded.startsWith('/') || decoded.includes('\0'))
    return undefined
  const path = posix.normalize(posix.join(posix.dirname(documentPath), decoded))
  return path === '..' || path.startsWith('../') ? undefined : path
}
