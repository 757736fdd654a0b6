/** What a web server, search engines and readers of feeds look for at the root of a site. */
import type {Artifact} from '../../../model/edition.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {pageArtifact} from '../serialize.ts'
import {feed} from './feed.ts'
import type {Library} from './library-frame.ts'
import {notFoundPage, notFoundPath} from './not-found-page.ts'
import {sitemap} from './sitemap.ts'

/** `.nojekyll`, `404.html`, and, where the project says its address, `sitemap.xml` and `feed.xml`. */
export function siteFiles(
  library: Library,
  catalogues: readonly string[],
  words: InLanguage
): readonly Artifact[] {
  const {contents} = library
  const {baseUrl, pages = []} = contents
  return [
    // GitHub Pages leaves out files whose names begin with `_` or `.` unless it finds this one.
    {path: '.nojekyll', mediaType: 'text/plain', bytes: new Uint8Array()},
    pageArtifact(notFoundPath, notFoundPage(library, words)),
    ...(baseUrl === undefined
      ? []
      : [
          ...sitemap([...catalogues.map((path) => ({path})), ...pages], baseUrl),
          ...feed(contents, baseUrl, words)
        ])
  ]
}
