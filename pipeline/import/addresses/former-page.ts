/** Says which page of the output stands at an address that a site led on from, as `moved` names it. */
import {posix} from 'node:path'
import {decodePercent} from '../../model/values/decode-percent.ts'
import {slug} from '../../read/slug.ts'

export type FormerPage = {readonly page: string} | {readonly fault: string}

/** Folders at the output's root that are no publication's. */
const reserved = /^(?:assets|schemas)\//

/** An address with the name of a site. */
export const isOfWeb = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i

/** Bytes of a name in `moved`. */
const longest = 200

/** The page of an address from the root of the site; one without a slash before it is below `folder`. What has no ending is a folder with a page. */
export function formerPage(address: string, folder: string): FormerPage {
  if (isOfWeb.test(address)) return {fault: 'which is not of this site'}
  if (/[?#]/.test(address)) return {fault: 'since nothing behind `?` or `#` leads on'}
  const written = decodePercent(address)
  const path = posix.normalize(written.startsWith('/') ? written : `/${folder}/${written}`).slice(1)
  const page = /\.html$/i.test(path) ? path : posix.join(path, 'index.html')
  const names = page.slice(0, -'.html'.length).split('/')
  if (names.length === 1) return {fault: "since pages at the output's root are those of the library"}
  if (reserved.test(page)) return {fault: "since this folder is of the library's own files"}
  const isSpelt = page.endsWith('.html') && names.every((name) => name !== '' && slug(name) === name)
  if (!isSpelt) return {fault: 'since addresses here have letters that are small, digits and hyphens alone'}
  const isLong = names.some((name) => Buffer.byteLength(name) > longest)
  return isLong ? {fault: `which has a name of more than ${longest} bytes`} : {page}
}
