/** Checks whether an entry of `moved` can have been an address: an id, a document's name, or a page. */
import {Buffer} from 'node:buffer'
import type {Diagnostic} from '../../../model/diagnostic.ts'
import {finding} from '../../../model/finding.ts'
import type {Claim} from '../../../model/publication/library.ts'
import {claimedPage, isPage} from '../../../model/publication/pages.ts'
import {languageOfName} from '../../../read/language-tag.ts'
import {faultOfFormerPage, longestName} from '../../../read/project/former-page.ts'
import {slug} from '../../../read/slug.ts'

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
  if (isPage(claim)) return pageFault(claim, isMember)
  const segments = text.split('/').filter((segment) => segment !== '')
  if (segments.some((segment) => Buffer.byteLength(segment) > longestName)) return tooLong
  const spelt = segments.map(slug).join('/')
  if (spelt !== text) return misspelt(text, spelt)
  return isMember ? nameFault(text, segments) : idFault(text, segments)
}

const tooLong: Fault = {
  message: `a name has at most ${longestName} bytes`,
  hint: 'delete it: no file of the output has so long a name'
}

function misspelt(text: string, spelt: string): Fault {
  const hasNames = spelt.split('/').every((segment) => segment !== '')
  return {
    message: `\`${text}\` is not written as it stood in an address`,
    hint: hasNames ? `write \`${spelt}\`` : 'write a former id, or a page such as `handbook/en/scope.html`'
  }
}

/** A page may be of another site that stood here, and be called as files were called there. */
function pageFault(claim: Claim, isMember: boolean): Fault | undefined {
  const {text} = claim
  if (!text.includes('/')) {
    const name = text.slice(0, -'.html'.length)
    return {
      message: `\`${text}\` is not written from the output's root`,
      hint: isMember
        ? `write the name alone, \`${name}\`, or \`/${text}\` for a page at the root`
        : `write \`/${text}\` for a page at the root, or one such as \`handbook/en/scope.html\``
    }
  }
  switch (faultOfFormerPage(claimedPage(claim))) {
    case 'unfit':
      return {
        message: `\`${text}\` can't be a file in the output`,
        hint: 'write its path from the root, such as `handbook/en/scope.html`: without `..`, and with the letter itself where an address has `%`'
      }
    case 'long':
      return tooLong
    case 'reserved':
      return {
        message: `\`${text}\` is a place that the output keeps for itself`,
        hint: 'delete it: what stands there are the first pages of the library, and its own files'
      }
    case undefined:
      return undefined
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
