/** Lists the pages that a publication has in the output, and the former addresses that redirect to them. */
import {
  publicationFolder,
  type LibraryPublication,
  type Redirect,
  type TitledRedirect
} from '../edition/edition.ts'
import type {Claim, PublicationEntry} from './library.ts'
import {contentsName, isLong, pageFile, startPage} from './web-address.ts'

/** A redirect, and the claim that it comes from; a withdrawn publication's documents lead to its notice unclaimed. */
export interface PlacedRedirect extends Redirect {
  readonly claim?: Claim
}

/** What of a publication decides about its pages. */
export type PagedPublication = Pick<PublicationEntry, 'id' | 'language' | 'status' | 'moved'> & {
  readonly documents: readonly Pick<PublicationEntry['documents'][number], 'name' | 'moved'>[]
}

/** The pages with words of the publication's own: the start, one for each document of several, and that of the contents of many. */
export function pagesOf(publication: PagedPublication): readonly string[] {
  const start = startOf(publication)
  if (publication.status === 'withdrawn') return [start]
  return [...new Set([start, ...pageNames(publication).map((name) => documentPage(publication, name))])]
}

/** What pages beside the start are named by: documents of several, and the contents of many. */
export function pageNames({documents}: Pick<PagedPublication, 'documents'>): readonly string[] {
  const names = documents.length > 1 ? documents.map(({name}) => name) : []
  return isLong(documents) ? [contentsName, ...names] : names
}

/** A document's page; the only one stands at the publication's start, and so does what is left of a withdrawn one. */
export function documentPage(publication: PagedPublication, name: string): string {
  const {status, documents} = publication
  if (status === 'withdrawn' || documents.length === 1) return startOf(publication)
  return `${publicationFolder(publication)}/${pageFile(name)}`
}

/** The page of a publication's languages, at the address that names none. */
export function languagesPage(id: string): string {
  return `${id}/${startPage}`
}

/** Whether a claim names a single page, from the output's root: `handbook/en/scope.html`, or `/scope.html` of one that stood there itself. */
export function isPage({text}: Claim): boolean {
  return text.endsWith('.html')
}

/** The page that such a claim names. */
export function claimedPage({text}: Claim): string {
  return text.replace(/^\//, '')
}

/** What claims a page; without a slash it might be meant as a name of a document. */
export function claimOfPage(page: string): string {
  return page.includes('/') ? page : `/${page}`
}

/** Pages that lead to one publication: former ids times documents are many soon. */
export const mostRedirects = 20_000

/** Whether a publication claims more pages than are written for it. */
export function claimsTooMuch({documents, moved = []}: PagedPublication): boolean {
  const ids = moved.filter((claim) => !isPage(claim)).length
  const names = documents.reduce((sum, document) => sum + (document.moved ?? []).length, 0)
  return ids * (2 + pageNames({documents}).length + names) + names + moved.length - ids > mostRedirects
}

/**
 * Every redirect that leads to the publication; those that are claimed are left out when they are too many. A former id stands for all pages that the publication would have under
 * it, those of former names of its documents included; a former name for the document's page in the publication.
 */
export function redirectsOf(publication: PagedPublication): readonly PlacedRedirect[] {
  const {id, documents, moved = []} = publication
  const start = startOf(publication)
  const unclaimed = withdrawnPages(publication).map((from) => ({from, to: start}))
  if (claimsTooMuch(publication)) return unclaimed
  return [
    ...unclaimed,
    ...moved.flatMap((claim): readonly PlacedRedirect[] => {
      if (isPage(claim)) return [{from: claimedPage(claim), to: start, claim}]
      return [
        ...pagesUnder(claim.text, publication).map((redirect) => ({...redirect, claim})),
        {from: languagesPage(claim.text), to: languagesPage(id), claim}
      ]
    }),
    ...documents.flatMap(({name, moved: names = []}) =>
      names.map((claim) => {
        const from = isPage(claim)
          ? claimedPage(claim)
          : `${publicationFolder(publication)}/${pageFile(claim.text)}`
        return {from, to: documentPage(publication, name), claim}
      })
    )
  ]
}

/**
 * The redirects of a library as it is in the output: the first of each page, and none where one of `files`, those of the
 * publications, or the page of a publication's languages stands.
 */
export function libraryRedirects(
  publications: readonly LibraryPublication[],
  files: Iterable<string>
): readonly TitledRedirect[] {
  const wanted = new Set(publications.flatMap(({redirects = []}) => redirects.map(({from}) => from)))
  if (wanted.size === 0) return []
  const taken = new Set(publications.map(({id}) => languagesPage(id)))
  for (const path of files) if (wanted.has(path)) taken.add(path)
  return publications.flatMap(({redirects = [], language, title, status}) =>
    redirects.flatMap(({from, to}) => {
      if (taken.has(from)) return []
      taken.add(from)
      return [{from, to, language, title, ...(status === undefined ? {} : {status})}]
    })
  )
}

/** Pages that a publication had beside its start before it was withdrawn. */
function withdrawnPages(publication: PagedPublication): readonly string[] {
  if (publication.status !== 'withdrawn') return []
  const folder = publicationFolder(publication)
  return pageNames(publication).map((name) => `${folder}/${pageFile(name)}`)
}

function pagesUnder(id: string, publication: PagedPublication): readonly Redirect[] {
  const {language, documents} = publication
  const folder = publicationFolder({id, language})
  const former = new Map(documents.map(({name, moved = []}) => [name, moved.filter((one) => !isPage(one))]))
  return [
    {from: `${folder}/${startPage}`, to: startOf(publication)},
    ...pageNames(publication).flatMap((name) =>
      [name, ...(former.get(name) ?? []).map(({text}) => text)].map((one) => ({
        from: `${folder}/${pageFile(one)}`,
        to: documentPage(publication, name)
      }))
    )
  ]
}

function startOf(publication: PagedPublication): string {
  return `${publicationFolder(publication)}/${startPage}`
}
