/** Finds where links of a project lead, as its build does, by the index of what was judged last. */
import type {DocumentEntry, LibraryIndex, LinkEntry} from '../../model/publication/library.ts'
import {createResolver} from '../../model/references/resolve-reference.ts'

/** A document of the project, or a block of it by its id. */
export interface Led {
  readonly path: string
  readonly id?: string
}

export interface Links {
  /** Undefined for a link that leads to nothing, and for a file of no publication. */
  readonly from: (file: string, url: string) => Led | undefined
  /** All links of the project that lead there, with the file of each. */
  readonly to: (led: Led) => readonly {readonly file: string; readonly link: LinkEntry}[]
  /** The ids of the blocks of a document that links lead to. */
  readonly idsIn: (path: string) => readonly string[]
}

/** For one question of an editor: the project may be another with the next. */
export function linksIn(index: LibraryIndex): Links {
  const {publications} = index
  const resolver = createResolver(index)
  const owners = new Map(
    publications.flatMap((one) => one.documents.map(({path}) => [path, one] as const)).reverse()
  )
  const from = (file: string, url: string): Led | undefined => {
    const own = owners.get(file)
    if (own === undefined) return undefined
    const origin = {publication: own.id, language: own.language, documentPath: file}
    const found = resolver.resolve(url, origin)
    if (found.kind !== 'found') return undefined
    const {publication, language, document: name, block} = found.to
    const other = publications.find((one) => one.id === publication && one.language === language)
    const document = other?.documents.find((one) => name === undefined || one.name === name)
    return document === undefined
      ? undefined
      : {path: document.path, ...(block === undefined ? {} : {id: block})}
  }
  const all = linksOf(publications.flatMap(({documents}) => documents))
  return {
    from,
    to: ({path, id}) =>
      all.filter(({file, link}) => {
        const led = from(file, link.url)
        return led?.path === path && led.id === id
      }),
    idsIn: (path) =>
      all.flatMap(({file, link}) => {
        const led = from(file, link.url)
        return led?.path === path && led.id !== undefined ? [led.id] : []
      })
  }
}

function linksOf(documents: readonly DocumentEntry[]) {
  return documents.flatMap(({path, links}) => links.map((link) => ({file: path, link})))
}
