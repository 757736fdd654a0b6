/** Compares redirects with an earlier output: which of its redirecting pages would vanish. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {publicationFolder, type Redirect} from '../../model/edition/edition.ts'
import {finding} from '../../model/finding.ts'
import type {LibraryIndex, PublicationEntry} from '../../model/publication/library.ts'
import {claimOfPage, languagesPage} from '../../model/publication/pages.ts'
import {startOf, type Place} from '../../model/place.ts'
import {startPage} from '../../model/publication/web-address.ts'
import {fileOf} from '../library/file-of.ts'

/** `pages` are those that a build would write; what led to something that is gone itself is told at `nowhere`. */
export function compareRedirects(
  redirects: readonly Redirect[],
  {publications}: LibraryIndex,
  {pages, nowhere}: {readonly pages: ReadonlySet<string>; readonly nowhere: Place}
): readonly Diagnostic[] {
  const entries = new Map(
    publications.flatMap((entry) => [
      [`${publicationFolder(entry)}/`, entry] as const,
      [languagesPage(entry.id), entry] as const
    ])
  )
  return redirects.flatMap(({from, to}) => {
    if (pages.has(from)) return []
    const entry = entries.get(to) ?? entries.get(to.slice(0, to.lastIndexOf('/') + 1))
    const place = entry === undefined ? nowhere : startOf(fileOf(entry))
    const claim = entry === undefined ? claimOfPage(from) : claimOf(from, to, entry)
    return [
      finding('address/page-stays', place, `\`${from}\` would vanish, which leads on to \`${to}\``, {
        hints: [`write \`moved: ${claim}\` again in the front matter of where it should lead`]
      })
    ]
  })
}

/** An id, when the page is one that an id stands for. */
function claimOf(from: string, to: string, {id, language}: PublicationEntry): string {
  const ends = to === languagesPage(id) ? `/${startPage}` : `/${language.toLowerCase()}/${startPage}`
  return to.endsWith(`/${startPage}`) && from.endsWith(ends) ? from.slice(0, -ends.length) : claimOfPage(from)
}
