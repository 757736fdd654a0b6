/** Tells what a publication asks of others, of what it is made of and of what is found of its links. */
import {publicationFolder} from '../../model/edition/edition.ts'
import type {LinkEntry, PublicationEntry} from '../../model/publication/library.ts'
import {createResolver} from '../../model/references/resolve-reference.ts'
import {splitReference} from '../../model/references/split-reference.ts'
import type {Shown} from './faces.ts'
import {createNeeds, showsTitle} from './slice-index.ts'

/** Other publications are named by their folders. */
export interface Asks {
  readonly of: ReadonlySet<string>
  /** Those of which it may show titles. */
  readonly titles: ReadonlySet<string>
  /** The ids that it names in them. */
  readonly fragments: ReadonlySet<string>
  /** Those in which its links lead nowhere: their hints name ids of these. */
  readonly misses: ReadonlySet<string>
}

/** For one after the other of a library, in whose index links are looked for by `resolver`. */
export function createAsking(
  publications: readonly Shown[],
  resolver = createResolver({publications: publications.map(({entry}) => entry)})
): (one: Shown) => Asks {
  const published = publications.map((one) => one.published).filter(({status}) => status !== 'draft')
  const isWhole = publications.every(({entry}, index) => entry === published[index])
  const needsOf = createNeeds({publications: published}, isWhole ? resolver : undefined)
  return ({entry, published}) => {
    const {folders, listed, fragments, titles: shown} = needsOf(published)
    const own = publicationFolder(entry)
    const [of, misses] = [new Set(folders), new Set<string>()]
    const titles = new Set([...shown.keys(), ...[...listed].map(publicationFolder)])
    for (const link of linksOf(entry)) {
      const {id: publication, language} = entry
      const found = resolver.resolve(link.url, {publication, language, documentPath: link.place.path})
      if (found.kind === 'found') {
        const folder = publicationFolder({id: found.to.publication, language: found.to.language})
        of.add(folder)
        if (showsTitle(link)) titles.add(folder)
      }
      if (found.kind === 'no-anchor') misses.add(publicationFolder(found.publication))
    }
    for (const one of misses) of.add(one)
    for (const all of [of, titles, misses]) all.delete(own)
    return {of, titles, fragments: new Set([...fragments, ...fragmentsIn(entry)]), misses}
  }
}

/** The ids that its links name, wherever they lead. */
export function fragmentsIn(entry: PublicationEntry): readonly string[] {
  return [...new Set(linksOf(entry).map(({url}) => splitReference(url).fragment))]
}

function linksOf({documents, replacedBy}: PublicationEntry): readonly LinkEntry[] {
  return [...documents.flatMap(({links}) => links), ...(replacedBy === undefined ? [] : [replacedBy])]
}
