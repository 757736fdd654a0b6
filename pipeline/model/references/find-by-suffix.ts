/** Finds documents of a publication by their addresses on the site that they were written for. */
import type {Located} from './library-maps.ts'
import type {DocumentEntry, PublicationEntry} from '../publication/library.ts'
import {isOfSite, siteName} from '../site-paths.ts'
import {addTo} from '../values/group-by.ts'

/** The documents of a publication by the last part of their paths and addresses, as sites have them. */
export type SiteNames = ReadonlyMap<string, readonly SiteName[]>

interface SiteName {
  readonly name: string
  readonly document: DocumentEntry
  /** Whether it is the whole address. */
  readonly isAddress?: true
}

/** Documents under one name are in the order in which they come. */
export function siteNamesOf(documents: PublicationEntry['documents']): SiteNames {
  const names = new Map<string, SiteName[]>()
  const add = (one: SiteName): void => addTo(names, one.name.slice(one.name.lastIndexOf('/') + 1), one)
  for (const document of documents) {
    add({name: siteName(document.path), document})
    if (document.address !== undefined) add({name: siteName(document.address), document, isAddress: true})
  }
  return names
}

/** The document of the publication that has an address, or else the only one whose path ends as an address of its site does. */
export function findBySuffix(
  written: string,
  own: PublicationEntry | undefined,
  namesOf: (publication: PublicationEntry) => SiteNames
): Located | undefined {
  const sought = siteName(written)
  if (own === undefined || sought === '' || !isOfSite(written)) return undefined
  const same = namesOf(own).get(sought.slice(sought.lastIndexOf('/') + 1)) ?? []
  const at = same.filter(({name, isAddress}) => isAddress === true && name === sought)
  const ending = at.length === 1 ? at : same.filter(({name}) => `/${name}`.endsWith(`/${sought}`))
  const [only, ...others] = new Set(ending.map(({document}) => document))
  return only === undefined || others.length > 0 ? undefined : {publication: own, document: only}
}
