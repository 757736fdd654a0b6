/** Tells what a publication asks of others, of what it is made of and of what is found of its links. */
import {publicationFolder} from '../../model/edition/edition.ts'
import type {LinkEntry, PublicationEntry} from '../../model/publication/library.ts'
import {createResolver} from '../../model/references/resolve-reference.ts'
import {splitReference} from '../../model/references/split-reference.ts'
import type {Shown} from './faces.ts'
import {createNeeds} from './slice-index.ts'

/** Other publications are named by their folders. */
export interface Asks {
  readonly of: ReadonlySet<string>
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
    const {folders, fragments} = needsOf(published)
    const own = publicationFolder(entry)
    const [of, misses] = [new Set(folders), new Set<string>()]
    for (const {url, place} of linksOf(entry)) {
      const {id: publication, language} = entry
      const found = resolver.resolve(url, {publication, language, documentPath: place.path})
      if (found.kind === 'found')
        of.add(publicationFolder({id: found.to.publication, language: found.to.language}))
      if (found.kind === 'no-anchor') misses.add(publicationFolder(found.publication))
    }
    for (const one of misses) of.add(one)
    for (const all of [of, misses]) all.delete(own)
    return {of, fragments: new Set([...fragments, ...fragmentsIn(entry)]), misses}
  }
}

/** The ids that its links name, wherever they lead. */
export function fragmentsIn(entry: PublicationEntry): readonly string[] {
  return [...new Set(linksOf(entry).map(({url}) => splitReference(url).fragment))]
}

function linksOf({documents, replacedBy}: PublicationEntry): readonly LinkEntry[] {
  return [...documents.flatMap(({links}) => links), ...(replacedBy === undefined ? [] : [replacedBy])]
}
