/** Finds the file of a folder that an address names. */
import {realpath} from 'node:fs/promises'
import path from 'node:path'
import {kindOf} from '../project/kind-of.ts'
import {percentDecoded} from '../../model/values/decode-percent.ts'

/** Absolute; undefined for what is not there, and for what lies elsewhere by `..` or by a link. A folder stands for its `index.html`. */
export async function staticFile(folder: string, address: string): Promise<string | undefined> {
  const decoded = percentDecoded(address)
  if (decoded === undefined || decoded.includes('\0')) return undefined
  const wanted = path.join(folder, decoded)
  const file = (await kindOf(wanted)) === 'folder' ? path.join(wanted, 'index.html') : wanted
  try {
    const [real, root] = [await realpath(file), await realpath(folder)]
    const isWithin = real.startsWith(`${root}${path.sep}`)
    return isWithin && (await kindOf(real)) === 'file' ? real : undefined
  } catch {
    return undefined
  }
}

/** The path in a folder that an address names; a folder stands for its `index.html`. */
export function pathIn(address: string): string | undefined {
  const decoded = percentDecoded(address)
  if (decoded === undefined) return undefined
  return decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded
}

const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.xhtml', 'application/xhtml+xml; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.jsonl', 'application/jsonl; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.gif', 'image/gif'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
  ['.pdf', 'application/pdf'],
  ['.epub', 'application/epub+zip'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8']
])

/** By a file's ending. */
export function typeOf(file: string): string {
  return types.get(path.extname(file).toLowerCase()) ?? 'application/octet-stream'
}
