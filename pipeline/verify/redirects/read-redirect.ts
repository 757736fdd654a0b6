/** Reads a page that leads on to another. */
import {posix} from 'node:path'
import {absoluteAddress, decode} from '../units/library-address.ts'
import {decodeText} from '../web-reader/decode-text.ts'
import {elementOf, elementsOf, readHtmlMarkup} from '../web-reader/markup.ts'
import {Unreadable} from '../unreadable.ts'

/** Where the page leads in each of the ways that there are; each is a path from the output's root, or a whole address. */
export interface RedirectReading {
  /** At once, in a browser. */
  readonly refresh: string | undefined
  /** For search engines. */
  readonly canonical: string | undefined
  /** For whoever stays. */
  readonly link: string | undefined
}

/** `path` is the page's, from the output's root. Throws `Unreadable` for what is no text. */
export function readRedirect(bytes: Uint8Array, path: string, baseUrl?: string): RedirectReading {
  const page = readHtmlMarkup(decodeText(bytes, path))
  const refresh = elementsOf(page, 'meta').find(
    ({attributes}) => attributes.get('http-equiv')?.toLowerCase() === 'refresh'
  )
  const [, url] = /^0; url=(.*)$/.exec(refresh?.attributes.get('content') ?? '') ?? []
  const canonical = elementsOf(page, 'link').find(({attributes}) => attributes.get('rel') === 'canonical')
  const link = elementOf(elementOf(page, 'main') ?? page, 'a')
  if (elementOf(page, 'script') !== undefined) throw new Unreadable(`${path} has a script`)
  const target = (address: string | undefined): string | undefined =>
    address === undefined ? undefined : pathOf(address, path, baseUrl)
  return {
    refresh: target(url),
    canonical: target(canonical?.attributes.get('href')),
    link: target(link?.attributes.get('href'))
  }
}

/** A folder's address is that of its start page. */
function pathOf(address: string, from: string, baseUrl: string | undefined): string {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(address)) return posix.join(posix.dirname(from), decode(address))
  if (baseUrl === undefined || !address.startsWith(baseUrl)) return absoluteAddress(address, baseUrl)
  const path = decode(address.slice(baseUrl.length))
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}
