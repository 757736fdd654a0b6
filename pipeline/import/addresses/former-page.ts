/** Says which page of the output stands at an address that a site led on from, as `moved` names it. */
import {posix} from 'node:path'
import {decodePercent} from '../../model/values/decode-percent.ts'
import {faultOfFormerPage, longestName} from '../../read/project/former-page.ts'

export type FormerPage = {readonly page: string} | {readonly fault: string}

/** An address with the name of a site. */
export const isOfWeb = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i

/** The page of an address from the root of the site; one without a slash before it is below `folder`. What has no ending is a folder with a page. */
export function formerPage(address: string, folder: string): FormerPage {
  if (isOfWeb.test(address)) return {fault: 'which is not of this site'}
  if (/[?#]/.test(address)) return {fault: 'since nothing behind `?` or `#` leads on'}
  const written = decodePercent(address)
  const path = posix.normalize(written.startsWith('/') ? written : `/${folder}/${written}`).slice(1)
  const page = /\.html$/i.test(path) ? path : posix.join(path, 'index.html')
  if (!page.endsWith('.html')) return {fault: faults.unfit}
  const fault = faultOfFormerPage(page)
  return fault === undefined ? {page} : {fault: faults[fault]}
}

const faults = {
  unfit: "which can't be a page of the output",
  reserved: 'since the output keeps this place for itself',
  long: `which has a name of more than ${longestName} bytes`
} as const
