/** Checks publication/moved-is-sound: former addresses are free, and each is claimed once. */
import type {Diagnostic} from '../../../model/diagnostic.ts'
import {finding} from '../../../model/finding.ts'
import type {Claim, LibraryIndex, PublicationEntry} from '../../../model/publication/library.ts'
import {
  claimedPage,
  claimsTooMuch,
  isPage,
  languagesPage,
  mostRedirects,
  pagesOf,
  redirectsOf,
  type PlacedRedirect
} from '../../../model/publication/pages.ts'
import {startOf} from '../../../model/place.ts'
import {fold} from '../../../read/project/check-addresses.ts'
import {fileOf} from '../file-of.ts'
import {judgeClaim} from './judge-claim.ts'

/** One finding a claim. Pages are compared as a file system without case does; what a draft claims waits until it is final. */
export function checkMoved({publications}: LibraryIndex): readonly Diagnostic[] {
  const published = publications.filter(({status}) => status !== 'draft')
  // Few claim anything, and a library has many pages.
  let owners: ReadonlyMap<string, PublicationEntry> | undefined
  const claimed = new Map<string, Claim>()
  const found = new Map<Claim, Diagnostic>()
  for (const publication of published) {
    for (const [claim, fault] of misspelt(publication)) found.set(claim, fault)
    if (claimsTooMuch(publication)) {
      for (const claim of firstClaim(publication)) found.set(claim, claimsMany(claim))
    }
    for (const {from, claim} of claimsOf(publication)) {
      if (found.has(claim)) continue
      const page = fold(from)
      owners ??= ownersOf(published)
      const [owner, other] = [owners.get(page), claimed.get(page)]
      if (owner !== undefined) found.set(claim, isThere(claim, owner, publication))
      else if (other !== undefined && other !== claim) found.set(claim, isClaimed(claim, other))
      else claimed.set(page, claim)
    }
  }
  return [...found.values()]
}

/** Who has each page. */
function ownersOf(publications: readonly PublicationEntry[]): ReadonlyMap<string, PublicationEntry> {
  const owners = new Map<string, PublicationEntry>()
  for (const publication of publications) {
    const unclaimed = redirectsOf(publication).filter(({claim}) => claim === undefined)
    for (const page of [
      languagesPage(publication.id),
      ...pagesOf(publication),
      ...unclaimed.map(({from}) => from)
    ]) {
      if (!owners.has(fold(page))) owners.set(fold(page), publication)
    }
  }
  return owners
}

function misspelt({moved = [], documents}: PublicationEntry): readonly (readonly [Claim, Diagnostic])[] {
  const judged = [
    ...moved.map((claim) => [claim, judgeClaim(claim, false)] as const),
    ...documents.flatMap((one) => (one.moved ?? []).map((claim) => [claim, judgeClaim(claim, true)] as const))
  ]
  return judged.flatMap(([claim, fault]) => (fault === undefined ? [] : [[claim, fault] as const]))
}

/** An id that lives on in another language keeps the page of its languages: that page is claimed by name alone. */
function claimsOf(
  publication: PublicationEntry
): readonly (PlacedRedirect & Required<Pick<PlacedRedirect, 'claim'>>)[] {
  return redirectsOf(publication).flatMap((redirect) => {
    const {from, to, claim} = redirect
    if (claim === undefined) return []
    return to === languagesPage(publication.id) && !(isPage(claim) && claimedPage(claim) === from)
      ? []
      : [{...redirect, claim}]
  })
}

function firstClaim({moved = [], documents}: PublicationEntry): readonly Claim[] {
  return [...moved, ...documents.flatMap((document) => document.moved ?? [])].slice(0, 1)
}

function claimsMany(claim: Claim): Diagnostic {
  const message = `the publication claims more than ${mostRedirects} pages`
  return finding('publication/moved-is-sound', claim.place, message, {
    hints: ['a former id stands for a page of each document: leave out ids that are no longer visited']
  })
}

function isThere(claim: Claim, owner: PublicationEntry, publication: PublicationEntry): Diagnostic {
  if (owner === publication) {
    const message = `\`${claim.text}\` is an address that this publication has today`
    return finding('publication/moved-is-sound', claim.place, message, {
      hints: ['`moved` names what it was called before: delete it']
    })
  }
  const message = `\`${claim.text}\` is an address of \`${owner.id}\`, which is still there`
  return finding('publication/moved-is-sound', claim.place, message, {
    hints: ['`moved` names what is gone: delete it here, or give the other publication another `id`'],
    related: [{message: 'it is published from here', place: startOf(fileOf(owner))}]
  })
}

function isClaimed(claim: Claim, other: Claim): Diagnostic {
  return finding('publication/moved-is-sound', claim.place, `\`${claim.text}\` is claimed twice`, {
    hints: ['keep it in the one publication that its readers should be led to, and delete it in the others'],
    related: [{message: 'it is claimed here first', place: other.place}]
  })
}
