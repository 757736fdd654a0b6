/** Reads the page at a former address, and compares where it leads in each of its ways. */
import path from 'node:path/posix'
import {decodePercent} from '../../model/values/decode-percent.ts'
import type {Redirect} from '../../model/edition/edition.ts'
import {absoluteAddress} from '../units/library-address.ts'
import type {Unexpected} from '../units/unit.ts'
import {fail} from '../unreadable.ts'
import {elementOf, elementsOf, having} from '../web-reader/markup.ts'
import {readHtmlMarkup} from '../web-reader/read-html-markup.ts'

/** At once in a browser, for search engines, and for readers who stay. Throws `Unreadable` for a page with a script. */
export function compareRedirect(
  {from, to, baseUrl}: Redirect & {readonly baseUrl?: string | undefined},
  text: string
): readonly Unexpected[] {
  const page = readHtmlMarkup(text)
  if (elementOf(page, 'script') !== undefined) fail(`${from} has a script`)
  const refresh = elementsOf(page, 'meta').find(
    ({attributes}) => attributes.get('http-equiv')?.toLowerCase() === 'refresh'
  )
  const canonical = elementsOf(page, 'link').find(having('rel', 'canonical'))
  const link = elementOf(elementOf(page, 'main') ?? page, 'a')
  const ways = {
    refresh: /^0; url=(.*)$/.exec(refresh?.attributes.get('content') ?? '')?.[1],
    canonical: canonical?.attributes.get('href'),
    link: link?.attributes.get('href')
  }
  return Object.entries(ways).flatMap(([what, address]) => {
    // Where the library stands on the web may not be known here.
    if (what === 'canonical' && baseUrl === undefined && /^https?:/.test(address ?? '')) return []
    const target = address === undefined ? 'nothing' : pathOf(address, from, baseUrl)
    return target === to ? [] : [{what: `${what} should be “${to}”`, at: from, text: target}]
  })
}

/** A path from the output's root, or a whole address; a folder's is that of its start page. */
function pathOf(address: string, from: string, baseUrl: string | undefined): string {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(address)) return path.join(path.dirname(from), decodePercent(address))
  if (baseUrl === undefined || !address.startsWith(baseUrl)) return absoluteAddress(address, baseUrl)
  const page = decodePercent(address.slice(baseUrl.length))
  return page === '' || page.endsWith('/') ? `${page}index.html` : page
}
