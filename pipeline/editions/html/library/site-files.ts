/** Makes what a web server, search engines and readers of feeds look for at the root of a site. */
import type {Artifact} from '../../../model/edition/edition.ts'
import type {LibraryFurniture} from '../../../model/publication/library-furniture.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {pageArtifact} from '../serialize.ts'
import {feed} from './feed.ts'
import type {Library} from './library-frame.ts'
import {notFoundPage, notFoundPath} from './not-found-page.ts'
import {sitemap} from './sitemap.ts'

/** `.nojekyll`, `404.html`, and, where the project says its address, `sitemap.xml` and `feed.xml`. */
export function siteFiles(
  library: Library,
  furniture: LibraryFurniture,
  words: InLanguage
): readonly Artifact[] {
  return [
    // GitHub Pages leaves out files whose names begin with `_` or `.` unless it finds this one.
    {path: '.nojekyll', mediaType: 'text/plain', bytes: new Uint8Array()},
    pageArtifact(notFoundPath, notFoundPage(library, words)),
    ...furniture.sitemaps.map(sitemap),
    ...(furniture.feed === undefined ? [] : [feed(furniture.feed)])
  ]
}
