/** Finds the documents that an import need not parse: those whose addresses stay as they are, and those that open with a heading. */
import type {Followed} from './follow-address.ts'
import {namedFilesIn} from './named-files.ts'

/** Where an address leads, of a link or of an image. */
export type Follow = (url: string, isImage: boolean) => Followed

/**
 * Whether no address of a text is changed, told, or leads to a file that has to come along, whatever in it is a link and whatever is code.
 * False where that is not certain: then the parser says it. `follow` is asked of all that may be an address (CommonMark 0.31 §4.7, §6.3);
 * what stands between two empty lines may be an image where one begins there.
 */
export function addressesStay(text: string, follow: Follow): boolean {
  if (/<(?:img|a)\s/i.test(text) || namedFilesIn(text).length > 0) return false
  if (!/\]\(|\]:/.test(text)) return true
  return text.split(/\n[ \t]*\n/).every((stretch) => {
    const mayBeImage = stretch.includes('![')
    // One after the other: beyond an address that is not plainly written nothing is looked for, which may take long.
    for (const {groups} of stretch.matchAll(address)) {
      const url = groups?.['url'] ?? groups?.['angled']
      if (url === undefined || !stays(url, follow(url, false))) return false
      if (mayBeImage && !stays(url, follow(url, true))) return false
    }
    return true
  })
}

/**
 * Where the destination of a link or of a definition may begin, but of a note; and the destination, where it is plainly written. An end that an
 * address may have, a reference, an escape, brackets, or what a generator fills in is left to the parser.
 */
const address =
  /(?:\]\(|(?<!(?<!\\)\[\^[^\s[\]]{1,999})\]:)[ \t]*(?:<(?<angled>[^\p{Cc}<>\\&{]*)>|(?<url>[^\p{Cc} <>()\\&{]+(?=[ \t\n)]|$)))?/gu

/** It is kept, or that of a document that is imported in any case. */
function stays(url: string, found: Followed): boolean {
  return found.kind === 'kept' || (found.kind === 'found' && found.isListed && found.url === url)
}

/** Whether the first thing behind the front matter is a heading, as it is in most documents; false where that is not certain. */
export function opensWithHeading(text: string): boolean {
  heading.lastIndex = /^---[ \t]*\n(?!---[ \t]*(?:\n|$))[^]*?\n---[ \t]*(?:\n|$)/.exec(text)?.[0].length ?? 0
  return heading.test(text)
}

const heading = /(?:[ \t]*\n)*#{1,6}[ \t]+\S/y
