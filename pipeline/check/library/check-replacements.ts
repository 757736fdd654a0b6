/** Judges what is said to replace withdrawn publications. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {LibraryIndex, LinkEntry, PublicationEntry} from '../../model/publication/library.ts'
import type {Resolution, Resolver} from '../../model/references/resolve-reference.ts'
import {isWebAddress} from '../../model/publication/web-address.ts'
import type {ExplainMiss} from './explain-miss.ts'
import {replacementEnds, type ReplacementEnd} from './replacement-ends.ts'
import {publicationFolder} from '../../model/edition/edition.ts'

/** What replaces a publication, as far as the project itself tells. */
interface Replaced {
  readonly publication: PublicationEntry
  readonly link: LinkEntry
  readonly resolution: Resolution
}

/**
 * link/target-exists and link/target-is-current of `replacedBy`, which is judged as a link is; and
 * publication/replacement-is-another for one that leads back to its own publication, at once or by way of others.
 */
export function checkReplacements(
  index: LibraryIndex,
  {resolver, explainMiss}: {readonly resolver: Resolver; readonly explainMiss: ExplainMiss}
): readonly Diagnostic[] {
  const publications = new Map(index.publications.map((one) => [publicationFolder(one), one]))
  const replaced = new Map(
    index.publications.flatMap((publication) => {
      const {id, language, replacedBy: link} = publication
      if (link === undefined || isElsewhere(link)) return []
      const from = {publication: id, language, documentPath: link.place.path}
      return [[publication, {publication, link, resolution: resolver.resolve(link.url, from)}] as const]
    })
  )
  const next = (publication: PublicationEntry): PublicationEntry | undefined => {
    const resolution = replaced.get(publication)?.resolution
    if (resolution?.kind !== 'found') return undefined
    return publications.get(publicationFolder({...resolution.to, id: resolution.to.publication}))
  }
  const ends = replacementEnds([...replaced.keys()], next)
  return [
    ...index.publications.flatMap(({replacedBy}) => noAddress(replacedBy)),
    ...[...replaced.values()].flatMap((one) => judge(one, next(one.publication), {explainMiss, ends}))
  ]
}

/** A scheme, or an address without one. */
function isElsewhere({url}: LinkEntry): boolean {
  return /^[a-z][a-z\d+.-]*:|^\/\//i.test(url)
}

function noAddress(link: LinkEntry | undefined): readonly Diagnostic[] {
  if (link === undefined || !isElsewhere(link) || isWebAddress(link.url)) return []
  return [
    finding('link/target-exists', link.place, `\`${link.url}\` is no address of a page`, {
      hints: ['write the id of a publication, its path, or a whole address with `https://`']
    })
  ]
}

interface Surroundings {
  readonly explainMiss: ExplainMiss
  readonly ends: ReadonlyMap<PublicationEntry, ReplacementEnd>
}

function judge(
  {publication, link, resolution}: Replaced,
  following: PublicationEntry | undefined,
  {explainMiss, ends}: Surroundings
): readonly Diagnostic[] {
  if (resolution.kind !== 'found') return [explainMiss(resolution, {publication, link})]
  const end = ends.get(publication)
  if (end?.kind === 'circle' && end.members.includes(publication))
    return [leadsBack(publication, link, end.members)]
  switch (following?.status) {
    case 'draft':
      return [isDraft(link)]
    case 'withdrawn':
      return [isWithdrawn(link, following, end)]
    case 'final':
    case undefined:
      return []
  }
}

/** Ids that a message names at most. */
const mostNamed = 5

function leadsBack(
  publication: PublicationEntry,
  link: LinkEntry,
  members: readonly PublicationEntry[]
): Diagnostic {
  const at = members.indexOf(publication)
  const others = [...members.slice(at + 1), ...members.slice(0, at)].map(({id}) => `\`${id}\``)
  const more = others.length > mostNamed ? ` and ${others.length - mostNamed} more` : ''
  const message =
    others.length === 0
      ? 'the publication is replaced by itself'
      : `the replacement leads back here, by way of ${others.slice(0, mostNamed).join(', ')}${more}`
  return finding('publication/replacement-is-another', link.place, message, {
    hints: ['name a publication that is not withdrawn, or leave `replacedBy` out']
  })
}

function isDraft(link: LinkEntry): Diagnostic {
  const message = `\`${link.url}\` leads to a draft, and drafts are not built`
  return finding('link/target-exists', link.place, message, {
    hints: ['leave it out until the draft is final']
  })
}

function isWithdrawn(
  link: LinkEntry,
  following: PublicationEntry,
  end: ReplacementEnd | undefined
): Diagnostic {
  const hint =
    end?.kind === 'end' && end.publication !== following
      ? `in the end it is replaced by \`${end.publication.id}\`: name that one`
      : 'name what readers should use instead, or leave `replacedBy` out'
  return finding('link/target-is-current', link.place, `\`${following.id}\` is withdrawn itself`, {
    hints: [hint]
  })
}
