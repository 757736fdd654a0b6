/** Classifies a link by its address alone: it leads elsewhere, into the project, or nowhere yet. */
import {withoutSite} from '../../../model/site-paths.ts'
import type {LinkTarget} from '../../../model/tree/nodes.ts'

/** A target, or why there is none. */
export type TargetResult =
  | {readonly ok: true; readonly target: LinkTarget}
  | {readonly ok: false; readonly reason: 'scheme'; readonly scheme: string}
  | {readonly ok: false; readonly reason: 'malformed'}

const allowedSchemes: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:', 'tel:'])

/**
 * Judges an address as a browser reads it (WHATWG URL §4.4): with blanks around and line endings within removed, and without what
 * a generator of sites fills in.
 */
export function linkTarget(url: string): TargetResult {
  const address = asBrowsersRead(url)
  if (address === '' || address === '#') return {ok: true, target: {kind: 'placeholder'}}
  const whole = withoutSite(address)
  const scheme = schemeOf(whole)
  if (scheme === undefined) {
    return address.startsWith('//') ? external(`https:${address}`) : {ok: true, target: {kind: 'reference'}}
  }
  return allowedSchemes.has(scheme) ? external(whole) : {ok: false, reason: 'scheme', scheme}
}

/** The scheme of an address with its colon, in lower case; undefined for a relative reference. */
export function schemeOf(url: string): string | undefined {
  return /^[a-z][a-z\d+.-]*:/i.exec(asBrowsersRead(url))?.[0].toLowerCase()
}

/** Without C0 controls and spaces at its ends, and without tabs and line endings. */
function asBrowsersRead(url: string): string {
  let [start, end] = [0, url.length]
  while (start < end && url.charCodeAt(start) <= 0x20) start += 1
  while (end > start && url.charCodeAt(end - 1) <= 0x20) end -= 1
  return url.slice(start, end).replace(/[\t\n\r]/g, '')
}

function external(address: string): TargetResult {
  if (!URL.canParse(address) || /^https?:\/\/https?(?::\/|\/\/)/i.test(address))
    return {ok: false, reason: 'malformed'}
  return {ok: true, target: {kind: 'external', url: new URL(address).href}}
}
