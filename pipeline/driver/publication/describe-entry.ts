/** Describes a publication for catalogues and manifests. */
import {sizeOfFile} from '../../model/edition/edition-file.ts'
import {
  publicationFolder,
  type Addresses,
  type Around,
  type EditionFile,
  type LibraryPublication,
  type Redirect
} from '../../model/edition/edition.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import type {LibraryIndex} from '../../model/publication/library.ts'
import {redirectsOf} from '../../model/publication/pages.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {given} from '../../model/values/given.ts'

/** What was made of a publication; a notice has nothing around its texts. */
export interface MadeEditions extends Around {
  readonly addresses: ReadonlyMap<EditionName, Pick<Addresses, 'entry' | 'pages'>>
  readonly artifacts: ReadonlyMap<EditionName, readonly EditionFile[]>
}

/** Its editions with their sizes, and the pages that lead to it, which only web pages can. */
export function describeEntry(
  publication: Publication,
  {addresses, artifacts}: MadeEditions,
  index: LibraryIndex
): LibraryPublication {
  const {id, language, metadata} = publication
  const folder = publicationFolder(publication)
  const present = [...addresses].map(([edition, {entry, pages}]) => {
    const path = `${folder}/${entry}`
    const file = artifacts.get(edition)?.find((artifact) => artifact.path === path)
    const bytes = file === undefined ? 0 : sizeOfFile(file)
    return {edition, path, bytes, ...(pages === undefined ? {} : {pages})}
  })
  const cover = artifacts.get('html')?.find(({path}) => path.startsWith(`${folder}/assets/cover.`))?.path
  const redirects = artifacts.has('html') ? redirectsTo(publication, index) : []
  const {title, summary, type, version} = metadata
  const unread = publication.documents.flatMap(({name, path, unread: rule}) =>
    rule === undefined ? [] : [{name, path, rule}]
  )
  return {
    id,
    language,
    title,
    type,
    editions: present,
    ...given({summary, date: publication.date, version, cover}),
    ...(publication.notice === undefined ? {} : {status: 'withdrawn'}),
    // Of what is withdrawn nothing is published.
    ...(unread.length === 0 || publication.notice !== undefined ? {} : {unread}),
    ...(redirects.length === 0 ? {} : {redirects})
  }
}

function redirectsTo({id, language}: Publication, {publications}: LibraryIndex): readonly Redirect[] {
  const entry = publications.find((one) => one.id === id && one.language === language)
  return entry === undefined ? [] : redirectsOf(entry).map(({from, to}) => ({from, to}))
}
