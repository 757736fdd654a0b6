/** Says whether the page of an earlier site can stand in the output, where it leads on. */
import {Buffer} from 'node:buffer'
import {isDeviceName} from './is-device-name.ts'

/** A name that some file system has not; a place of the library's own; a name that is too long. */
export type FormerPageFault = 'unfit' | 'reserved' | 'long'

/** Bytes of a name: file systems allow 255. */
export const longestName = 200

/** Folders and files at the output's root that are no publication's, and the pages there. */
const ownFolders: ReadonlySet<string> = new Set(['assets', 'schemas', 'sha256sums'])
const ownPage = /^(?:404|index(?:[-.].*)?)$/i

/** `page` is a path from the output's root with `.html` at its end; undefined when it can stand there. */
export function faultOfFormerPage(page: string): FormerPageFault | undefined {
  const names = page.slice(0, -'.html'.length).split('/')
  const [first = '', ...others] = names
  if (names.some(isUnfit) || names.slice(0, -1).some(hasEnding)) return 'unfit'
  if (names.some((name) => Buffer.byteLength(name) > longestName)) return 'long'
  return (others.length === 0 ? ownPage.test(first) : ownFolders.has(first.toLowerCase()))
    ? 'reserved'
    : undefined
}

/** Names that the file systems of Windows, macOS and Linux all have are fit, and no others. */
function isUnfit(name: string): boolean {
  return (
    name === '' ||
    name !== name.normalize('NFC') ||
    /[\p{C}\p{Zl}\p{Zp}\\:*?"<>|#%]|^[.\s]|[.\s]$/u.test(name) ||
    isDeviceName(name)
  )
}

/** A folder may be called `v1.2`; one called `scope.html` may meet a file. */
function hasEnding(folder: string): boolean {
  return /\.\p{L}[^.]*$/u.test(folder)
}
