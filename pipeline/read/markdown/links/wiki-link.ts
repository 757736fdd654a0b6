/** Reads a link to a page of Wikipedia, as MyST has them: `wiki:Paris`. */
import type {Position} from 'unist'
import type {Inline} from '../../../model/tree/nodes.ts'
import {decodePercent} from '../../../model/values/decode-percent.ts'
import type {Reading} from '../reading.ts'

interface Linking {
  readonly url: string
  readonly children: readonly Inline[]
  readonly position: Position
}

/** With the words of one that has none, or only its address: what the page is called. Any other link is as it was. */
export function withWikiWords<T extends Linking>(facts: T, reading: Pick<Reading, 'settings'>): T {
  const {url, children, position} = facts
  const page = pageOf(url, reading)
  if (page === undefined) return facts
  const [only, ...others] = children
  const isNamed = others.length > 0 || (only !== undefined && !(only.type === 'text' && only.value === url))
  if (isNamed) return facts
  const value = decodePercent(page.replace(/^https?:.*?\/wiki\//i, '')).replaceAll('_', ' ')
  return {...facts, children: [{type: 'text', value, position}]}
}

/** The address of the page in the English Wikipedia, or the one that is written whole; of any other link its own. */
export function addressOfWiki(url: string, reading: Pick<Reading, 'settings'>): string {
  const page = pageOf(url, reading)
  if (page === undefined) return url
  return /^https?:/i.test(page) ? page : `https://en.wikipedia.org/wiki/${page.replaceAll(/\s+/g, '_')}`
}

/** Undefined for a link to none. */
function pageOf(url: string, {settings}: Pick<Reading, 'settings'>): string | undefined {
  return settings.profile?.linksToWikis === true ? /^wiki:\s*(\S.*)$/.exec(url)?.[1] : undefined
}
