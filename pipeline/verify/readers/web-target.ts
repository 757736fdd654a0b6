/** Says where an address in a web page or a book leads, in the normal form that the publication's units have. */
import path from 'node:path/posix'
import {normalAddress} from '../unit-text.ts'

export interface WebPlaces {
  /** The file that holds the address. */
  readonly file: string
  /** Documents by their files, in the same folder structure as `file`. */
  readonly documents: ReadonlyMap<string, string>
  /** The file that stands for the publication's start. */
  readonly start: string
  /** `<id>/<language>/`: where the publication's folder is below the output's root. */
  readonly folder: string
  /** The web address of the output's root, when the project has one. */
  readonly baseUrl?: string
}

/**
 * `#document/block` in the publication, `id/language/#block` in another, an absolute address as the URL standard
 * serialises it.
 */
export function webTarget(address: string, places: WebPlaces): string {
  if (places.baseUrl !== undefined && address.startsWith(places.baseUrl)) {
    return outside(address.slice(places.baseUrl.length))
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return normalAddress(address)
  const [relative, fragment] = splitFragment(address)
  const file = relative === '' ? places.file : path.join(path.dirname(places.file), decode(relative))
  const block = fragment === undefined ? '' : `/${decode(fragment)}`
  const document = places.documents.get(file)
  if (document !== undefined) return `#${document}${block}`
  if (file === places.start) return '#'
  return outside(path.join(places.folder, file) + (fragment === undefined ? '' : `#${fragment}`))
}

/** The publication's folder and the block: which of its files holds the block is that publication's affair. */
function outside(address: string): string {
  const [file, fragment] = splitFragment(address)
  const folder = file.endsWith('/') ? file : `${path.dirname(file)}/`
  return `${decode(folder)}#${fragment === undefined ? '' : decode(fragment)}`
}

function splitFragment(address: string): readonly [string, string?] {
  const at = address.indexOf('#')
  return at === -1 ? [address] : [address.slice(0, at), address.slice(at + 1)]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
