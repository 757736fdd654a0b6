/** Checks whether an entry of `moved` can have been an address: an id, a document's name, or a page. */
import {Buffer} from 'node:buffer'
import type {Diagnostic} from '../../../model/diagnostic.ts'
import {finding} from '../../../model/finding.ts'
import type {Claim} from '../../../model/publication/library.ts'
import {isPage} from '../../../model/publication/pages.ts'
import {contentsName} from '../../../model/publication/web-address.ts'
import {languageOfName} from '../../../read/language-tag.ts'
import {slug} from '../../../read/slug.ts'

/** Folders at the output's root that are no publication's. */
const reserved: ReadonlySet<string> = new Set(['assets', 'schemas'])

/** Bytes of a segment; file systems allow 255 for a name. */
const longestSegment = 200

/** A fault of the claim's spelling; `isMember` for one of a document of several. */
export function judgeClaim(claim: Claim, isMember: boolean): Diagnostic | undefined {
  const fault = faultOf(claim, isMember)
  if (fault === undefined) return undefined
  return finding('publication/moved-is-sound', claim.place, fault.message, {hints: [fault.hint]})
}

interface Fault {
  readonly message: string
  readonly hint: string
}

function faultOf(claim: Claim, isMember: boolean): Fault | undefined {
  const {text} = claim
  if (/^[a-z][a-z\d+.-]*:/i.test(text)) {
    return {
      message: `\`${text}\` is no address in the output`,
      hint: 'write what follows the address of the library, such as `handbook/en/scope.html`'
    }
  }
  const segments = text
    .replace(/\.html$/, '')
    .split('/')
    .filter((segment) => segment !== '')
  const long = segments.find((segment) => Buffer.byteLength(segment) > longestSegment)
  if (long !== undefined) {
    return {
      message: `a name has at most ${longestSegment} bytes`,
      hint: 'delete it: no address of a build was ever so long'
    }
  }
  const isOurs = (one: string): boolean => isPage(claim) && one === contentsName
  const spelt =
    segments.map((one) => (isOurs(one) ? one : slug(one))).join('/') + (isPage(claim) ? '.html' : '')
  if (spelt !== text) return misspelt(text, spelt)
  if (isPage(claim)) return pageFault(text, segments, isMember)
  return isMember ? nameFault(text, segments) : idFault(text, segments)
}

function misspelt(text: string, spelt: string): Fault {
  const hasNames = spelt.split('/').every((segment) => segment !== '' && segment !== '.html')
  return {
    message: `\`${text}\` is not written as it stood in an address`,
    hint: hasNames ? `write \`${spelt}\`` : 'write a former id, or a page such as `handbook/en/scope.html`'
  }
}

function pageFault(
  text: string,
  [first = '', ...others]: readonly string[],
  isMember: boolean
): Fault | undefined {
  if (others.length > 0 && !reserved.has(first)) return undefined
  return {
    message: `\`${text}\` is no page of a publication`,
    hint:
      isMember && others.length === 0
        ? `write the name alone: \`${first}\``
        : "write it from the output's folder, such as `handbook/en/scope.html`"
  }
}

function nameFault(text: string, segments: readonly string[]): Fault | undefined {
  if (segments.length === 1) return undefined
  return {
    message: `\`${text}\` is no name of a document`,
    hint: 'write the name that it had in this publication, or a page such as `handbook/en/scope.html`'
  }
}

function idFault(text: string, segments: readonly string[]): Fault | undefined {
  const at = segments.findIndex((segment) => languageOfName(segment) !== undefined)
  if (at === -1) return undefined
  const id = segments.slice(0, at).join('/')
  return {
    message: `\`${segments[at] ?? text}\` is a language tag, which is no part of an id`,
    hint:
      id === ''
        ? 'write a former id'
        : `write the id alone, \`${id}\`, or the whole page: \`${text}/index.html\``
  }
}
